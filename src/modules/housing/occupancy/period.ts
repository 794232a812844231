import { addDays, type Day, dayOf } from '../../../platform/clock/clock.ts'
import { TIME_ZONE } from '../../../platform/clock/zone.ts'

const clockTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The moment of an hour of a Swedish day, whatever the time of the year. */
export const momentOf = (day: Day, hour = 0): Date => {
  const wanted = `${String(hour).padStart(2, '0')}:00`
  for (const offset of [1, 2]) {
    const moment = new Date(Date.parse(`${day}T00:00:00Z`) + (hour - offset) * 3_600_000)
    if (dayOf(moment) === day && clockTime.format(moment) === wanted) return moment
  }
  // The hour that is left out in spring: the first moment after it.
  return new Date(Date.parse(`${day}T00:00:00Z`) + (hour - 1) * 3_600_000)
}

/** Hour of the first day from which a planned place is held: until then whoever had it before may leave. */
const ARRIVES_AT = 12

/**
 * A planned time as moments: from noon of its first day, or from now where that day has come, through its last day.
 * Whoever comes earlier on the first day begins earlier, where the place is free.
 */
export const plannedPeriod = (
  first: Day,
  last: Day | null,
  now: Date,
): { readonly from: Date; readonly until: Date | null } => ({
  from: first <= dayOf(now) ? now : momentOf(first, ARRIVES_AT),
  until: last === null ? null : momentOf(addDays(last, 1)),
})
