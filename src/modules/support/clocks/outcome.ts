import type { Day } from '../../../platform/clock/clock.ts'
import {
  type ClockKind,
  clockSectionOn,
  type Law,
  lastDayOf,
  ordinaryLastDays,
  standingOn,
} from '../../law/index.ts'
import type { CountedClock } from './law-store.ts'

/** A clock as it runs, with the last day that has been decided where one has. */
export interface RunningClock {
  readonly kind: ClockKind
  readonly startsOn: Day
  readonly extendedTo?: Day | undefined
}

/**
 * A last day that no length of the law has given was decided by somebody, as one to which the clock was extended, and stands
 * (`lastDayOf`). One that an amendment has moved was not, whether the law still has that length or it has been corrected.
 */
export const runningFrom = (
  { kind, startsOn, lastDay, extendedFrom, movedOn }: CountedClock,
  law: Law,
): RunningClock => {
  const isOrdinary = () => movedOn !== null || ordinaryLastDays(kind, startsOn, law).includes(lastDay!)
  const isDecided = lastDay !== null && (extendedFrom !== null || !isOrdinary())
  return { kind, startsOn, extendedTo: isDecided ? lastDay : undefined }
}

/** How a clock comes out by a law on a day: its last day, its section, and whether that applied when it started. */
export const outcomeOfClock = ({ kind, startsOn, extendedTo }: RunningClock, law: Law, day: Day): string => {
  const section = clockSectionOn(kind, startsOn, law)
  const last = lastDayOf(kind, startsOn, { extendedTo, on: day }, law)
  return `${last} ${section} ${section === null ? '' : standingOn(section, startsOn, law)}`
}
