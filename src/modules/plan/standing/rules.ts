import { type Day, daysBetween } from '../../../platform/clock/clock.ts'
import { type StatusKind, statusKinds } from '../../../platform/status-kinds.ts'
import type { AssignmentState } from '../assignments/schema.ts'
import { type Obligation, obligationState } from '../obligations/rules.ts'
import { type CarriedOut, judgedKinds, type ProgressState } from './schema.ts'

/** What the coordinator judged, in the coordinator's own words, and on which day. */
export interface Judgement {
  readonly state: ProgressState
  /** Whether it was carried out as promised, where it was said of what is done or stopped. */
  readonly carriedOut: CarriedOut | null
  readonly reason: string
  readonly on: Day
}

type Owed = Pick<Obligation, 'day' | 'reportState' | 'kind' | 'assignmentId' | 'assignmentTitle' | 'bodyName'>

/** All that a standing follows from. */
export interface MeasureFacts {
  /** Whether anybody follows the plan here; a plan that only came with the program accuses nobody. */
  readonly followed: boolean
  /** Last year of the plan, where it says one. */
  readonly planUntil: number | null
  readonly judged: Judgement | undefined
  /** The assignments that ever served the measure. */
  readonly assignments: readonly { readonly state: AssignmentState }[]
  readonly obligations: readonly Owed[]
  /** Deadlines that the plan itself sets. */
  readonly planDeadlines: readonly { readonly day: Day; readonly what: string }[]
}

/** Where a standing comes from: what its sentence says, and where the reader may look. */
type StandingSource =
  | { readonly from: 'not_followed' }
  /** A day that the plan sets has passed. */
  | { readonly from: 'plan_day'; readonly day: Day; readonly what: string }
  /** Report-backs are missing; it names the oldest. */
  | ({ readonly from: 'report_missing'; readonly count: number } & Pick<
      Owed,
      'assignmentId' | 'assignmentTitle' | 'bodyName' | 'day'
    >)
  | ({ readonly from: 'judgement' } & Judgement)
  /** Every final report-back is accepted, and nobody has judged what they say. */
  | { readonly from: 'reported' }
  /** What was owed has come and waits to be read. */
  | ({ readonly from: 'submitted'; readonly count: number } & Pick<
      Owed,
      'assignmentId' | 'assignmentTitle' | 'bodyName'
    >)
  /** The plan's time ended, and there never was an assignment. */
  | { readonly from: 'never_assigned'; readonly until: number }
  /** The plan's time ended, and nothing more is to be reported. */
  | { readonly from: 'time_over'; readonly until: number }
  | { readonly from: 'assignment'; readonly count: number; readonly next: Day | undefined }
  | { readonly from: 'no_assignment' }

/** How a measure stands: one of nine kinds, what it follows from, and what is owed. */
export interface MeasureStanding {
  readonly kind: StatusKind
  readonly source: StandingSource
  /** The newest judgement, also where something else decides the kind. */
  readonly judged: Judgement | undefined
  /** How many assignments it ever had, in force or not. */
  readonly assignments: number
  readonly missing: number
  readonly waiting: number
  readonly next: Day | undefined
}

type Decided = Pick<MeasureStanding, 'kind' | 'source'>

const isFinished = ({ judged }: MeasureFacts): boolean =>
  judged?.state === 'done' || judged?.state === 'stopped'

/** Whether all that was asked for has come and been accepted. */
const isReported = ({ assignments, obligations }: MeasureFacts): boolean => {
  const inForce = assignments.filter(({ state }) => state === 'given' || state === 'completed')
  return (
    inForce.length > 0 &&
    obligations.every(({ reportState }) => reportState === 'accepted' || reportState === 'published') &&
    (obligations.some(({ kind }) => kind === 'final') || inForce.every(({ state }) => state === 'completed'))
  )
}

const oldestOf = (obligations: readonly Owed[]): Owed | undefined =>
  [...obligations].sort((one, other) => daysBetween(other.day, one.day))[0]

/** What nobody needs to judge, since a day has passed: the plan's own day first, then what is missing. */
const passed = (facts: MeasureFacts, today: Day): Decided | undefined => {
  const day = [...facts.planDeadlines]
    .sort((one, other) => one.day.localeCompare(other.day))
    .find((deadline) => deadline.day < today)
  if (day !== undefined && !isFinished(facts) && !isReported(facts))
    return { kind: 'late', source: { from: 'plan_day', day: day.day, what: day.what } }
  const missing = facts.obligations.filter((one) => obligationState(one, today) === 'missing')
  const oldest = oldestOf(missing)
  if (oldest === undefined) return undefined
  const { assignmentId, assignmentTitle, bodyName } = oldest
  return {
    kind: 'missing',
    source: {
      from: 'report_missing',
      count: missing.length,
      assignmentId,
      assignmentTitle,
      bodyName,
      day: oldest.day,
    },
  }
}

