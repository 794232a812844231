import type { Day } from '../../../platform/clock/clock.ts'
import type { MeasureStanding } from '../following/rules.ts'
import { missingDays, type Obligation, obligationState } from '../obligations/rules.ts'

/** How many measures stand how; each is counted once. */
export interface Tally {
  readonly total: number
  readonly done: number
  readonly stopped: number
  /** A day has passed, or it was said to be delayed. */
  readonly late: number
  readonly atRisk: number
  readonly running: number
  readonly notBegun: number
}

type TallyKey = Exclude<keyof Tally, 'total'>

/** Under which word a measure is counted: what is late is late, whatever else is said of it. */
export const tallyOf = ({ state, late }: Pick<MeasureStanding, 'state' | 'late'>): TallyKey => {
  if (state === 'done' || state === 'stopped') return state
  if (late || state === 'delayed') return 'late'
  return state === 'at_risk' ? 'atRisk' : state === 'on_track' ? 'running' : 'notBegun'
}

export const tally = (standings: readonly Pick<MeasureStanding, 'state' | 'late'>[]): Tally => {
  const counts = { done: 0, stopped: 0, late: 0, atRisk: 0, running: 0, notBegun: 0 }
  for (const standing of standings) counts[tallyOf(standing)] += 1
  return { total: standings.length, ...counts }
}

type Verdict = 'none' | 'all' | 'partly' | 'so_far' | 'begun' | 'not_begun'

/**
 * The answer to "did they do what they promised?", no finer than the facts bear: what is stopped was not done, and a plan
 * whose time has not ended cannot be judged yet.
 */
export const verdict = (
  { total, done, stopped, late, atRisk, running }: Tally,
  plan: { readonly periodTo: number | null },
  today: Day,
): Verdict => {
  if (total === 0) return 'none'
  if (done === total) return 'all'
  const over = plan.periodTo !== null && Number(today.slice(0, 4)) > plan.periodTo
  if (over) return 'partly'
  if (done > 0) return 'so_far'
  return stopped + late + atRisk + running > 0 ? 'begun' : 'not_begun'
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
