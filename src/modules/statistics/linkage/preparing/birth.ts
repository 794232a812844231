import type { Day } from '../../../../platform/clock/clock.ts'
import { monthOf } from './words.ts'

/** A birth as it could be read: as much of YYYY-MM-DD as is known, and what is wrong with it. */
export interface ReadBirth {
  readonly born: string
  /** It was written as an estimate ("ca 1985", "1990?"). */
  readonly estimated: boolean
  readonly fault?: 'not_a_date' | 'no_such_day' | 'unlikely_year'
}

/** Which of two numbers that could be either is the day. */
export type DateOrder = 'day first' | 'month first'

const estimate =
  /^(?:ca|cirka|circa|c:a|omkring|omkr|around|about|approx(?:imately)?|runt|ungef[aä]r|uppskattat|~|≈)\.? *|[?~]|\((?:ca|est|uppsk)\.?\)/giu
const clock = /[ t]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?$/iu
const two = (value: number): string => String(value).padStart(2, '0')
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The days from 1899-12-30 that a spreadsheet counts, of somebody who lives. */
const fromSerial = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10)

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
/** Digits that stand together; of several readings, the first that is a day. */
const ofDigits = (digits: string, full: (year: string) => number): Parts | undefined =>
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

/** The parts of a date whose month is a number or a word. */
const partsOf = (
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

/** Reads a birth date, however it was written. @param today after which nobody is born. */
export const readBirth = (written: string, order: DateOrder, today: Day): ReadBirth => {
  const text = written.replace(estimate, ' ').replace(clock, '').trim()
  const estimated = text !== written.replace(clock, '').trim()
  const thisYear = Number(today.slice(0, 4))
  const full = (year: string): number => {
    if (year.length > 2) return Number(year)
    const century = thisYear - (thisYear % 100)
    return Number(year) + (Number(year) <= thisYear % 100 ? century : century - 100)
  }
  const tokens = text.match(/\d+|\p{L}+/gu) ?? []
  const [only = ''] = tokens
  if (tokens.length === 1 && /^\d{5}$/u.test(only)) return { born: fromSerial(Number(only)), estimated }
  const isRun = tokens.length === 1 || (tokens.length === 2 && /^\d{6,8}[-+ ]?\d{4}$/u.test(text))
  const parts = !isRun
    ? partsOf(tokens, text.includes('-'), order, full)
    : /^(?:19|20)\d\d$/u.test(only)
      ? { year: Number(only) }
      : ofDigits(only.length > 8 ? only.slice(0, -4) : only, full)
  if (parts === undefined || !Number.isInteger(parts.year))
    return { born: '', estimated, fault: 'not_a_date' }
  const { year, month = 0, day = 0 } = parts
  if (year < 1900 || year > thisYear) return { born: '', estimated, fault: 'unlikely_year' }
  // Of what can be read in one way alone, the order follows.
  const [inMonth, onDay] = month > 12 && day <= 12 ? [day, month] : [month, day]
  if (inMonth === 0) return { born: String(year), estimated }
  if (inMonth > 12) return { born: String(year), estimated, fault: 'no_such_day' }
  if (onDay === 0) return { born: `${year}-${two(inMonth)}`, estimated }
  const born = `${year}-${two(inMonth)}-${two(onDay)}`
  if (onDay > daysIn(year, inMonth)) return { born: String(year), estimated, fault: 'no_such_day' }
  return born > today ? { born: '', estimated, fault: 'unlikely_year' } : { born, estimated }
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
