import { findBodies } from '../../directory/index.ts'
import { findDates, findMoney, languageOf, type MeasureReading } from '../../reading/index.ts'
import { bodyFields } from './schema.ts'

/** A stretch of a document's text, `end` not included. Offsets count UTF-16 code units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}
/** Where in the document a field was read. */
export interface FieldPassage extends Stretch {
  readonly field: string
}

const LONGEST_QUOTE = 20_000
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Everywhere that a text says the quoted words; spaces, line breaks and case do not matter. */
export const locate = (text: string, quote: string, from = 0): Stretch[] => {
  const words = quote.trim().slice(0, LONGEST_QUOTE).split(/\s+/).filter(Boolean).map(escaped)
  if (words.length === 0) return []
  const pattern = new RegExp(words.join('\\s+'), 'giu')
  pattern.lastIndex = from
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

const LONG_LINE = 110

/**
 * The paragraphs of a stretch of a document: parted by empty lines, and by every line break where lines are so long
 * that nobody has wrapped them.
 */
export const paragraphsOf = (text: string, { start, end }: Stretch): Stretch[] => {
  const part = text.slice(start, end)
  const blocks = [...part.matchAll(/[^\n]+(?:\n(?![^\S\n]*\n)[^\n]*)*/g)]
  return blocks.flatMap(({ 0: block, index }) => {
    const lines = [...block.matchAll(/[^\n]*\S[^\n]*/g)]
    const isUnwrapped = lines.some((line) => line[0].length > LONG_LINE)
    const stretches: readonly Stretch[] = isUnwrapped
      ? lines.map((line) => ({ start: line.index, end: line.index + line[0].length }))
      : [{ start: 0, end: block.length }]
    return stretches
      .filter((stretch) => block.slice(stretch.start, stretch.end).trim() !== '')
      .map((stretch) => ({ start: start + index + stretch.start, end: start + index + stretch.end }))
  })
}

const first = (found: readonly Stretch[], own: readonly Stretch[]): Stretch[] => {
  const inside = found.find(({ start, end }) => own.some((text) => start >= text.start && end <= text.end))
  const chosen = inside ?? found[0]
  return chosen === undefined ? [] : [chosen]
}

/** Where the fields of a measure stand in its section: what a person looks at to check them. */
export const passagesOf = (text: string, measure: MeasureReading): FieldPassage[] => {
  const { start, end } = measure.source
  const section = text.slice(start, end)
  const own = measure.text.flatMap((paragraph) => locate(section, paragraph).slice(0, 1))
  const all: (Stretch & { field: string })[] = []
  const add = (field: string, found: readonly Stretch[]) =>
    all.push(...found.map((stretch) => ({ field, start: stretch.start, end: stretch.end })))

  add('heading', locate(section, measure.heading).slice(0, 1))
  add('text', own)
  const mentions = bodyFields.some((field) => measure[field].length > 0) ? findBodies(section) : []
  for (const field of bodyFields)
    for (const name of measure[field]) {
      const named = mentions.filter((mention) => mention.name.toLowerCase() === name.toLowerCase())
      add(field, first(named.length > 0 ? named : locate(section, name), own))
    }
  const dates = measure.deadlines.length > 0 ? findDates(section) : []
  for (const { date } of measure.deadlines)
    add(
      'deadlines',
      dates.filter((found) => found.date === date),
    )
  const sums = measure.money.length > 0 ? findMoney(section, languageOf(text)) : []
  for (const { amount } of measure.money)
    add(
      'money',
      sums.filter((found) => found.amount === amount),
    )
  for (const field of ['laws', 'documents'] as const)
    for (const name of measure[field]) add(field, first(locate(section, name), own))
  for (const field of ['dependsOn', 'relatedTo'] as const)
    for (const number of measure[field])
      add(
        field,
        [...section.matchAll(new RegExp(`\\p{L}+\\s+${escaped(String(number))}(?![\\d.:])`, 'gu'))]
          .filter(({ 0: words }) => /^(?:åtgärd|measure|action)/iu.test(words))
          .map((match) => ({
            start: match.index,
            end: match.index + match[0].length,
          })),
      )
  return all.map((passage) => ({ ...passage, start: passage.start + start, end: passage.end + start }))
}
