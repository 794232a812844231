import type { Day } from '../../../platform/clock/clock.ts'
import type { StatusKind } from '../../../platform/status-kinds.ts'
import {
  countKinds,
  type MeasureStanding,
  missingDays,
  type Obligation,
  obligationState,
} from '../../plan/index.ts'

/** How many measures stand how; each is counted once. */
export interface Tally extends Readonly<Record<StatusKind, number>> {
  readonly total: number
}

export const tally = (standings: readonly Pick<MeasureStanding, 'kind'>[]): Tally => ({
  total: standings.length,
  ...countKinds(standings),
})

type Verdict = 'none' | 'all' | 'partly' | 'so_far' | 'begun' | 'not_begun'

/**
 * The answer to "did they do what they promised?", no finer than the facts bear: what is stopped was not done, and a plan
 * whose time has not ended cannot be judged yet.
 */
export const verdict = (
  { total, done, planned }: Tally,
  plan: { readonly periodTo: number | null },
  today: Day,
): Verdict => {
  if (total === 0) return 'none'
  if (done === total) return 'all'
  const over = plan.periodTo !== null && Number(today.slice(0, 4)) > plan.periodTo
  if (over) return 'partly'
  if (done > 0) return 'so_far'
  return planned < total ? 'begun' : 'not_begun'
}

/** What was to be reported until today, and what of it has come. */
export interface Reporting {
  readonly owed: number
  readonly came: number
  readonly missing: readonly Obligation[]
  /** Days since the oldest that is missing should have come. */
  readonly oldest: Day | undefined
}

export const reporting = (obligations: readonly Obligation[], today: Day): Reporting => {
  const missing = obligations
    .filter((one) => obligationState(one, today) === 'missing')
    .sort((one, other) => missingDays(other, today) - missingDays(one, today))
  const came = obligations.filter((one) => ['waiting', 'accepted'].includes(obligationState(one, today)))
  return { owed: came.length + missing.length, came: came.length, missing, oldest: missing[0]?.day }
}

/** How a body stands with what it owes. */
export interface BodyTally {
  readonly bodyId: string
  readonly name: string
  readonly owed: number
  readonly came: number
  readonly missing: number
  readonly oldest: Day | undefined
  readonly next: Day | undefined
}

/** One row for each body, those that are missing the most first. */
export const byBody = (obligations: readonly Obligation[], today: Day): BodyTally[] =>
  [...Map.groupBy(obligations, ({ bodyId }) => bodyId).values()]
    .map((own) => {
      const { owed, came, missing, oldest } = reporting(own, today)
      const next = own
        .filter((one) => ['due_soon', 'upcoming', 'returned'].includes(obligationState(one, today)))
        .map(({ day }) => day)
        .sort()[0]
      return {
        bodyId: own[0]!.bodyId,
        name: own[0]!.bodyName,
        owed,
        came,
        missing: missing.length,
        oldest,
        next,
      }
    })
    .sort((one, other) => other.missing - one.missing || one.name.localeCompare(other.name, 'sv'))
