import type { Day } from '../../../platform/clock/clock.ts'
import { lastDayOf } from '../../law/index.ts'
import { type PhaseKind, phases } from './phases.ts'

/** A phase in a plan, from its first day to its last; for one that ended early, to the day it ended. */
export interface PhasePeriod {
  readonly kind: PhaseKind
  readonly from: Day
  readonly to: Day
}

export type PhaseRefusal = 'phase_ends_before_start' | 'phase_too_long' | 'phase_too_many' | 'phase_overlaps'

const overlap = (one: PhasePeriod, other: PhasePeriod): boolean =>
  one.from <= other.to && other.from <= one.to

/** The last day that a phase of this kind may have when it begins on `from`; null where there is no limit. */
export const latestEnd = (kind: PhaseKind, from: Day): Day | null => {
  const { clock } = phases[kind]
  return clock === null ? null : lastDayOf(clock, from)
}

/**
 * Why a phase cannot be added to a plan that has these phases, or null where it can. To change a phase,
 * give the others as `existing`. The lengths are those of the phases' clocks: 30 days from 1 March end on 31 March.
 */
export const refusePhase = (existing: readonly PhasePeriod[], wanted: PhasePeriod): PhaseRefusal | null => {
  if (wanted.to < wanted.from) return 'phase_ends_before_start'
  const latest = latestEnd(wanted.kind, wanted.from)
  if (latest !== null && wanted.to > latest) return 'phase_too_long'
  const { most } = phases[wanted.kind]
  if (most !== null && existing.filter((phase) => phase.kind === wanted.kind).length >= most)
    return 'phase_too_many'
  if (existing.some((phase) => overlap(phase, wanted))) return 'phase_overlaps'
  return null
}
