import { addDays, type Day } from '../../../platform/clock/clock.ts'
import { linesOf } from './lines.ts'

/** A paragraph of an act, as a consolidated text of it gives it. */
export interface Paragraph {
  /** Null in an act that numbers its paragraphs through. */
  readonly chapter: string | null
  readonly number: string
  /** Its words without its number, the note of its amendment and the headings after it. */
  readonly text: string
  /** SFS number of what amended it last; null where it stands as the act was made. */
  readonly amendedBy: string | null
  /** First day of the wording, where the text says one to come. */
  readonly from: Day | null
  /** Last day of the wording, where the text says one. */
  readonly until: Day | null
}

const CHAPTER = /^(\d+(?: [a-z])?) kap\.(?! ?\d)/u
const NUMBER = /^(\d+(?: [a-z])?) §(?!§)\s*/u
const NOTE = /\s*(?:Lag|Förordning)\s*\((\d{4}):?(\d+)\)\.?/gu
const BEGINS = /\/\s*Träder i kraft I:\s*([^/]+)\//iu
const ENDS = /\/\s*Upphör att gälla U:\s*([^/]+)\//iu
/** Wordings whose day the government has not decided are none of any day. */
const NEVER = '9999-12-31'

/** "18 a" before "18 b" before "19". */
const placeOf = (number: string): number => {
  const [digits, letter] = number.split(' ')
  return Number(digits) * 100 + (letter === undefined ? 0 : letter.charCodeAt(0) - 95)
}

const dayIn = (said: string | undefined): Day | undefined => {
  if (said === undefined) return undefined
  return /^\d{4}-\d\d-\d\d/u.exec(said.trim())?.[0] ?? NEVER
}

const ENDS_A_SENTENCE = /[.:;,)]$/u
const LONGEST_HEADING = 120

/** A heading stands between two paragraphs as a block of its own and ends no sentence. */
const isHeading = (block: string): boolean =>
  block.length <= LONGEST_HEADING && (!ENDS_A_SENTENCE.test(block) || /\bm\.\s?m\.$/u.test(block))

/** What stands up to the next paragraph, without the headings of what comes next. */
const withoutHeadings = (blocks: readonly string[]): readonly string[] => {
  const last = blocks.findLastIndex((block) => !isHeading(block.replaceAll('\n', ' ')))
  return blocks.slice(0, Math.max(last, 0) + 1)
}

const paragraphOf = (chapter: string | null, number: string, lines: readonly string[]): Paragraph => {
  const whole = lines.join('\n')
  const notes = [...whole.matchAll(NOTE)]
  const note = notes.at(-1)
  // The note closes a paragraph: what comes after it is a heading of the next. One inside a sentence names another act.
  const closes = note !== undefined && /(?:^|\n)\s*$|[.)]\s*$/u.test(whole.slice(0, note.index))
  const said = closes ? whole.slice(0, note.index) : whole
  const blocks = said.split(/\n\s*\n/u).map((block) => block.trim())
  const until = dayIn(ENDS.exec(whole)?.[1])
  return {
    ...{ chapter, number },
    text: (closes ? blocks : withoutHeadings(blocks))
      .join('\n\n')
      .replace(BEGINS, '')
      .replace(ENDS, '')
      .trim(),
    amendedBy: closes ? `${note[1]}:${note[2]}` : null,
    from: dayIn(BEGINS.exec(whole)?.[1]) ?? null,
    until: until === undefined ? null : until === NEVER ? NEVER : addDays(until, -1),
  }
}

/** Every paragraph of a consolidated text, in its order; one with a wording to come stands twice. */
export const paragraphsOf = (text: string): readonly Paragraph[] => {
  const found: Paragraph[] = []
  let chapter: string | null = null
  let number: string | null = null
  let own: string[] = []
  const close = () => {
    if (number !== null) found.push(paragraphOf(chapter, number, own))
  }
  let isAfterBlank = true
  for (const line of linesOf(text)) {
    const opensChapter: string | undefined = isAfterBlank ? CHAPTER.exec(line)?.[1] : undefined
    const opens: string | undefined = isAfterBlank ? NUMBER.exec(line)?.[1] : undefined
    // A line that happens to begin with the number of another paragraph is told by its order.
    if (opensChapter !== undefined && (chapter === null || placeOf(opensChapter) > placeOf(chapter))) {
      close()
      ;[chapter, number, own] = [opensChapter, null, []]
    } else if (opens !== undefined && (number === null || placeOf(opens) >= placeOf(number))) {
      close()
      ;[number, own] = [opens, [line.replace(NUMBER, '')]]
    } else own.push(line)
    isAfterBlank = line === ''
  }
  close()
  return found
}

/** The wording of a paragraph that a text gives for a day. */
export const paragraphOn = (
  paragraphs: readonly Paragraph[],
  { chapter, number }: { readonly chapter: string | null; readonly number: string },
  day: Day,
): Paragraph | undefined =>
  paragraphs.find(
    (one) =>
      one.chapter === chapter &&
      one.number === number &&
      (one.from === null || one.from <= day) &&
      (one.until === null || day <= one.until),
  )
