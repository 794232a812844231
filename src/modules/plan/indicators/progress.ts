import type { Day } from '../../../platform/clock/clock.ts'
import type { Figure } from '../../../platform/series/figure.ts'

export const directions = ['up', 'down', 'keep'] as const
export type Direction = (typeof directions)[number]

/** Where an indicator started, and where it is to go. */
export interface Course {
  readonly direction: Direction
  /** How far from its target one that is to stay may be. */
  readonly tolerance: number
  readonly baseline: Figure
  /** Nothing where no target was set. Zero is a target as any other. */
  readonly target: Figure | null
  readonly targetDay: Day | null
}

export const standingStates = ['reached', 'on_way', 'not', 'unknown'] as const
export type StandingState = (typeof standingStates)[number]

/** Why an indicator stands as it does. */
type Because =
  | 'target_reached'
  | 'kept'
  | 'closer'
  | 'moved'
  | 'not_closer'
  | 'not_moved'
  | 'not_kept'
  | 'missed'
  | 'nothing_told'
  | 'suppressed'
  | 'unknown'
  | 'not_collected'
  | 'baseline_not_known'
  | 'no_target'

export interface Standing {
  readonly state: StandingState
  readonly because: Because
  /** How much of the way from the baseline to the target has been gone; below 0 where it went the other way. */
  readonly share: number | null
}

/** The number of a figure, zero too; nothing where there is none. */
export const numberOf = (figure: Figure | null | undefined): number | undefined => {
  if (figure?.kind === 'measured') return figure.value
  return figure?.kind === 'zero' ? 0 : undefined
}

const stands = (state: StandingState, because: Because, share: number | null = null): Standing => ({
  state,
  because,
  share,
})

const keeps = ({ tolerance }: Course, value: number, wanted: number | undefined): Standing => {
  if (wanted === undefined) return stands('unknown', 'no_target')
  return Math.abs(value - wanted) <= tolerance ? stands('reached', 'kept') : stands('not', 'not_kept')
}

/**
 * How an indicator stands, by its newest value.
 *
 * A value that is withheld, unknown or not collected never counts as a number: nobody knows then. With a target: reached once
 * it is there; on the way while it is closer than where it began and the day has not passed; else not. Without a target: on the
 * way where it has moved as it was meant to. It tells of change, never of what caused it.
 *
 * @param value the newest figure; nothing where none was told yet.
 */
export const standingOf = (course: Course, value: Figure | undefined, today: Day): Standing => {
  if (value === undefined) return stands('unknown', 'nothing_told')
  const now = numberOf(value)
  if (now === undefined) return stands('unknown', value.kind as 'suppressed' | 'unknown' | 'not_collected')
  const begin = numberOf(course.baseline)
  const target = numberOf(course.target)
  if (course.direction === 'keep') return keeps(course, now, target ?? begin)
  const sign = course.direction === 'up' ? 1 : -1
  const gained = begin === undefined ? undefined : (now - begin) * sign
  if (target === undefined) {
    if (gained === undefined) return stands('unknown', 'no_target')
    return gained > 0 ? stands('on_way', 'moved') : stands('not', 'not_moved')
  }
  const way = begin === undefined ? 0 : (target - begin) * sign
  const share = gained !== undefined && way > 0 ? gained / way : null
  if ((now - target) * sign >= 0) return stands('reached', 'target_reached', share)
  if (course.targetDay !== null && course.targetDay < today) return stands('not', 'missed', share)
  if (gained === undefined) return stands('unknown', 'baseline_not_known')
  return gained > 0 ? stands('on_way', 'closer', share) : stands('not', 'not_closer', share)
}
