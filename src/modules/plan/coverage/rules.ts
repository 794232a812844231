import type { Day } from '../../../platform/clock/clock.ts'
import type { StatusKind } from '../../../platform/status-kinds.ts'
import { type Obligation, obligationState } from '../obligations/rules.ts'
import type { MeasureStanding } from '../standing/rules.ts'

type Part = 'lead' | 'consulted' | 'cooperating'

/** A measure with those that the plan names for it. */
export interface NamedMeasure {
  readonly id: string
  readonly number: string
  readonly heading: string
  readonly bodies: readonly { readonly part: Part; readonly name: string; readonly bodyId: string | null }[]
  readonly standing: Pick<MeasureStanding, 'kind' | 'source'>
}

/** That a body has an assignment for a measure. */
export interface Assigned {
  readonly measureId: string
  readonly assignmentId: string
  readonly bodyId: string
  readonly bodyName: string
}

/** A body of the matrix; what the plan names and nobody is known by has no identifier. */
export interface CoveredBody {
  readonly key: string
  readonly bodyId: string | null
  readonly name: string
  /** In how many measures it leads and has no assignment, or owes a report-back. */
  readonly gaps: number
}

export interface Cell {
  readonly part: Part | undefined
  readonly assignmentId: string | undefined
  /** How far it has come: nothing given, given, reported. */
  readonly kind: StatusKind
  /** It leads the measure and has no assignment, or what it owes is missing. */
  readonly isGap: boolean
}

export interface CoveredMeasure {
  readonly measure: NamedMeasure
  readonly cells: ReadonlyMap<string, Cell>
  /** The plan names no lead, and nobody was given an assignment. */
  readonly isNobodys: boolean
  readonly gaps: number
}

export interface Coverage {
  /** Measures that wait for an assignment, and report-backs that are missing, as the overview counts them. */
  readonly waiting: number
  readonly missing: number
  /** Other measures in which one who leads has no assignment. */
  readonly leads: number
  readonly bodies: readonly CoveredBody[]
  readonly measures: readonly CoveredMeasure[]
}

const rank: readonly Part[] = ['lead', 'cooperating', 'consulted']

/** Where a body stands that has an assignment: what is missing comes before what waits, and that before what was accepted. */
const standingOf = (owed: readonly Obligation[], today: Day): StatusKind => {
  const states = owed.map((one) => obligationState(one, today))
  if (states.includes('missing')) return 'missing'
  if (states.includes('waiting')) return 'waiting'
  return states.length > 0 && states.every((state) => state === 'accepted') ? 'done' : 'running'
}

/** Whether somebody could still be asked: not where the measure is done or stopped, or the plan is not followed here. */
const isOpen = ({ kind, source }: NamedMeasure['standing']): boolean =>
  kind !== 'done' && kind !== 'withdrawn' && source.from !== 'not_followed'

/** Whether it waits for its first assignment, as its standing says. */
const isWaiting = ({ standing: { source } }: NamedMeasure): boolean =>
  source.from === 'no_assignment' || source.from === 'never_assigned'

/**
 * Who is named in a plan, who was given an assignment and who has reported: measures by bodies, those with the most gaps first.
 * A gap is where a body leads a measure and was given nothing, where its report-back is missing, or where nobody is named or asked;
 * of a measure that is done or stopped only what is missing.
 */
export const coverageOf = (
  measures: readonly NamedMeasure[],
  assigned: readonly Assigned[],
  obligations: readonly Obligation[],
  today: Day,
): Coverage => {
  const names = new Map<string, { readonly bodyId: string | null; readonly name: string }>()
  const covered = measures.map((measure): CoveredMeasure => {
    const own = assigned.filter(({ measureId }) => measureId === measure.id)
    const parts = new Map<string, Part>()
    for (const { part, name, bodyId } of measure.bodies) {
      const key = bodyId ?? name
      if (!names.has(key)) names.set(key, { bodyId, name })
      const known = parts.get(key)
      if (known === undefined || rank.indexOf(part) < rank.indexOf(known)) parts.set(key, part)
    }
    for (const { bodyId, bodyName } of own)
      if (!names.has(bodyId)) names.set(bodyId, { bodyId, name: bodyName })
    const keys = new Set([...parts.keys(), ...own.map(({ bodyId }) => bodyId)])
    const cells = new Map(
      [...keys].map((key): [string, Cell] => {
        const part = parts.get(key)
        const given = own.find(({ bodyId }) => bodyId === key)
        const isGap = part === 'lead' && isOpen(measure.standing)
        if (given === undefined)
          return [key, { part, assignmentId: undefined, kind: isGap ? 'missing' : 'planned', isGap }]
        const ids = own.filter(({ bodyId }) => bodyId === key).map(({ assignmentId }) => assignmentId)
        const kind = standingOf(
          obligations.filter(({ assignmentId, bodyId }) => bodyId === key && ids.includes(assignmentId)),
          today,
        )
        return [key, { part, assignmentId: given.assignmentId, kind, isGap: kind === 'missing' }]
      }),
    )
    const isNobodys = own.length === 0 && ![...parts.values()].includes('lead') && isOpen(measure.standing)
    const gaps = [...cells.values()].filter(({ isGap }) => isGap).length
    return { measure, cells, isNobodys, gaps: gaps + (isNobodys ? 1 : 0) }
  })
  const bodies = [...names].map(([key, { bodyId, name }]) => ({
    ...{ key, bodyId, name },
    gaps: covered.filter(({ cells }) => cells.get(key)?.isGap).length,
  }))
  return {
    waiting: measures.filter(isWaiting).length,
    leads: covered.filter(
      ({ measure, cells, isNobodys }) =>
        !isWaiting(measure) &&
        (isNobodys ||
          [...cells.values()].some(({ isGap, assignmentId }) => isGap && assignmentId === undefined)),
    ).length,
    missing: obligations.filter((one) => obligationState(one, today) === 'missing').length,
    bodies: bodies.sort((one, other) => other.gaps - one.gaps || one.name.localeCompare(other.name, 'sv')),
    measures: covered.toSorted((one, other) => Math.sign(other.gaps) - Math.sign(one.gaps)),
  }
}
