import { addDays, type Day } from '../../../platform/clock/clock.ts'
import { addMonths } from '../../../platform/clock/working-days.ts'
import type { Fault } from '../../../platform/refusal.ts'
import { lastDayOf, MOST_REHABILITATION_PERIODS } from '../../law/index.ts'
import type { Ground, Phase, PlacementState } from './schema.ts'

export const placementSteps = [
  'start',
  'lapse',
  'withdraw',
  'end',
  'move',
  'prolong',
  'review',
  'leave',
] as const
export type PlacementStep = (typeof placementSteps)[number]

/** Where each step leads from each state; a step that is not named cannot be taken there. No way leads back. */
const STEPS = {
  granted: { start: 'in_force', lapse: 'lapsed', withdraw: 'withdrawn' },
  in_force: { end: 'ended', move: 'moved', prolong: 'in_force', review: 'in_force', leave: 'in_force' },
  lapsed: {},
  ended: {},
  moved: {},
  withdrawn: {},
} as const satisfies Record<PlacementState, Partial<Record<PlacementStep, PlacementState>>>

/** The state after a step; nothing where the step cannot be taken. */
export const stateAfter = (state: PlacementState, step: PlacementStep): PlacementState | undefined =>
  (STEPS[state] as Partial<Record<PlacementStep, PlacementState>>)[step]

export const isOver = (state: PlacementState): boolean => Object.keys(STEPS[state]).length === 0

/**
 * How long a grant that has not begun shows where: nobody grants only to learn where it is (domain rule 8). A rule of the house: no law
 * lets help for an adult lapse, and a child's only by the court's decision (lag 2024:79 3:4, 4:4, 4:7).
 */
const KNOWN_DAYS = 28
export const knownUntil = (decidedOn: Day, from: Day): Day => addDays(laterOf(decidedOn, from), KNOWN_DAYS)

/** How far ahead a placement is decided at most: places are not kept longer. A rule of the house. */
const MOST_DAYS_AHEAD = 90

/** Months within which the board considers whether a child's placement is to go on (SoL 22:13, lag 2024:79 5:3). */
const REVIEW_MONTHS_OF_CHILD = 6
/** The last day on which a placement with children is reviewed, from the day of the decision or of the review before. */
export const lastReviewOfChild = (from: Day): Day => addMonths(from, REVIEW_MONTHS_OF_CHILD)

/** Whether the next review of those who live there comes later than that of a child among them may. */
export const isLateForChild = (
  people: readonly { readonly kind: string; readonly leftOn: Day | null }[],
  reviewOn: Day,
  from: Day,
): boolean =>
  people.some(({ kind, leftOn }) => kind !== 'adult' && leftOn === null) && reviewOn > lastReviewOfChild(from)

/** The last day of a phase of the national support programme that begins on a day. */
export const lastDayOfPhase = (phase: Phase, from: Day): Day => lastDayOf(`${phase}_phase`, from) as Day

/** Past its planned end and not ended. It is shown as late; nobody is thrown out by it. */
export const isOverstaying = (
  placement: { readonly state: PlacementState; readonly plannedUntil: Day },
  today: Day,
): boolean => placement.state === 'in_force' && placement.plannedUntil < today

export const reviewIsLate = (
  placement: { readonly state: PlacementState; readonly reviewOn: Day | null },
  today: Day,
): boolean => placement.state === 'in_force' && placement.reviewOn !== null && placement.reviewOn < today

/** A body that decides, as far as the ground depends on it. */
export interface Decider {
  readonly bodyType: string
  readonly secrecy: string
  readonly role: string
}

const BOARD_ROLES: readonly string[] = ['caseworker', 'case_manager']
const PROGRAMME_ROLES: readonly string[] = [...BOARD_ROLES, 'ngo_officer', 'shelter_staff']

/**
 * The grounds on which somebody may decide: a municipality's social services as the social welfare board; an organisation
 * that works with people in the national support programme alone. The database asks the same (`housing.may_decide`).
 */
export const groundsFor = ({ bodyType, secrecy, role }: Decider): readonly Ground[] => {
  if (bodyType === 'municipality' && secrecy === 'social' && BOARD_ROLES.includes(role))
    return ['social_board', 'social_board_immediate']
  if ((secrecy === 'ngo' || secrecy === 'private_provider') && PROGRAMME_ROLES.includes(role))
    return ['national_support_programme']
  return []
}

