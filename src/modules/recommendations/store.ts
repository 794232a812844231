import { sql } from 'kysely'
import type { Day } from '../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { listStepsOfAll, stepWords } from '../legislation/index.ts'
import {
  listAssignments,
  listIndicators,
  listMeasureChoices,
  listPlanHeads,
  wholeSelection,
} from '../plan/index.ts'

/** What may act on a recommendation, or follow it. */
export type LinkKind = 'measure' | 'assignment' | 'indicator' | 'step'

/** One of those: `measure:…`, and what it is called. */
export interface Choice {
  readonly kind: LinkKind
  readonly value: string
  readonly label: string
}

const choice = (kind: LinkKind, id: string, label: string): Choice => ({
  kind,
  value: `${kind}:${id}`,
  label,
})

/** Every measure and indicator of every plan, every assignment that has been given, and every step of legislation. */
export const choicesFor = async (tx: DatabaseTransaction, today: Day): Promise<readonly Choice[]> => {
  const measures: Choice[] = []
  for (const { id: planId, reference } of await listPlanHeads(tx))
    for (const { id, number, heading } of await listMeasureChoices(tx, planId))
      measures.push(choice('measure', id, `${reference}, ${number}. ${heading}`))
  const { rows } = await listAssignments(tx, { state: 'given', ...wholeSelection }, today)
  const indicators = (await listIndicators(tx)).filter(({ ended }) => !ended)
  const steps = await listStepsOfAll(tx)
  return [
    ...measures,
    ...rows.map(({ id, title }) => choice('assignment', id, title)),
    ...indicators.map(({ id, title }) => choice('indicator', id, title.sv)),
    ...steps.map(({ id, kind, matterName }) => choice('step', id, `${matterName}: ${stepWords('sv')(kind)}`)),
  ]
}

interface Link {
  readonly id: string
  readonly value: string
}

const targetOf = sql<string>`coalesce('measure:' || measure_id, 'assignment:' || assignment_id, 'indicator:' || indicator_id,
  'step:' || step_id)`

/** What acts on a recommendation. */
export const listLinks = async (tx: DatabaseTransaction, id: string): Promise<readonly Link[]> =>
  await tx
    .selectFrom('recommendations.acted_on')
    .select(['id', targetOf.as('value')])
    .where('recommendation_id', '=', id)
    .orderBy('linked_on')
    .orderBy('id')
    .execute()

/** One that nobody acts on. */
export interface Unheeded {
  readonly id: string
  readonly summary: string
  readonly mechanism: string
  readonly report: string
  readonly number: string
  readonly responsible: string
  readonly givenOn: Day
  readonly nextReportOn: Day | null
}

/** Recommendations on which nothing acts and that nothing follows, and that nobody has begun or said no to; the oldest first. */
export const listUnheeded = async (tx: DatabaseTransaction): Promise<readonly Unheeded[]> =>
  (
    await sql<Unheeded>`select id, summary, mechanism, report, number, responsible,
        given_on::text as "givenOn", next_report_on::text as "nextReportOn"
      from recommendations.recommendation r
      where state = 'not_begun' and closed_on is null
        and not exists (select from recommendations.acted_on a where a.recommendation_id = r.id)
      order by given_on, mechanism, report, number`.execute(tx)
  ).rows

/** A recommendation that is followed, with what has become of it. */
export interface Followed {
  readonly report: string
  readonly number: string
  readonly summary: string
  readonly response: 'accepted' | 'noted' | 'unanswered'
  readonly state: 'not_begun' | 'under_way' | 'done' | 'not_to_be_done'
  readonly evidence: string
}

/** The recommendations of one of those who give them that are followed, in their own order. */
export const listFollowed = async (
  tx: DatabaseTransaction,
  mechanism: string,
): Promise<readonly Followed[]> =>
  (
    await sql<Followed>`select report, number, summary, response, state, evidence from recommendations.recommendation
      where mechanism = ${mechanism} and closed_on is null order by report, given_on, number`.execute(tx)
  ).rows
