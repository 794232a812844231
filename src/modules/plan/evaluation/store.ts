import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CarriedOut } from '../standing/schema.ts'
import type { Evaluation } from './rules.ts'
import type { CameOfIt } from './schema.ts'

/** A report-back that a judgement rests on. `withdrawn` says that its body has taken it back since. */
export interface EvaluationSource {
  readonly id: string
  readonly body: string
  readonly assignment: string
  readonly withdrawn: boolean
}

/** A judgement as it was kept, with whose it is. */
export interface EvaluationRow extends Omit<Evaluation, 'reports'> {
  readonly id: string
  readonly measureId: string
  readonly bodyId: string
  readonly body: string
  readonly version: number
  readonly published: boolean
  readonly madeAt: Date
  readonly reports: readonly EvaluationSource[]
}

/** Every version that the reader may see, newest first; row-level security keeps a draft to its body. */
export const listEvaluations = (
  tx: DatabaseTransaction,
  filter: { readonly planId?: string; readonly measureId?: string; readonly bodyId?: string },
): Promise<EvaluationRow[]> => {
  let query = tx
    .selectFrom('plan.evaluation as e')
    .innerJoin('plan.evaluation_version as v', 'v.evaluation_id', 'e.id')
    .innerJoin('plan.measure as m', 'm.id', 'e.measure_id')
    .innerJoin('directory.body as b', 'b.id', 'e.body_id')
    .select(({ selectFrom }) => [
      'e.id',
      'e.measure_id as measureId',
      'e.body_id as bodyId',
      'b.name as body',
      'v.version',
      'v.published',
      sql<CarriedOut | null>`v.carried_out`.as('carriedOut'),
      'v.carried_out_because as carriedOutBecause',
      sql<CameOfIt | null>`v.came_of_it`.as('cameOfIt'),
      'v.came_of_it_because as cameOfItBecause',
      'v.other_sources as otherSources',
      'v.made_at as madeAt',
      jsonArrayFrom(
        selectFrom('plan.evaluation_source as s')
          .innerJoin('plan.report_back as r', 'r.id', 's.report_back_id')
          .innerJoin('plan.assignment as a', 'a.id', 'r.assignment_id')
          .innerJoin('directory.body as rb', 'rb.id', 'r.body_id')
          .select([
            'r.id',
            'rb.name as body',
            'a.title as assignment',
            sql<boolean>`r.state = 'withdrawn'`.as('withdrawn'),
          ])
          .whereRef('s.evaluation_id', '=', 'v.evaluation_id')
          .whereRef('s.version', '=', 'v.version')
          .orderBy('rb.name')
          .orderBy('r.id'),
      ).as('reports'),
    ])
    .orderBy('b.name')
    .orderBy('e.id')
    .orderBy('v.version', 'desc')
  if (filter.planId !== undefined) query = query.where('m.plan_id', '=', filter.planId)
  if (filter.measureId !== undefined) query = query.where('e.measure_id', '=', filter.measureId)
  if (filter.bodyId !== undefined) query = query.where('e.body_id', '=', filter.bodyId)
  return query.execute()
}

/** What everybody reads: the newest published judgement of each evaluating body. */
export const listPublishedEvaluations = async (
  tx: DatabaseTransaction,
  filter: { readonly planId?: string; readonly measureId?: string },
): Promise<EvaluationRow[]> => {
  const seen = new Set<string>()
  return (await listEvaluations(tx, filter)).filter(
    ({ id, published }) => published && !seen.has(id) && seen.add(id),
  )
}

/** What an evaluator may read: report-backs that were accepted, and when. */
export const listMaterial = (tx: DatabaseTransaction, planId: string, measureId?: string) => {
  const query = tx
    .selectFrom('plan.report_back as r')
    .innerJoin('plan.assignment as a', 'a.id', 'r.assignment_id')
    .innerJoin('plan.assignment_measure as m', 'm.assignment_id', 'a.id')
    .innerJoin('directory.body as b', 'b.id', 'r.body_id')
    .select([
      'r.id',
      'm.measure_id as measureId',
      'a.title as assignment',
      'b.name as body',
      'r.output',
      'r.outcome',
      'r.effect',
      'r.not_assessed as notAssessed',
      sql<Date>`coalesce(r.decided_at, r.submitted_at, r.created_at)`.as('at'),
    ])
    .where('a.plan_id', '=', planId)
    .where('r.state', 'in', ['accepted', 'published'])
    .orderBy(sql`coalesce(r.decided_at, r.submitted_at, r.created_at)`, 'desc')
    .orderBy('r.id')
  return (measureId === undefined ? query : query.where('m.measure_id', '=', measureId)).execute()
}

/** Lets one at a time keep what a body judges of a measure, until the transaction ends. */
export const lockEvaluation = async (
  tx: DatabaseTransaction,
  measureId: string,
  bodyId: string,
): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`evaluation ${measureId} ${bodyId}`}, 0))`.execute(
    tx,
  )
}

/** Keeps a new version of what a body judges of a measure. @returns the identifier of the judgement. */
export const keepEvaluation = async (
  tx: DatabaseTransaction,
  { measureId, bodyId }: { readonly measureId: string; readonly bodyId: string },
  evaluation: Evaluation,
  made: {
    readonly version: number
    readonly published: boolean
    readonly by: string | null
    readonly now: Date
  },
): Promise<string> => {
  await tx
    .insertInto('plan.evaluation')
    .values({ measure_id: measureId, body_id: bodyId, begun_at: made.now })
    .onConflict((on) => on.columns(['measure_id', 'body_id']).doNothing())
    .execute()
  const { id } = await tx
    .selectFrom('plan.evaluation')
    .select('id')
    .where('measure_id', '=', measureId)
    .where('body_id', '=', bodyId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('plan.evaluation_version')
    .values({
      evaluation_id: id,
      version: made.version,
      published: made.published,
      carried_out: evaluation.carriedOut,
      carried_out_because: evaluation.carriedOutBecause,
      came_of_it: evaluation.cameOfIt,
      came_of_it_because: evaluation.cameOfItBecause,
      other_sources: evaluation.otherSources,
      made_by: made.by,
      made_at: made.now,
    })
    .execute()
  if (evaluation.reports.length > 0)
    await tx
      .insertInto('plan.evaluation_source')
      .values(
        evaluation.reports.map((report) => ({
          evaluation_id: id,
          version: made.version,
          report_back_id: report,
        })),
      )
      .execute()
  return id
}
