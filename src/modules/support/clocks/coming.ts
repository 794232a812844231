import type { Day } from '../../../platform/clock/clock.ts'
import { daysOfChange, type Law, lastDayOf, lawInUse } from '../../law/index.ts'
import type { CountedClock } from './law-store.ts'
import { runningFrom } from './outcome.ts'

/** What an amendment to come makes of a clock while it runs. */
export interface ComingLastDay {
  /** The first day of the amendment. */
  readonly from: Day
  readonly lastDay: Day
}

/** The first day on which the law moves the last day of a clock that runs, and to when; nothing where it will not while it runs. */
export const comingLastDay = (
  clock: CountedClock,
  today: Day,
  law: Law = lawInUse(),
): ComingLastDay | undefined => {
  if (clock.lastDay === null) return undefined
  const { kind, startsOn, extendedTo } = runningFrom(clock, law)
  for (const from of daysOfChange(today, clock.lastDay, law)) {
    const lastDay = lastDayOf(kind, startsOn, { extendedTo, on: from }, law)
    if (lastDay !== null && lastDay !== 'at_once' && lastDay !== clock.lastDay) return { from, lastDay }
  }
  return undefined
}
