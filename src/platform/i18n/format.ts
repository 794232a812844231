import { TIME_ZONE } from '../clock/zone.ts'
import type { Locale } from './locale.ts'

/** A calendar day, `YYYY-MM-DD`. */
type Day = string
type PluralForms = { one: string; other: string }
type Unit = 'day' | 'month' | 'year'

/** The tag of each language for `Intl`: days before months in English too. */
export const localeTags = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<Locale, string>
const noBreak = '\u00a0'

/** Intl objects are costly to make and safe to share: one of each kind and language. */
const remember = <Made>(make: (tag: string) => Made): ((locale: Locale) => Made) => {
  const made = new Map<Locale, Made>()
  return (locale) => {
    const found = made.get(locale) ?? make(localeTags[locale])
    made.set(locale, found)
    return found
  }
}

const numbers = remember((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 2 }))
const percents = remember((tag) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }))
const wholeKronor = remember(
  (tag) => new Intl.NumberFormat(tag, { style: 'currency', currency: 'SEK', maximumFractionDigits: 0 }),
)
const exactKronor = remember((tag) => new Intl.NumberFormat(tag, { style: 'currency', currency: 'SEK' }))
const days = remember((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }))
const shortDays = remember(
  (tag) => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
)
const daysOfYear = remember(
  (tag) => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
)
const months = remember(
  (tag) => new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
)
const instants = remember(
  (tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone: TIME_ZONE }),
)
const clocks = remember((tag) => new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone: TIME_ZONE }))
const lists = remember((tag) => new Intl.ListFormat(tag, { style: 'long', type: 'conjunction' }))
const choices = remember((tag) => new Intl.ListFormat(tag, { style: 'long', type: 'disjunction' }))
const plurals = remember((tag) => new Intl.PluralRules(tag))
const relatives = remember((tag) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }))
const unitWords: Readonly<Record<Locale, Readonly<Record<Unit, PluralForms>>>> = {
  // Intl would say "dygn", a day and a night, where a deadline counts days.
  sv: {
    day: { one: 'dag', other: 'dagar' },
    month: { one: 'månad', other: 'månader' },
    year: { one: 'år', other: 'år' },
  },
  en: {
    day: { one: 'day', other: 'days' },
    month: { one: 'month', other: 'months' },
    year: { one: 'year', other: 'years' },
  },
}

/** Noon in UTC: the same calendar day whatever the process's own time zone is. */
const noon = (day: Day): Date => new Date(`${day}T12:00:00Z`)
const daysBetween = (from: Day, to: Day): number =>
  Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000)

/** Days within two months, months within two years, else years: exact enough to act on. */
const span = (distance: number): { count: number; unit: Unit } => {
  const size = Math.abs(distance)
  if (size <= 60) return { count: distance, unit: 'day' }
  if (size <= 730) return { count: Math.round(distance / 30.44), unit: 'month' }
  return { count: Math.round(distance / 365.25), unit: 'year' }
}

const plural = (count: number, forms: PluralForms, locale: Locale): string => {
  const form = plurals(locale).select(count) === 'one' ? forms.one : forms.other
  return `${formatNumber(count, locale)} ${form}`
}

const inWords = (distance: number, locale: Locale): string => {
  const { count, unit } = span(distance)
  return plural(Math.abs(count), unitWords[locale][unit], locale)
}

const relative = (distance: number, locale: Locale): string => {
  const { count, unit } = span(distance)
  return relatives(locale).format(count, unit)
}

const lateness = (distance: number, locale: Locale): string => {
  const duration = inWords(distance, locale)
  return locale === 'sv' ? `${duration} försenad` : `late by ${duration}`
}

/** `30 april 2010`. */
const formatDate = (day: Day, locale: Locale): string => days(locale).format(noon(day))

/** Something that happens or happened: `30 april 2010 (om 12 dagar)`, `30 april 2010 (för 3 dagar sedan)`. */
export const formatDay = (day: Day, today: Day, locale: Locale): string =>
  `${formatDate(day, locale)} (${formatDistance(day, today, locale)})`

/** A last day that is not met yet: `30 april 2010 (om 12 dagar)`, `30 april 2010 (3 dagar försenad)`. */
export const formatDeadline = (day: Day, today: Day, locale: Locale): string =>
  `${formatDate(day, locale)} (${formatTimeLeft(day, today, locale)})`

/** How far away a day is: `om 12 dagar`, `för 3 dagar sedan`. */
const formatDistance = (day: Day, today: Day, locale: Locale): string =>
  relative(daysBetween(today, day), locale)

/** How long is left to a last day, or how late it is: `om 12 dagar`, `3 dagar försenad`. */
const formatTimeLeft = (day: Day, today: Day, locale: Locale): string => {
  const distance = daysBetween(today, day)
  return distance < 0 ? lateness(distance, locale) : relative(distance, locale)
}

/** Time from one day to another in words, without direction: `12 dagar`, `3 months`. */
const formatDuration = (from: Day, to: Day, locale: Locale): string => inWords(daysBetween(from, to), locale)

