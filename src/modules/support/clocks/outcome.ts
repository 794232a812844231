import type { Day } from '../../../platform/clock/clock.ts'
import { type ClockKind, clockSectionOn, type Law, lastDayOf, standingOn } from '../../law/index.ts'

/** A clock as it runs, with the last day that has been decided where one has. */
export interface RunningClock {
  readonly kind: ClockKind
  readonly startsOn: Day
  readonly extendedTo?: Day | undefined
}

/** How a clock comes out by a law on a day: its last day, its section, and whether that applied when it started. */
export const outcomeOfClock = ({ kind, startsOn, extendedTo }: RunningClock, law: Law, day: Day): string => {
  const section = clockSectionOn(kind, startsOn, law)
  const last = lastDayOf(kind, startsOn, { extendedTo, on: day }, law)
  return `${last} ${section} ${section === null ? '' : standingOn(section, startsOn, law)}`
}
