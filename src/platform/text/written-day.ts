import { inLatinLetters } from './latin-letters.ts'
import { isNear } from './near.ts'

const months: readonly (readonly string[])[] = [
  ['jan', 'ian'],
  ['feb'],
  ['mar', 'mrz'],
  ['apr', 'avr'],
  ['maj', 'may', 'mai'],
  ['jun', 'iun'],
  ['jul', 'iul'],
  ['aug'],
  ['sep'],
  ['okt', 'oct'],
  ['nov', 'noi'],
  ['dec', 'dez', 'des'],
]
const longMonths =
  'januari februari mars april maj juni juli augusti september oktober november december'.split(' ')
const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/** The number of a month that is written as a word: Swedish or English, whole or cut short, Roman, with a typing error. */
export const monthOf = (word: string): number | undefined => {
  const text = inLatinLetters(word)
  const found = [
    roman.indexOf(text),
    months.findIndex((starts) => starts.some((start) => text.startsWith(start))),
    longMonths.findIndex((month) => text.length > 3 && isNear(text, month)),
  ].find((at) => at >= 0)
  return found === undefined ? undefined : found + 1
}

/** Which of two numbers that could be either is the day. */
export type DateOrder = 'day first' | 'month first'

export const two = (value: number): string => String(value).padStart(2, '0')
export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

interface Parts {
  readonly year: number
  readonly month?: number | undefined
  readonly day?: number | undefined
}

const runs = [
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)$/u,
  /^(?<year>\d\d)(?<month>\d\d)(?<day>\d\d)$/u,
  /^(?<year>(?:19|20)\d\d)(?<month>\d\d)$/u,
  /^(?<day>\d\d)(?<month>\d\d)(?<year>\d{4}|\d\d)$/u,
]
/** Digits that stand together; of several readings, the first that is a day. @param full a year of two digits or four */
export const ofDigits = (digits: string, full: (year: string) => number): Parts | undefined =>
  runs
    .flatMap((run) => {
      const { year, month, day } = run.exec(digits)?.groups ?? {}
      return year === undefined
        ? []
        : [{ year: full(year), month: Number(month), day: (day && Number(day)) || undefined }]
    })
    .find(isPossible)

const isPossible = ({ year, month, day }: Parts): boolean =>
  year >= 1900 &&
  year < 2100 &&
  (month === undefined ||
    (month >= 1 && month <= 12 && (day === undefined || (day >= 1 && day <= daysIn(year, month)))))

/** The parts of a date whose month is a number or a word. @param tokens its runs of digits and letters */
export const partsOf = (
  tokens: readonly string[],
  isDashed: boolean,
  order: DateOrder,
  full: (year: string) => number,
): Parts | undefined => {
  const word = tokens.findIndex(
    (token, at) => !/^\d/u.test(token) && monthOf(token) !== undefined && (token.length > 2 || at > 0),
  )
  const month = word < 0 ? undefined : monthOf(tokens[word]!)
  const numbers = tokens.filter((token) => /^\d+$/u.test(token))
  const yearAt = numbers.findIndex((token) => token.length === 4 || Number(token) > 31)
  if (month !== undefined) {
    if (numbers.length === 1 && yearAt === 0) return { year: full(numbers[0]!), month }
    if (numbers.length !== 2) return undefined
    // "90 maj 17" has its year in sight; of "17 maj 05" the last is.
    const at = yearAt >= 0 ? yearAt : 1
    return { year: full(numbers[at]!), month, day: Number(numbers[1 - at]) }
  }
  if (numbers.length === 2 && yearAt >= 0)
    return { year: full(numbers[yearAt]!), month: Number(numbers[1 - yearAt]) }
  if (numbers.length !== 3) return undefined
  const [first, second, third] = numbers as [string, string, string]
  if (yearAt === 0 || (yearAt < 0 && isDashed))
    return { year: full(first), month: Number(second), day: Number(third) }
  const [day, inMonth] = order === 'day first' ? [first, second] : [second, first]
  return { year: full(third), month: Number(inMonth), day: Number(day) }
}

/** Which number is the day in a column, from the values that leave no choice; the day, as in most countries, where none does. */
export const orderOf = (values: readonly string[]): DateOrder => {
  const clear = values.flatMap((value) => {
    const found = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](?:\d{4}|\d{2})(?:\D|$)/u.exec(value)
    const [first, second] = [Number(found?.[1]), Number(found?.[2])]
    return first > 12 === second > 12 || first > 31 ? [] : [first > 12]
  })
  return clear.filter(Boolean).length * 2 >= clear.length ? 'day first' : 'month first'
}

/** A whole day, however it was written, as `YYYY-MM-DD`; undefined where it is none, or a year is written with two digits. */
export const readDay = (written: string, order: DateOrder): string | undefined => {
  const text = written.replace(/[ t]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?$/iu, '').trim()
  const tokens = text.match(/\d+|\p{L}+/gu) ?? []
  const full = (year: string): number => (year.length === 4 ? Number(year) : Number.NaN)
  const parts =
    tokens.length === 1 ? ofDigits(tokens[0]!, full) : partsOf(tokens, text.includes('-'), order, full)
  if (parts?.month === undefined || parts.day === undefined || !isPossible(parts)) return undefined
  return `${parts.year}-${two(parts.month)}-${two(parts.day)}`
}
