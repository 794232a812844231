import { z } from 'zod'
import type { Day } from './clock.ts'
import { swedishMoment } from './working-days.ts'

const TIME = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/

/** `9:00`, `09.00` and `0900` as `09:00`; nothing for what is no time of a day. */
export const timeOf = (written: string): string | undefined => {
  const [, hour, minute] = TIME.exec(written) ?? []
  return hour === undefined ? undefined : `${hour.padStart(2, '0')}:${minute}`
}

/** A time of the day that a form asks for, read as people write it in a hurry and kept as `09:00`. */
export const timeOfDay = z.preprocess(
  (written) => (typeof written === 'string' ? (timeOf(written.trim()) ?? written) : written),
  z.stringFormat('time_of_day', /^([01]\d|2[0-3]):[0-5]\d$/).meta({ examples: ['09:15'] }),
)

interface Hours {
  readonly onDay: Day
  readonly from: string
  readonly until: string
}

/** When something begins and ends that is held on a day, Swedish time; or which field of the three does not hold. */
export const hoursOf = ({
  onDay,
  from,
  until,
}: Hours): { readonly startsAt: Date; readonly endsAt: Date } | { readonly fault: 'from' | 'until' } => {
  const [first, last] = [timeOf(from), timeOf(until)]
  if (first === undefined) return { fault: 'from' }
  if (last === undefined || last <= first) return { fault: 'until' }
  return { startsAt: swedishMoment(onDay, first), endsAt: swedishMoment(onDay, last) }
}
