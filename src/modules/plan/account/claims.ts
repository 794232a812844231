import { afterSexNoCount, countedNouns, numberWords, references, resultWords } from './claim-words.ts'
import type { AccountDocument } from './document.ts'
import type { ClaimKind, Figure, Sentence } from './sources.ts'
import { listFigures, listSentences, type Place } from './text.ts'

/** Matches whole words in any alphabet: JavaScript's own \b does not know å, ä and ö. */
const wholeWords = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`, 'giu')

const countAfterYear = wholeWords(`(?:19|20)\\d{2} (?:${countedNouns})`)
const anyReference = wholeWords(references.map((reference) => `(?:${reference})`).join('|'))
const anyNumberWord = wholeWords(numberWords.join('|'))
const anyResultWord = wholeWords(resultWords.join('|'))
const sixOfSomething = wholeWords(
  `sex (?!(?:${afterSexNoCount})(?![\\p{L}]))(?:av|[\\p{L}-]+(?:er|or|ar|än|år|barn))`,
)
const anyDigit = /\p{N}/u

const found = (pattern: RegExp, text: string): boolean => {
  pattern.lastIndex = 0
  return pattern.test(text)
}

/**
 * Proposes what a sentence claims: 'number' where it states a count, a share or an amount in digits or words
 * (dates, years and references to laws and documents are none), 'result' where it tells of change, cause or
 * completed work, else 'none'. Swedish and English words count in either language of the account, since an
 * account quotes both. The proposal is deliberately broad: a person may exempt a sentence, giving a reason.
 */
export const proposeClaim = (text: string): ClaimKind => {
  const plain = text.normalize('NFC').replace(/[\u00ad\u200b\u2060]/gu, '')
  if (found(countAfterYear, plain)) return 'number'
  const withoutReferences = plain.replace(anyReference, ' ')
  if (anyDigit.test(withoutReferences)) return 'number'
  if (found(anyNumberWord, withoutReferences) || found(sixOfSomething, withoutReferences)) return 'number'
  return found(anyResultWord, withoutReferences) ? 'result' : 'none'
}

/**
 * What a sentence counts as when the account is to be published: what its writer marked, or what the rules see
 * in it unless the writer gave a reason for an exemption.
 */
export const claimOf = (sentence: Sentence): ClaimKind => {
  if (sentence.claim !== 'none') return sentence.claim
  return sentence.exemption === null ? proposeClaim(sentence.text) : 'none'
}

/** A sentence or a figure that claims something and names no source. */
export type ClaimWithoutSource = { place: Place; id: string; text: string; claim: 'number' | 'result' }

const stated = (figure: Figure): boolean => figure.value.kind === 'measured' || figure.value.kind === 'zero'

/** Everything in the account that states a number or a result and has no source, in reading order. */
export const claimsWithoutSource = (document: AccountDocument): ClaimWithoutSource[] => [
  ...listSentences(document).flatMap(({ place, sentence }) => {
    const claim = claimOf(sentence)
    if (claim === 'none' || sentence.sources.length > 0) return []
    return [{ place, id: sentence.id, text: sentence.text, claim }]
  }),
  ...listFigures(document)
    .filter(({ figure }) => stated(figure) && figure.sources.length === 0)
    .map(({ place, figure }) => ({ place, id: figure.id, text: figure.label, claim: 'number' as const })),
]
