import { TIME_ZONE } from './zone.ts'

/** A day without time, such as '2010-04-30', always in Swedish time. */
export type Day = string

/** Where the time comes from; a test sets its own. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

const swedishDay = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The Swedish day of a moment. */
export const dayOf = (moment: Date): Day => swedishDay.format(moment)

/** Whole days from one day to another; negative where the second comes first. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** The day a number of days after another (before it, where negative). */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** The Monday of the week that a day is in. */
export const mondayOf = (day: Day): Day => addDays(day, -((new Date(day).getUTCDay() + 6) % 7))
