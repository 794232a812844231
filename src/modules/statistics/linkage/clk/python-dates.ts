/**
 * Dates as the reference implementation reads them: `datetime.strptime(text, format)` of Python 3.13 in the C locale,
 * written out again as `%Y%m%d` by the C library (a year before 1000 is not padded there).
 */
import { asciiDigits, PYTHON_SPACE } from './python-values.ts'
import { SchemaProblem } from './schema-problem.ts'

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)
const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')
const short = (names: readonly string[]): string[] => names.map((name) => name.slice(0, 3))
const longestFirst = (names: readonly string[]): string =>
  [...names].sort((a, b) => b.length - a.length).join('|')

const directives: Readonly<Record<string, string>> = {
  d: '(?<d>3[0-1]|[1-2]\\p{Nd}|0[1-9]|[1-9]| [1-9])',
  f: '(?<f>[0-9]{1,6})',
  H: '(?<H>2[0-3]|[0-1]\\p{Nd}|\\p{Nd})',
  I: '(?<I>1[0-2]|0[1-9]|[1-9]| [1-9])',
  G: '(?<G>\\p{Nd}\\p{Nd}\\p{Nd}\\p{Nd})',
  j: '(?<j>36[0-6]|3[0-5]\\p{Nd}|[1-2]\\p{Nd}\\p{Nd}|0[1-9]\\p{Nd}|00[1-9]|[1-9]\\p{Nd}|0[1-9]|[1-9])',
  m: '(?<m>1[0-2]|0[1-9]|[1-9])',
  M: '(?<M>[0-5]\\p{Nd}|\\p{Nd})',
  S: '(?<S>6[0-1]|[0-5]\\p{Nd}|\\p{Nd})',
  U: '(?<U>5[0-3]|[0-4]\\p{Nd}|\\p{Nd})',
  W: '(?<W>5[0-3]|[0-4]\\p{Nd}|\\p{Nd})',
  w: '(?<w>[0-6])',
  u: '(?<u>[1-7])',
  V: '(?<V>5[0-3]|0[1-9]|[1-4]\\p{Nd}|\\p{Nd})',
  y: '(?<y>\\p{Nd}\\p{Nd})',
  Y: '(?<Y>\\p{Nd}\\p{Nd}\\p{Nd}\\p{Nd})',
  z: '(?<z>[+-]\\p{Nd}\\p{Nd}:?[0-5]\\p{Nd}(?::?[0-5]\\p{Nd}(?:\\.\\p{Nd}{1,6})?)?|Z)',
  A: `(?<A>${longestFirst(weekdays)})`,
  a: `(?<a>${longestFirst(short(weekdays))})`,
  B: `(?<B>${longestFirst(months)})`,
  b: `(?<b>${longestFirst(short(months))})`,
  p: '(?<p>am|pm)',
  Z: '(?<Z>utc|gmt)',
  '%': '%',
}
// The composed directives of the C locale.
const composed: Readonly<Record<string, string>> = {
  c: '%a %b %d %H:%M:%S %Y',
  x: '%m/%d/%y',
  X: '%H:%M:%S',
}

const patternOf = (format: string): string => {
  const whole = format.replace(/%([cxX])/gu, (_, name: string) => composed[name] as string)
  const pieces = whole.split(/(%[\s\S]?)/u)
  const used = new Set<string>()
  return pieces
    .map((piece) => {
      if (!piece.startsWith('%'))
        return piece
          .replace(/[\\.^$*+?(){}[\]|/]/gu, '\\$&')
          .replace(new RegExp(`[${PYTHON_SPACE}]+`, 'gu'), `[${PYTHON_SPACE}]+`)
      const name = piece.slice(1)
      const pattern = directives[name]
      if (pattern === undefined)
        throw new SchemaProblem(`"${piece}" in the date format "${format}" is no directive`)
      if (name !== '%' && used.has(name))
        throw new SchemaProblem(`"${piece}" stands twice in the date format "${format}"`)
      used.add(name)
      return pattern
    })
    .join('')
}

