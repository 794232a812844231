import { getHolidays } from 'swedish-holidays'
import { addDays, type Day } from './clock.ts'
import { TIME_ZONE } from './zone.ts'

/**
 * The three eves that the act on the calculation of statutory time (1930:173, section 2) treats as public
 * holidays, by their names in the list of holidays.
 */
const EVES_LIKE_HOLIDAYS: ReadonlySet<string> = new Set(['Midsommarafton', 'Julafton', 'Nyårsafton'])

const freeDaysOfYear = new Map<number, ReadonlySet<Day>>()

/** The public holidays and the three eves of a year. A year's list never changes, so each is worked out once. */
const freeDays = (year: number): ReadonlySet<Day> => {
  const known = freeDaysOfYear.get(year)
  if (known) return known
  const days = new Set(
    getHolidays(year)
      .filter((holiday) => holiday.isPublicHoliday || EVES_LIKE_HOLIDAYS.has(holiday.name))
      .map((holiday) => holiday.date.toISOString().slice(0, 10)),
  )
  freeDaysOfYear.set(year, days)
  return days
}

/** Whether a day is a working day: no Saturday, Sunday, public holiday, Midsummer, Christmas or New Year's eve. */
export const isWorkingDay = (day: Day): boolean => {
  const weekday = new Date(day).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !freeDays(Number(day.slice(0, 4))).has(day)
}

/** Whether a day is a public holiday, or Midsummer, Christmas or New Year's eve. Sundays as such are none. */
export const isHoliday = (day: Day): boolean => freeDays(Number(day.slice(0, 4))).has(day)

/** The day itself where it is a working day, otherwise the next one (1930:173, section 2). */
export const nextWorkingDay = (day: Day): Day => {
  let candidate = day
  while (!isWorkingDay(candidate)) candidate = addDays(candidate, 1)
  return candidate
}

/** The last of so many working days after a day, which is not counted itself; 0 gives the day or the next working day. */
export const addWorkingDays = (day: Day, count: number): Day => {
  if (count === 0) return nextWorkingDay(day)
  let candidate = day
  for (let left = count; left > 0; left--) candidate = nextWorkingDay(addDays(candidate, 1))
  return candidate
}

/**
 * The day with the same number in the month a number of months later (earlier, where negative); the month's last day
 * where it has no such number (1930:173, section 1).
 */
export const addMonths = (day: Day, months: number): Day => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const lastDate = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, lastDate))
  return first.toISOString().slice(0, 10)
}

/** The day with the same date a number of years later; 29 February becomes 28 February where the year has none. */
export const addYears = (day: Day, years: number): Day => addMonths(day, years * 12)

const swedishClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The Swedish day and time of a moment: `{ day: '2026-03-29', time: '03:30' }`. */
export const swedishTimeOf = (moment: Date): { readonly day: Day; readonly time: string } => {
  const [day, time] = swedishClock.format(moment).split(' ') as [string, string]
  return { day, time }
}

/** Minutes by which Swedish clocks are ahead of universal time at a moment: 60 or 120. */
const swedishOffset = (moment: Date): number => {
  const { day, time } = swedishTimeOf(moment)
  const minute = Math.floor(moment.getTime() / 60_000)
  return Date.parse(`${day}T${time}:00Z`) / 60_000 - minute
}

/**
 * The moment when Swedish clocks show a time ('HH:MM') on a day. A time that the spring's change of clocks skips
 * becomes the same time after it (02:30 → 03:30); one that the autumn's change repeats is the first of the two.
 */
export const swedishMoment = (day: Day, time: string): Date => {
  const asUniversal = Date.parse(`${day}T${time}:00Z`)
  const summer = new Date(asUniversal - 120 * 60_000)
  if (swedishOffset(summer) === 120) return summer
  return new Date(asUniversal - 60 * 60_000)
}