/** Up to two decimals; thousands apart by no-break space (sv) or comma (en). */
const formatNumber = (value: number | bigint, locale: Locale): string => numbers(locale).format(value)

/** A share from 0 to 1: `45 %`, `45%`. */
const formatPercent = (share: number, locale: Locale): string => percents(locale).format(share)

/**
 * Money in whole öre: `1 650 000 kr`, with öre only where there are any: `12,50 kr`. A fraction of an öre is
 * a fault of the caller and is refused.
 */
export const formatMoney = (ore: number | bigint, locale: Locale): string => {
  if (typeof ore === 'number' && !Number.isSafeInteger(ore)) throw new RangeError(`Not whole öre: ${ore}`)
  const amount = BigInt(ore)
  const format = amount % 100n === 0n ? wholeKronor(locale) : exactKronor(locale)
  // A decimal string keeps every öre where a float would lose them; TypeScript's types know only numbers.
  const sign = amount < 0n ? '-' : ''
  const size = amount < 0n ? -amount : amount
  return format.format(`${sign}${size / 100n}.${String(size % 100n).padStart(2, '0')}` as `${number}`)
}

/**
 * Money in whole öre as a plan writes it: `30 miljoner kronor`, `SEK 1.65 million`. Sums below a million, or
 * finer than ten thousand kronor, are written in full, so that nothing is rounded away.
 */
export const formatMoneyInWords = (ore: number | bigint, locale: Locale): string => {
  const amount = BigInt(ore)
  const exact = amount % 1_000_000n === 0n
  if (amount < 100_000_000n || !exact) return formatMoney(ore, locale)
  const millions = Number(amount / 1_000_000n) / 100
  const figure = formatNumber(millions, locale)
  if (locale === 'en') return `SEK${noBreak}${figure} million`
  return `${figure}${noBreak}${millions === 1 ? 'miljon' : 'miljoner'} kronor`
}

/** A moment as ISO 8601 or Date, Swedish time: `30 april 2010 kl. 14:32`. */
const formatInstant = (moment: string | Date, locale: Locale): string =>
  instants(locale).format(new Date(moment))

/** The time of day in Sweden: `14:32`. */
const formatTime = (moment: string | Date, locale: Locale): string => clocks(locale).format(new Date(moment))

/** `A, B och C`. */
const formatList = (items: readonly string[], locale: Locale): string => lists(locale).format(items)

/** The formats of one language, as functions of a message and pages use them. */
export type Format = {
  locale: Locale
  number: (value: number | bigint) => string
  percent: (share: number) => string
  money: (ore: number | bigint) => string
  /** What an amount is in, as `money` says it: `kr`, `SEK`. */
  krona: () => string
  moneyInWords: (ore: number | bigint) => string
  date: (day: Day) => string
  /** `30 apr. 2010`, for tables and pictures. */
  shortDate: (day: Day) => string
  /** `30 apr.` in the year of today, else `30 apr. 2010`. */
  briefDate: (day: Day, today: Day) => string
  /** `april 2010`. */
  month: (day: Day) => string
  day: (day: Day, today: Day) => string
  deadline: (day: Day, today: Day) => string
  /** `om 12 dagar`, `för 3 dagar sedan`. */
  distance: (day: Day, today: Day) => string
  /** `om 12 dagar`, `3 dagar försenad`. */
  timeLeft: (day: Day, today: Day) => string
  duration: (from: Day, to: Day) => string
  instant: (moment: string | Date) => string
  time: (moment: string | Date) => string
  list: (items: readonly string[]) => string
  /** `A, B eller C`. */
  choice: (items: readonly string[]) => string
  /** The form that fits the count, with the count before it: `plural(2, { one: 'åtgärd', other: 'åtgärder' })`. */
  plural: (count: number, forms: PluralForms) => string
}

export const formatter = (locale: Locale): Format => ({
  locale,
  number: (value) => formatNumber(value, locale),
  percent: (share) => formatPercent(share, locale),
  money: (ore) => formatMoney(ore, locale),
  krona: () =>
    wholeKronor(locale)
      .formatToParts(0)
      .find(({ type }) => type === 'currency')?.value ?? '',
  moneyInWords: (ore) => formatMoneyInWords(ore, locale),
  date: (day) => formatDate(day, locale),
  shortDate: (day) => shortDays(locale).format(noon(day)),
  briefDate: (day, today) =>
    (day.slice(0, 4) === today.slice(0, 4) ? daysOfYear : shortDays)(locale).format(noon(day)),
  month: (day) => months(locale).format(noon(day)),
  day: (day, today) => formatDay(day, today, locale),
  deadline: (day, today) => formatDeadline(day, today, locale),
  distance: (day, today) => formatDistance(day, today, locale),
  timeLeft: (day, today) => formatTimeLeft(day, today, locale),
  duration: (from, to) => formatDuration(from, to, locale),
  instant: (moment) => formatInstant(moment, locale),
  time: (moment) => formatTime(moment, locale),
  list: (items) => formatList(items, locale),
  choice: (items) => choices(locale).format(items),
  plural: (count, forms) => plural(count, forms, locale),
})
