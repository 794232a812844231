import { countedNouns, days, years } from '../../../platform/claims/claim-words.ts'
import { countsLikeYears, sixesIn, withBlankReferences } from '../../../platform/claims/propose-claim.ts'
import { findNumbers } from '../../reading/index.ts'
import { nounsAfter, type Unit, unitAt } from './claims-units.ts'
import type { AccountLanguage } from './sources.ts'

/**
 * A number that a text states. `value` is in the unit itself: kronor and not millions of them, per cent and not their share of one.
 * A day is YYYY-MM-DD, or YYYY-MM where only its month is told; `all` and `none` are said in words ("samtliga", "inga").
 */
export type Stated = { readonly text: string; readonly start: number } & (
  | {
      readonly kind: 'number'
      readonly value: number
      readonly unit: Unit
      /** The words that follow and may say what is counted, in lower case. */
      readonly nouns: readonly string[]
      /** "Cirka", "omkring", "nearly": the number need not be exact. */
      readonly about: boolean
    }
  | { readonly kind: 'share'; readonly percent: number }
  | { readonly kind: 'day' | 'year'; readonly value: string }
  | { readonly kind: 'all' | 'none' | 'most' }
)

const whole = (alternatives: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${alternatives.replaceAll(' ?', '\\s?').replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`,
    'giu',
  )

const monthNames = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['mars', 'march'],
  ['april'],
  ['maj', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augusti', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
]
const anyMonth = monthNames.flat().join('|')
const anyDay = whole(days.join('|'))
const monthOfYear = whole(`(?:${anyMonth}) (?:19|20)\\d{2}`)
const anyYear = whole(years.join('|'))
const aboutBefore =
  /(?:cirka|ca\.?|omkring|ungefär|runt|nästan|drygt|knappt|närmare|about|around|nearly|almost|approximately|roughly|just over)\s+$/iu

const shares: readonly (readonly [words: string, percent: number])[] = [
  ['två tredjedelar|two thirds|två av tre|two in three', 200 / 3],
  ['tre fjärdedelar|three quarters|tre av fyra|three in four', 75],
  ['en tredjedel|var tredje|a third|one third|one in three|en av tre', 100 / 3],
  ['en fjärdedel|var fjärde|a quarter|one quarter|one in four|en av fyra', 25],
  ['en femtedel|var femte|a fifth|one fifth|one in five|en av fem', 20],
  ['en tiondel|var tionde|a tenth|one tenth|one in ten|en av tio', 10],
  ['hälften|halva|half|varannan|vartannat', 50],
]
const anyShare = shares.map(([words, percent]) => [whole(words), percent] as const)

const quantities = [
  ['all', whole(`samtliga|(?:alla|all)(?: (?:de|of the|the))? (?:${countedNouns})`)],
  [
    'none',
    whole(
      `(?:ingen|inget|inga|no)(?: [\\p{L}-]+)? (?:${countedNouns}|person|kommun|redovisning(?:ar)?)|noll|zero|(?:ingen|inget|inga|none) (?:av|of)`,
    ),
  ],
  ['most', whole('de flesta|flertalet|merparten|majoriteten|most of|the majority')],
] as const

const two = (number: number): string => String(number).padStart(2, '0')

/** YYYY-MM-DD, or without its year where it tells none: "-07-10". */
const dayOf = (words: string): string => {
  if (/^\d{4}-/.test(words)) return words
  const name = new RegExp(anyMonth, 'iu').exec(words)?.[0].toLowerCase() ?? ''
  const month = monthNames.findIndex((names) => names.includes(name)) + 1
  const [day = ''] = /(?<!\d)\d{1,2}(?!\d)/.exec(words) ?? []
  const [year = ''] = /(?:19|20)\d{2}/.exec(words) ?? []
  return day === '' ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(Number(day))}`
}

const yearsOf = (words: string): string[] => {
  const [, first, second] = /^(\d{4})(?:\s?[–-]\s?(\d{2,4}))?$/.exec(words) ?? []
  if (first === undefined) return []
  if (second === undefined) return [first]
  return [first, second.length === 4 ? second : first.slice(0, 4 - second.length) + second]
}

/** A text from which what has been read is blanked, so that nothing is read twice and every offset stays. */
const reader = (given: string) => {
  let left = given
  return {
    text: () => left,
    take: (pattern: RegExp, skip: ReadonlySet<number> = new Set()) => {
      const found = [...left.matchAll(pattern)].filter(({ index }) => !skip.has(index))
      for (const { 0: text, index } of found)
        left = left.slice(0, index) + ' '.repeat(text.length) + left.slice(index + text.length)
      return found.map(({ 0: text, index }) => ({ text, start: index }))
    },
  }
}

/**
 * Every number, share, day and year that a text states, in order, as its language writes them. Numbers of laws, documents and
 * parts of a plan are none.
 */
export const statedIn = (given: string, language: AccountLanguage): Stated[] => {
  // Letters are composed without a change of length where they are one already, as nearly everywhere.
  const reading = reader(withBlankReferences(given.normalize('NFC')))
  const whole_ = reading.text()
  const found: Stated[] = []
  for (const pattern of [anyDay, monthOfYear])
    for (const at of reading.take(pattern)) found.push({ ...at, kind: 'day', value: dayOf(at.text) })
  for (const at of reading.take(anyYear, new Set(countsLikeYears(reading.text()))))
    for (const value of yearsOf(at.text)) found.push({ ...at, kind: 'year', value })
  for (const [pattern, percent] of anyShare)
    for (const at of reading.take(pattern)) found.push({ ...at, kind: 'share', percent })
  const sixes = new Set(language === 'sv' ? sixesIn(reading.text()) : [])
  for (const { start, end, value } of findNumbers(reading.text(), language)) {
    const text = whole_.slice(start, end)
    if (/^sex(?:\s|$)/i.test(text) && !sixes.has(start)) continue
    const unit = unitAt(whole_, start, end)
    found.push({
      kind: 'number',
      text: whole_.slice(start, unit.end),
      start,
      value: Math.round(value * unit.times * 1e6) / 1e6,
      unit: unit.unit,
      nouns: nounsAfter(whole_, unit.end),
      about: aboutBefore.test(whole_.slice(0, start)),
    })
  }
  for (const [kind, pattern] of quantities)
    for (const at of reading.take(pattern)) found.push({ ...at, kind })
  return found.sort((one, other) => one.start - other.start)
}
