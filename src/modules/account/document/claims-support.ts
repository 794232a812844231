import { type Stated, statedIn } from './claims-numbers.ts'
import { countAlike, nounsAfter, type Unit } from './claims-units.ts'
import type { AccountLanguage } from './sources.ts'

/** What a source says, to compare a sentence with: its words, its figures and its days. */
export interface Evidence {
  readonly language: AccountLanguage
  readonly texts: readonly string[]
  readonly figures: readonly {
    readonly value: number
    readonly unit: string
    readonly label: string
    readonly approximate?: boolean
  }[]
  /** Days that the source is of, YYYY-MM-DD: decided, due, received, its period. */
  readonly days: readonly string[]
  /** Years that the source is of. */
  readonly years: readonly number[]
}

/** A value that the program worked out, with its unit and, for a count, what it counts. */
export interface Worked {
  readonly value: number
  readonly unit: Unit
  readonly nouns: readonly string[]
}

type NumberStated = Extract<Stated, { kind: 'number' }>

const unitWords = (label: string, unit: string): string[] =>
  nounsAfter(`${unit} ${label.replaceAll(/[.,;:!?()\d]/gu, ' ')}`, 0).slice(0, 12)

/** What a source states, read once for every sentence that rests on it. */
export interface Read {
  readonly language: AccountLanguage
  readonly stated: readonly Stated[]
  readonly days: ReadonlySet<string>
  readonly years: ReadonlySet<string>
}

const figureStated = (figure: Evidence['figures'][number], language: AccountLanguage): NumberStated => {
  // The unit is read as a text would have it, so that "miljoner kronor" are kronor here too.
  const [read] = statedIn(`1000000 ${figure.unit}`, language)
  const scale = read?.kind === 'number' ? read : undefined
  return {
    kind: 'number',
    text: `${figure.value} ${figure.unit}`,
    start: 0,
    value: Math.round(((figure.value * (scale?.value ?? 1e6)) / 1e6) * 1e6) / 1e6,
    unit: scale?.unit ?? 'count',
    nouns: unitWords(figure.label, figure.unit),
    about: figure.approximate ?? false,
  }
}

export const readEvidence = (evidence: Evidence): Read => {
  const stated = [
    ...evidence.texts.flatMap((text) => statedIn(text, evidence.language)),
    ...evidence.figures.map((figure) => figureStated(figure, evidence.language)),
  ]
  const days = [...evidence.days, ...stated.flatMap((one) => (one.kind === 'day' ? [one.value] : []))]
  const years = [
    ...evidence.years.map(String),
    ...stated.flatMap((one) => (one.kind === 'year' ? [one.value] : [])),
    ...days.map((day) => day.slice(0, 4)),
  ]
  return { language: evidence.language, stated, days: new Set(days), years: new Set(years) }
}

const ROUGHLY = 0.05
const near = (one: number, other: number): boolean => Math.abs(one - other) <= Math.abs(other) * ROUGHLY
const same = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6

const supportsNumber = (one: NumberStated, read: Read, language: AccountLanguage): boolean =>
  read.stated.some((known) => {
    if (known.kind === 'none') return one.value === 0
    if (known.kind !== 'number' || known.unit !== one.unit) return false
    if (!same(one.value, known.value) && !(one.about && near(one.value, known.value))) return false
    // What is counted is compared where both say it in one language.
    return read.language !== language || countAlike(one.nouns, known.nouns)
  })

/** Shares that a source states: as such, in per cent, or as one number of another ("14 av 21"). */
const sharesIn = (read: Read): number[] => {
  const numbers = read.stated.filter((one) => one.kind === 'number')
  return [
    ...read.stated.flatMap((one) => (one.kind === 'share' ? [one.percent] : [])),
    ...numbers.flatMap((one) => (one.unit === 'percent' ? [one.value] : [])),
    ...numbers.flatMap((one, at) => {
      const next = numbers[at + 1]
      return next === undefined || next.value === 0 || next.start - (one.start + one.text.length) > 4
        ? []
        : [(100 * one.value) / next.value]
    }),
  ]
}
const ONE_PERCENT = 1

const supportsDay = (day: string, read: Read): boolean =>
  [...read.days].some((known) => known === day || known.startsWith(`${day}-`) || known.endsWith(day))

const supports = (one: Stated, read: Read, language: AccountLanguage): boolean => {
  switch (one.kind) {
    case 'number':
      return supportsNumber(one, read, language)
    case 'share':
      return sharesIn(read).some((percent) => Math.abs(percent - one.percent) < ONE_PERCENT)
    case 'day':
      return supportsDay(one.value, read)
    case 'year':
      return read.years.has(one.value)
    case 'none':
      return read.stated.some(
        (known) => known.kind === 'none' || (known.kind === 'number' && known.value === 0),
      )
    default:
      return read.stated.some(({ kind }) => kind === one.kind)
  }
}

const wasWorked = (one: Stated, worked: readonly Worked[]): boolean =>
  worked.some(({ value, unit, nouns }) => {
    if (one.kind === 'none') return value === 0
    if (one.kind === 'share') return unit === 'percent' && Math.abs(value - one.percent) < ONE_PERCENT
    return (
      one.kind === 'number' && one.unit === unit && same(one.value, value) && countAlike(one.nouns, nouns)
    )
  })

/**
 * The numbers, shares, days and years of a sentence that stand in none of its sources, by value and unit, and that the program has
 * not worked out.
 */
export const unsupportedIn = (
  text: string,
  language: AccountLanguage,
  sources: readonly Read[],
  worked: readonly Worked[] = [],
): Stated[] =>
  statedIn(text, language).filter(
    (one) => !sources.some((read) => supports(one, read, language)) && !wasWorked(one, worked),
  )

const bare = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whether words stand in a source as they are, apart from marks, spaces and case. */
export const standsIn = (words: string, texts: readonly string[]): boolean => {
  const looked = bare(words)
  return looked !== '' && texts.some((text) => ` ${bare(text)} `.includes(` ${looked} `))
}

/** Whether two texts share a word that carries meaning, by its beginning: a passage about something else bears no sentence. */
export const sharesWords = (one: string, other: string): boolean => {
  const words = (text: string) => (bare(text).match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 5))
  const known = new Set(words(one))
  return words(other).some((word) => known.has(word))
}