interface Period {
  readonly ground: Ground
  readonly phase: Phase | undefined
  readonly from: Day
  readonly until: Day
  /** Phases that the case has had already, prolongations among them. */
  readonly earlierPhases: readonly Phase[]
}

/**
 * Why a period cannot be granted on its ground: rest at most 30 days and integration at most 45, each once;
 * rehabilitation at most 90 days, three times in all (the national support programme's terms of 2022).
 */
export const faultOfPeriod = ({ ground, phase, from, until, earlierPhases }: Period): Fault | undefined => {
  if (until < from) return { code: 'placement.ends_before_start', field: 'untilDay' }
  if (ground !== 'national_support_programme')
    return phase === undefined ? undefined : { code: 'placement.phase_of_programme', field: 'phase' }
  if (phase === undefined) return { code: 'placement.phase_missing', field: 'phase' }
  if (until > lastDayOfPhase(phase, from)) return { code: `placement.too_long_${phase}`, field: 'untilDay' }
  const earlier = earlierPhases.filter((one) => one === phase).length
  const most = phase === 'rehabilitation' ? MOST_REHABILITATION_PERIODS : 1
  return earlier >= most ? { code: `placement.phase_used_${phase}`, field: 'phase' } : undefined
}

interface DecisionDays {
  readonly decidedOn: Day
  readonly from: Day
  readonly until: Day
  readonly reviewOn: Day
  readonly today: Day
  readonly hasChildren: boolean
}

/** Why the days of a decision do not fit each other; nothing where they do. */
export const faultOfDays = ({
  decidedOn,
  from,
  until,
  reviewOn,
  today,
  hasChildren,
}: DecisionDays): Fault | undefined => {
  if (decidedOn > today) return { code: 'day_to_come', field: 'decidedOn' }
  if (from < decidedOn) return { code: 'placement.begins_before_decision', field: 'fromDay' }
  if (from > addDays(decidedOn, MOST_DAYS_AHEAD))
    return { code: 'placement.begins_far_off', field: 'fromDay' }
  if (until < from) return { code: 'placement.ends_before_start', field: 'untilDay' }
  if (reviewOn < from || reviewOn > until) return { code: 'placement.review_outside', field: 'reviewOn' }
  if (hasChildren && reviewOn > lastReviewOfChild(from))
    return { code: 'placement.review_late_for_child', field: 'reviewOn' }
  return undefined
}

/** Why a placement cannot begin on a day; nothing where it can. */
export const faultOfStart = (
  placement: { readonly state: PlacementState; readonly plannedFrom: Day; readonly plannedUntil: Day },
  { startedOn, today, waitsForCourt }: { startedOn: Day; today: Day; waitsForCourt: boolean },
): Fault | undefined => {
  if (stateAfter(placement.state, 'start') === undefined) return { code: 'placement.not_to_begin' }
  if (startedOn > today) return { code: 'day_to_come', field: 'startedOn' }
  if (startedOn > placement.plannedUntil) return { code: 'placement.time_has_passed', field: 'startedOn' }
  if (startedOn < placement.plannedFrom) return { code: 'placement.begins_too_early', field: 'startedOn' }
  return waitsForCourt ? { code: 'placement.waits_for_court' } : undefined
}

/** Why a placement, or somebody's part in it, cannot end on a day; nothing where it can. */
export const faultOfEnd = (
  placement: { readonly state: PlacementState; readonly startedOn: Day | null },
  { endedOn, today, field }: { endedOn: Day; today: Day; field: string },
): Fault | undefined => {
  if (placement.startedOn === null || stateAfter(placement.state, 'end') === undefined)
    return { code: 'placement.not_running' }
  if (endedOn < placement.startedOn) return { code: 'placement.ends_before_start', field }
  return endedOn > today ? { code: 'day_to_come', field } : undefined
}

/** The first day that a prolongation covers. */
export const prolongedFrom = (plannedUntil: Day): Day => addDays(plannedUntil, 1)

/** The later of two days. */
export const laterOf = (one: Day, other: Day): Day => (one < other ? other : one)
