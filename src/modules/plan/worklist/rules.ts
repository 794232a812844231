import type { Day } from '../../../platform/clock/clock.ts'
import type { StatusKind } from '../../../platform/status-kinds.ts'
import type { Obligation } from '../obligations/rules.ts'
import type { Risk } from '../risks/risk.ts'
import type { FollowedMeasure } from '../standing/follow.ts'

/** What a coordinator does with a row, each with a verb of its own; the order is that of the filter. */
export const groups = [
  'arrived',
  'late',
  'missing',
  'read',
  'judge',
  'review',
  'assign',
  'risk',
  'look',
] as const
export type Group = (typeof groups)[number]

/** The kind that a row of a group is shown as. */
export const groupKinds = {
  arrived: 'waiting',
  late: 'late',
  missing: 'missing',
  read: 'waiting',
  judge: 'waiting',
  review: 'waiting',
  assign: 'waiting',
  risk: 'atRisk',
  look: 'atRisk',
} as const satisfies Record<Group, StatusKind>

/** The plan that a measure belongs to. */
interface Plan {
  readonly id: string
  readonly reference: string
  readonly decided: Day | null
  readonly periodTo: number | null
  readonly followUpYear: number | null
  /** Whether anybody follows it here. */
  readonly followed: boolean
}

/** What waits for the coordinator: in which group, and since which day. */
interface Waits {
  readonly group: Group
  readonly since: Day
}

export interface MeasureTask extends Waits {
  readonly group: 'late' | 'judge' | 'assign' | 'risk'
  readonly plan: Plan
  readonly measure: FollowedMeasure
}

export interface OwedTask extends Waits {
  readonly group: 'missing'
  readonly obligation: Obligation
  /** How often the body was reminded of it, and when last. */
  readonly reminded: { readonly count: number; readonly last: Day } | undefined
}

/** A report-back that was handed in and that nobody has read. */
interface HandedIn {
  readonly id: string
  readonly assignmentTitle: string
  readonly bodyName: string
  readonly deadlineKind: 'interim' | 'final' | null
}

export interface ReadTask extends Waits {
  readonly group: 'read'
  readonly report: HandedIn
}

/** A document that was read in and whose reading nobody has approved. */
export interface ReviewTask extends Waits {
  readonly group: 'review'
  readonly reading: { readonly id: string; readonly title: string; readonly documentName: string }
}

/** A risk whose day to look at it has come. */
export interface LookTask extends Waits {
  readonly group: 'look'
  readonly risk: Risk
}

export type Task = MeasureTask | OwedTask | ReadTask | ReviewTask | LookTask

/**
 * Whether a plan is still worked with: it is followed, and its follow-up is not over. What was left late in a plan whose
 * account was given long ago is told by the plan and its account; it is no task of today.
 */
export const isInPlay = ({ followed, periodTo, followUpYear }: Plan, today: Day): boolean => {
  const until = followUpYear ?? (periodTo === null ? undefined : periodTo + 1)
  return followed && (until === undefined || Number(today.slice(0, 4)) <= until)
}

const endOf = (year: number): Day => `${year}-12-31`

/**
 * What a measure asks of the coordinator, from how it stands; nothing where it runs, is done, or where what it waits for has
 * a row of its own (a report-back that is missing or waits to be read).
 */
export const taskOfMeasure = (
  measure: FollowedMeasure,
  plan: Plan,
  acceptedOn: Day | undefined,
  today: Day,
): MeasureTask | undefined => {
  const { source, kind } = measure.standing
  const row = (group: MeasureTask['group'], since: Day): MeasureTask => ({ group, since, plan, measure })
  switch (source.from) {
    case 'plan_day':
      return row('late', source.day)
    case 'time_over':
      return row('late', endOf(source.until))
    case 'never_assigned':
      return row('judge', endOf(source.until))
    case 'reported':
      return row('judge', acceptedOn ?? today)
    case 'no_assignment':
      return row('assign', plan.decided ?? today)
    case 'judgement':
      if (kind === 'late') return row('late', source.on)
      return kind === 'atRisk' ? row('risk', source.on) : undefined
    default:
      return undefined
  }
}

/** Late, missing, waiting, at risk: in this order, within each the oldest first. */
const kindOrder: readonly StatusKind[] = ['late', 'missing', 'waiting', 'atRisk']

export const inOrder = <Row extends Waits>(rows: readonly Row[]): Row[] =>
  [...rows].sort(
    (one, other) =>
      kindOrder.indexOf(groupKinds[one.group]) - kindOrder.indexOf(groupKinds[other.group]) ||
      one.since.localeCompare(other.since) ||
      groups.indexOf(one.group) - groups.indexOf(other.group),
  )

/** A row of the list: one thing, or many that are alike, with the oldest of them. */
export interface Folded<Row> {
  readonly row: Row
  /** How many it stands for. */
  readonly count: number
}

/** So many rows are read at a glance, also on a phone; what is urgent counts among them. */
export const MOST_ROWS = 8

/**
 * The list in its order, with groups folded into one row each until it can be read at a glance: the largest first. Measures
 * that no assignment was given for are alike and always fold.
 */
export const fold = <Row extends Waits>(rows: readonly Row[], most = MOST_ROWS): Folded<Row>[] => {
  const sizes = Map.groupBy(rows, ({ group }) => group)
  const folded = new Set<Group>()
  const sizeOf = (group: Group) => sizes.get(group)?.length ?? 0
  if (sizeOf('assign') > 1) folded.add('assign')
  const shown = () =>
    groups.reduce((sum, group) => sum + (folded.has(group) ? Math.min(1, sizeOf(group)) : sizeOf(group)), 0)
  while (shown() > most) {
    const open = groups.filter((group) => !folded.has(group) && sizeOf(group) > 1)
    const largest = open.toSorted((one, other) => sizeOf(other) - sizeOf(one))[0]
    if (largest === undefined) break
    folded.add(largest)
  }
  const ordered = inOrder(rows)
  return ordered
    .filter(
      (row, at) => !folded.has(row.group) || ordered.findIndex(({ group }) => group === row.group) === at,
    )
    .map((row) => ({ row, count: folded.has(row.group) ? sizeOf(row.group) : 1 }))
}

/** How many wait in each group. */
export const countGroups = (
  rows: readonly Waits[],
): readonly { readonly group: Group; readonly count: number }[] =>
  groups
    .map((group) => ({ group, count: rows.filter((row) => row.group === group).length }))
    .filter(({ count }) => count > 0)

/** What has waited longest. */
export const oldestOf = <Row extends Waits>(rows: readonly Row[]): Row | undefined =>
  [...rows].sort((one, other) => one.since.localeCompare(other.since))[0]
