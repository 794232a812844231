import { type BodyLexicon, bodiesFrom, isGovernment } from '../content/bodies.ts'
import { findDocuments } from '../language/documents.ts'
import type { Language } from '../language/language.ts'
import { tidy, wordStart } from '../language/words.ts'

const sources = new RegExp(
  `${wordStart}(?:enligt|according to|as reported by|reported by|recorded by|compiled by|statistik från|siffror från|uppgifter från|data from|figures from|statistics from|information från|rapport från|report by|report from|beslut av|uppskattningar av|estimates by|source:|källa:)(?: uppskattningar av| en (?:\\p{L}+ )?rapport (?:från|av)| bl\\.a\\.| statistik från| uppgifter från| the| figures from| data from| estimates (?:by|from)| a (?:\\p{L}+ )?(?:report|study|survey) (?:by|from))*\\s`,
  'iu',
)
const reports =
  /^(?:\s*\([^()]{1,40}\))?\s*(?:(?:\p{L}+ ){0,2}(?:lägesrapport|rapport|statistik|studie|studier|undersökning|kartläggning|enkät|uppgifter|siffror|report|study|survey|statistics|figures|data|estimates?|assessment)|uppger|uppgav|rapporterar|rapporterade|konstaterar|redovisar|redovisade|uppskattar|uppskattade|bedömer|genomförde|registrerade|estimates?|estimated|reports?|reported|recorded|registered|identified|received|found|surveyed|interviewed|examined|undersökte|frågade|kartlade|intervjuade|has (?:estimated|recorded|reported|identified|registered))(?!\p{L})/iu

/**
 * The body or document that the sentence gives its figures from; null where it names one that cannot be made out,
 * undefined where it names none.
 */
export const sourceIn = (
  text: string,
  lexicon: BodyLexicon,
  language: Language,
): string | null | undefined => {
  const match = sources.exec(text)
  if (!match && !reportsSomething.test(text) && !/\)[.\s]*$/.test(text)) return undefined
  const all = lexicon.find(text)
  const mentions = all.filter(({ name }) => !isGovernment(name))
  if (match) {
    const after = match.index + match[0].length
    const listed = bodiesFrom(text, all, after, language === 'en')[0]
    if (listed) return shownSource(listed.name)
    const who = mentions.find(({ start }) => start >= after && start - after < 30)
    if (who) return shownSource(who.name)
  }
  const reporter = mentions.find(({ end }) => reports.test(text.slice(end, end + 80)))
  if (reporter) return shownSource(reporter.name)
  const bracketed = /\((?:source: |källa: )?(?<inner>[^()]{3,100})\)[.\s]*$/iu.exec(text)
  if (bracketed) {
    const at = bracketed.index + bracketed[0].indexOf(bracketed.groups!.inner!)
    const listed = bodiesFrom(text, all, at, language === 'en')[0]
    if (listed?.known) return shownSource(listed.name)
  }
  const document = /(?<!\p{L})(?:betänkande|rapport|utredning|promemoria|report|inquiry)/iu.test(text)
    ? findDocuments(text)[0]?.reference
    : undefined
  return document ?? (match && /^\p{Lu}/u.test(text.slice(match.index + match[0].length)) ? null : undefined)
}

const reportsSomething =
  /(?:rapport|statistik|studie|undersökning|kartläggning|enkät|uppge|uppgav|uppgifter|siffror|redovis|konstatera|uppskatt|bedöm|genomförde|betänkande|report|stud|survey|statistic|figures|estimat|record|identif|register|receiv|found|interview|examin|frågade|kartlade)/iu

const shownSource = (name: string): string => tidy(name).replace(/^the /iu, '')
