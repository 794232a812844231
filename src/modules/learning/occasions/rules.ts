import type { Occasion } from './records.ts'

/** What somebody can do with an occasion now. */
export type Standing = 'cancelled' | 'over' | 'going_on' | 'full' | 'open'

/** Whether it can still be booked, changed and left. */
export const isToCome = ({ standing }: { readonly standing: Standing }): boolean =>
  standing === 'open' || standing === 'full'

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