/** What the plan's end makes of a measure that has nothing more to come. */
const afterTheEnd = (facts: MeasureFacts, today: Day): Decided | undefined => {
  const until = facts.planUntil
  if (until === null || Number(today.slice(0, 4)) <= until) return undefined
  const isOpen = facts.obligations.some((one) => obligationState(one, today) !== 'accepted')
  if (isOpen) return undefined
  if (facts.assignments.length === 0) return { kind: 'missing', source: { from: 'never_assigned', until } }
  return { kind: 'late', source: { from: 'time_over', until } }
}

const judgement = (judged: Judgement): Decided => ({
  kind: judgedKinds[judged.state],
  source: { from: 'judgement', ...judged },
})

/** A report-back that was the last to come and waits to be read. */
const submitted = ({ obligations }: MeasureFacts, today: Day): Decided | undefined => {
  const waiting = obligations.filter((one) => obligationState(one, today) === 'waiting')
  const rest = obligations.filter((one) => !['waiting', 'accepted'].includes(obligationState(one, today)))
  const oldest = oldestOf(waiting)
  if (oldest === undefined || rest.length > 0) return undefined
  const { assignmentId, assignmentTitle, bodyName } = oldest
  return {
    kind: 'waiting',
    source: { from: 'submitted', count: waiting.length, assignmentId, assignmentTitle, bodyName },
  }
}

/** Days that are still to come, of what is owed and of the plan itself. */
const comingDays = ({ obligations, planDeadlines }: MeasureFacts, today: Day): Day[] =>
  [
    ...obligations
      .filter((one) => ['due_soon', 'upcoming', 'returned'].includes(obligationState(one, today)))
      .map(({ day }) => day),
    ...planDeadlines.map(({ day }) => day).filter((day) => day >= today),
  ].sort()

const decide = (facts: MeasureFacts, today: Day): Decided => {
  const { followed, judged, assignments } = facts
  if (!followed) return { kind: 'planned', source: { from: 'not_followed' } }
  const past = passed(facts, today)
  if (past !== undefined) return past
  if (judged !== undefined && !['on_track', 'not_started'].includes(judged.state)) return judgement(judged)
  if (isReported(facts)) return { kind: 'waiting', source: { from: 'reported' } }
  const decided = submitted(facts, today) ?? afterTheEnd(facts, today)
  if (decided !== undefined) return decided
  if (judged !== undefined) return judgement(judged)
  const inForce = assignments.filter(({ state }) => state === 'given' || state === 'completed').length
  if (inForce === 0) return { kind: 'planned', source: { from: 'no_assignment' } }
  return {
    kind: 'running',
    source: { from: 'assignment', count: inForce, next: comingDays(facts, today)[0] },
  }
}

/**
 * How a measure stands today; every page, export, feed, picture and account asks here. A day that the plan sets and that
 * has passed wins, then a report-back that is missing: neither is undone by what anybody says. What the coordinator judged
 * comes next. A measure whose final reports are accepted is not done by that: whether it was carried out somebody has to
 * judge.
 */
export const measureStanding = (facts: MeasureFacts, today: Day): MeasureStanding => {
  const { followed, obligations } = facts
  const count = (state: string) => obligations.filter((one) => obligationState(one, today) === state).length
  return {
    ...decide(facts, today),
    judged: facts.judged,
    assignments: facts.assignments.length,
    missing: count('missing'),
    waiting: count('waiting'),
    next: !followed || isFinished(facts) ? undefined : comingDays(facts, today)[0],
  }
}

/** How many measures stand how; each is counted once, under the kind that every page says. */
export const countKinds = (
  standings: readonly Pick<MeasureStanding, 'kind'>[],
): Readonly<Record<StatusKind, number>> =>
  Object.fromEntries(
    statusKinds.map((kind) => [kind, standings.filter((standing) => standing.kind === kind).length]),
  ) as Record<StatusKind, number>

/**
 * How many measures never got an assignment, of a plan whose time is over; nothing where none, or where that cannot be said
 * yet.
 */
export const neverAssigned = (
  standings: readonly Pick<MeasureStanding, 'assignments'>[],
  plan: { readonly followed: boolean; readonly periodTo: number | null },
  today: Day,
): { readonly never: number; readonly total: number; readonly until: number } | undefined => {
  const { followed, periodTo } = plan
  if (!followed || periodTo === null || Number(today.slice(0, 4)) <= periodTo) return undefined
  const never = standings.filter(({ assignments }) => assignments === 0).length
  return never === 0 ? undefined : { never, total: standings.length, until: periodTo }
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
