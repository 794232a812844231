import { findDates } from '../plan/language/dates.ts'
import { sentencesOf } from '../plan/language/sentences.ts'
import type { AssignmentText, Part } from './assignment-text.ts'

const REFERENCE =
  /(?<![\p{L}\p{N}])(?:Ju|UD|Fö|Fi|Ku|IJ|KN|LI|LN|SB|Jo|S|A|U|N|M|I|L|C)\d{4}\/ ?\d{3,6}(?:\/[A-ZÅÄÖ]{1,5})?(?![\p{L}\p{N}])/gu
const LABEL = /\s*[|–-]?\s*(?:Diarienummer|Diarienr|Dnr|Reference number|Ref\. no)\.?:?\s*(?=\p{Lu}|$)/u

export interface Head {
  readonly title: string
  readonly references: readonly { readonly text: string; readonly start: number }[]
  readonly decided: string | null
}

const isAddress = (text: string): boolean =>
  /^(?:Box \d|\d{3} ?\d{2} |Regeringsbeslut|Regeringskansliet$|\p{L}+departementet$|\d{4}-\d{2}-\d{2}|\(?\d+ bilag|Dnr)/u.test(
    text,
  ) || /^[\p{Lu}\d/ :.()-]*\d{4}\/\d{3,6}/u.test(text)

const TITLE =
  /^(?:(?:Fortsatt|Förlängt|Förnyat|Nytt|Ändrat|Regionalt|Nationellt|Särskilt|Utökat|Kompletterande|Gemensamt|Tilläggs|Ändring (?:av|i)|Förlängning|Återkallande|Komplettering)[ \p{L}]* ?)?(?:till)?[Uu]ppdrag(?:et)?(?!\p{L})|^(?:Ändring|Förlängning|Återkallande|Komplettering|Uppdrag)|^(?:Assignment|Commission|Instruction|Task|Mandate|Remit)(?!\p{L})/u

const withoutLabel = (text: string): string =>
  (text.split(LABEL)[0] ?? text)
    .replace(/\s*[|–-]\s*Regeringen(?:\.se|s webbplats)?$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()

/** Where there is no title, the first sentence stands for it, up to this length. */
const LONGEST_TITLE = 300

const titleOf = (parts: readonly Part[]): string => {
  const named = parts.filter((part) => part.zone === 'head' || part.kind === 'heading')
  const proper = named.find(
    (part) =>
      TITLE.test(part.text) && !isAddress(part.text) && part.text.length < 400 && !/\.$/u.test(part.text),
  )
  const heading = parts.find(
    (part) =>
      part.kind === 'heading' && !/^(?:Regeringens beslut|Ärendet|Beslut|Uppdraget)$/u.test(part.text),
  )
  const first = parts.find((part) => part.kind === 'paragraph' && !isAddress(part.text))
  const chosen = proper ?? heading ?? first
  if (chosen === undefined) return ''
  // A long title that a page broke goes on in small letters.
  const next = parts[parts.indexOf(chosen) + 1]
  const goesOn =
    next !== undefined &&
    chosen.kind !== 'item' &&
    /^\p{Ll}/u.test(next.text) &&
    next.text.length < 120 &&
    !/[.:]$/u.test(next.text)
  if (chosen === first && chosen !== proper && /[.:]$/u.test(chosen.text)) {
    return (sentencesOf(chosen.text)[0]?.text ?? '').slice(0, LONGEST_TITLE).replace(/[.:]$/u, '')
  }
  return withoutLabel(goesOn ? `${chosen.text} ${next.text}` : chosen.text)
}

/** Numbers in brackets point to other decisions; a decision's own stand alone, at its top or after their label. */
const referencesOf = ({ text, parts }: AssignmentText): Head['references'] => {
  const endOfHead =
    parts.find((part) => part.zone !== 'head' && part.kind !== 'heading')?.start ?? text.length
  const found = [...text.matchAll(REFERENCE)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    const isLabelled =
      /(?:Diarienummer|Diarienr|Dnr|Reference number|Ref\. no)\.?:?\s*(?:[^\s(]+,? (?:och |and )?){0,3}$/u.test(
        before,
      )
    const isCited =
      /\([^)]*$|(?:dnr|diarienummer) $|(?:beslut|uppdrag|ärende)\p{L}* $/u.test(before) && !isLabelled
    if (isCited || (match.index >= endOfHead && !isLabelled)) return []
    return [{ text: match[0].replace(/ /gu, ''), start: match.index }]
  })
  return found.filter((one, index) => found.findIndex((other) => other.text === one.text) === index)
}

const DECIDED =
  /(?:beslut(?:ad|at|sdatum|sdag)?(?: vid regeringssammanträde(?:t)?)?|regeringsbeslut(?: \p{Lu}*[\d:. IVX]*)?|regeringssammanträde(?:t)?|decision of|decided|date of decision|government decision)[:\s]*(?:den |on |of )?$/iu

const decidedOn = ({ text, parts }: AssignmentText): string | null => {
  const endOfHead = parts.find((part) => part.zone === 'order' && part.kind !== 'heading')?.start ?? 0
  for (const { start, end, date, precision } of findDates(text)) {
    if (precision !== 'day') continue
    const before = text.slice(Math.max(0, start - 70), start)
    if (
      DECIDED.test(before) &&
      !/(?:enligt|genom|i|tidigare) (?:ett )?(?:regerings)?beslut (?:den )?$/iu.test(before)
    )
      return date
    const isAlone =
      /(?:^|\n|\t)(?:Stockholm,? (?:den )?)?$/u.test(before) &&
      /^[\t ]*(?:\n|$|\p{Lu}\p{L}?\d{4}\/)/u.test(text.slice(end))
    if (start < endOfHead && isAlone && /Regeringsbeslut|Beslut/u.test(text.slice(0, end + 60))) return date
  }
  return null
}

/** What stands at the top of a decision: its title, its reference numbers and its day. */
export const headOf = (assignment: AssignmentText): Head => ({
  title: titleOf(assignment.parts),
  references: referencesOf(assignment),
  decided: decidedOn(assignment),
})
