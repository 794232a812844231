import type { Day } from '../../../platform/clock/clock.ts'
import type { Obligation } from '../obligations/rules.ts'
import { obligationState } from '../obligations/rules.ts'
import type { ProgressState } from './schema.ts'

/** What the coordinator is told of a measure when nobody has said anything: what the assignments show. */
export interface MeasureFacts {
  /** The newest state that a person set, where one did. */
  readonly said: ProgressState | undefined
  readonly obligations: readonly Pick<Obligation, 'day' | 'reportState' | 'kind'>[]
  /** Deadlines that the plan itself sets. */
  readonly planDeadlines: readonly Day[]
}

export interface MeasureStanding {
  readonly state: ProgressState
  /** Whether a person said so, or it follows from the report-backs. */
  readonly basis: 'said' | 'derived'
  readonly missing: number
  readonly waiting: number
  readonly next: Day | undefined
  /** A day that the plan sets has passed and the measure is not done. */
  readonly late: boolean
}

const derive = ({ obligations }: MeasureFacts, today: Day): ProgressState => {
  if (obligations.length === 0) return 'not_started'
  const states = obligations.map((obligation) => obligationState(obligation, today))
  if (states.includes('missing')) return 'delayed'
  const finals = obligations.filter(({ kind }) => kind === 'final')
  const finished =
    finals.length > 0 && finals.every((obligation) => obligationState(obligation, today) === 'accepted')
  return finished ? 'done' : 'on_track'
}

/**
 * How a measure stands today. What a person said counts, with one exception that a person can see: what is missing is
 * missing, whatever was said.
 */
export const measureStanding = (facts: MeasureFacts, today: Day): MeasureStanding => {
  const states = facts.obligations.map((obligation) => obligationState(obligation, today))
  const state = facts.said ?? derive(facts, today)
  const open = facts.obligations.filter((obligation) =>
    ['due_soon', 'upcoming', 'returned'].includes(obligationState(obligation, today)),
  )
  const coming = [...open.map(({ day }) => day), ...facts.planDeadlines.filter((day) => day >= today)].sort()
  const finished = state === 'done' || state === 'stopped'
  return {
    state,
    basis: facts.said === undefined ? 'derived' : 'said',
    missing: states.filter((one) => one === 'missing').length,
    waiting: states.filter((one) => one === 'waiting').length,
    next: finished ? undefined : coming[0],
    late: !finished && (state === 'delayed' || facts.planDeadlines.some((day) => day < today)),
  }
}

/** What the county board of a county has been given, and how many of its report-backs are missing. */
export interface CountyCount {
  /** Code of the county (Statistics Sweden). */
  readonly code: string
  readonly assignments: number
  readonly missing: number
}

interface GivenToCounty {
  readonly id: string
  readonly bodyId: string
  readonly county: string | null
}

/**
 * Counts the assignments of each county board, an assignment once however often the board is named. What all county boards
 * were given together is nobody's own, and is not counted for any county.
 */
export const countCounties = (
  given: readonly GivenToCounty[],
  missing: readonly Pick<Obligation, 'bodyId'>[],
): CountyCount[] => {
  const own = given.filter(({ county }) => county !== null)
  return [...Map.groupBy(own, ({ county }) => county!)]
    .map(([code, assignments]) => ({
      code,
      assignments: new Set(assignments.map(({ id }) => id)).size,
      missing: missing.filter(({ bodyId }) => assignments.some((one) => one.bodyId === bodyId)).length,
    }))
    .sort((one, other) => one.code.localeCompare(other.code))
}