const DAY = 86_400_000
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
const dayNumber = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month - 1, day) / DAY
/** 0 is Monday. */
const weekdayOf = (number: number): number => (((number + 3) % 7) + 7) % 7

interface PlainDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

const dateOf = (number: number): PlainDate => {
  const date = new Date(number * DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The day of the year from a week that starts on Sunday (U) or Monday (W), and the day of the week. */
const dayOfYear = (year: number, week: number, weekday: number, startsOnSunday: boolean): number => {
  const shift = startsOnSunday ? 1 : 0
  const first = (weekdayOf(dayNumber(year, 1, 1)) + shift) % 7
  const day = (weekday + shift) % 7
  return week === 0 ? 1 + day - first : 1 + ((7 - first) % 7) + 7 * (week - 1) + day
}

const fromIsoWeek = (year: number, week: number, weekday: number): PlainDate | undefined => {
  const fourth = dayNumber(year, 1, 4)
  const monday = fourth - weekdayOf(fourth)
  const weeks = (dayNumber(year + 1, 1, 4) - weekdayOf(dayNumber(year + 1, 1, 4)) - monday) / 7
  return week < 1 || week > weeks ? undefined : dateOf(monday + 7 * (week - 1) + weekday)
}

const decimal = (text: string): number => Number(asciiDigits(text.trim()))

const weekdayIn = (found: Readonly<Record<string, string | undefined>>): number | undefined => {
  if (found.A !== undefined) return weekdays.indexOf(found.A.toLowerCase())
  if (found.a !== undefined) return short(weekdays).indexOf(found.a.toLowerCase())
  if (found.w !== undefined) return (decimal(found.w) + 6) % 7
  return found.u === undefined ? undefined : decimal(found.u) - 1
}

const monthIn = (found: Readonly<Record<string, string | undefined>>): number => {
  if (found.B !== undefined) return months.indexOf(found.B.toLowerCase()) + 1
  if (found.b !== undefined) return short(months).indexOf(found.b.toLowerCase()) + 1
  return found.m === undefined ? 1 : decimal(found.m)
}

const yearIn = (found: Readonly<Record<string, string | undefined>>): number | undefined => {
  if (found.Y !== undefined) return decimal(found.Y)
  if (found.y === undefined) return undefined
  const year = decimal(found.y)
  return year <= 68 ? 2000 + year : 1900 + year
}

const resolve = (found: Readonly<Record<string, string | undefined>>): PlainDate | undefined => {
  const weekday = weekdayIn(found)
  if (found.G !== undefined) {
    if (found.j !== undefined || found.V === undefined || weekday === undefined) return undefined
    return fromIsoWeek(decimal(found.G), decimal(found.V), weekday)
  }
  if (found.V !== undefined) return undefined
  const year = yearIn(found) ?? 1900
  const month = monthIn(found)
  const day = found.d === undefined ? 1 : decimal(found.d)
  if (year < 1) return undefined
  const week = found.U ?? found.W
  let ordinal = found.j === undefined ? undefined : decimal(found.j)
  if (ordinal === undefined && weekday !== undefined && week !== undefined)
    ordinal = dayOfYear(year, decimal(week), weekday, found.W === undefined)
  if (ordinal !== undefined) return dateOf(dayNumber(year, 1, 1) + ordinal - 1)
  return day > daysIn(year, month) ? undefined : { year, month, day }
}

/**
 * A reader of dates in a `strptime` format: gives the date as `%Y%m%d`, or undefined where the text is no such date.
 *
 * @throws SchemaProblem where the format has a directive that there is not.
 */
export const dateReader = (format: string): ((text: string) => string | undefined) => {
  const pattern = new RegExp(`^${patternOf(format)}`, 'iu')
  return (text) => {
    const found = pattern.exec(text)
    // The expression is not anchored at its end: what remains is refused, not another way of reading tried.
    if (found === null || found[0].length !== text.length) return undefined
    const date = resolve(found.groups ?? {})
    if (date === undefined || date.year < 1 || date.year > 9999) return undefined
    const two = (value: number): string => String(value).padStart(2, '0')
    return `${date.year}${two(date.month)}${two(date.day)}`
  }
}
