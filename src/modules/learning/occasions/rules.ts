import { swedishMoment } from '../../../platform/clock/working-days.ts'
import type { ValuesOf } from '../../../platform/fields/field.ts'
import type { Occasion, written } from './records.ts'

const TIME = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/

/** `9:00`, `09.00` and `0900` as `09:00`; nothing for what is no time of a day. */
export const timeOf = (written: string): string | undefined => {
  const [, hour, minute] = TIME.exec(written) ?? []
  return hour === undefined ? undefined : `${hour.padStart(2, '0')}:${minute}`
}

/** When an occasion begins and ends, or which field of the three does not hold. */
export const hoursOf = ({
  onDay,
  from,
  until,
}: Pick<ValuesOf<typeof written>, 'onDay' | 'from' | 'until'>):
  | { readonly startsAt: Date; readonly endsAt: Date }
  | { readonly fault: 'from' | 'until' } => {
  const [first, last] = [timeOf(from), timeOf(until)]
  if (first === undefined) return { fault: 'from' }
  if (last === undefined || last <= first) return { fault: 'until' }
  return { startsAt: swedishMoment(onDay, first), endsAt: swedishMoment(onDay, last) }
}

/** What somebody can do with an occasion now. */
export type Standing = 'cancelled' | 'over' | 'going_on' | 'full' | 'open'

/** How an occasion stands at a moment, with so many places taken. */
export const standingOf = (
  { closedOn, startsAt, endsAt, places }: Pick<Occasion, 'closedOn' | 'startsAt' | 'endsAt' | 'places'>,
  booked: number,
  now: Date,
): Standing => {
  if (closedOn !== null) return 'cancelled'
  if (now >= endsAt) return 'over'
  if (now >= startsAt) return 'going_on'
  return booked >= places ? 'full' : 'open'
}
