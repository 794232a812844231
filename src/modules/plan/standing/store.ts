import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { CarriedOut, ProgressState } from './schema.ts'

/**
 * Whether anybody follows a plan here: somebody said so, approved it from a document, gave an assignment or judged a measure.
 * A plan that only came with the program is shown as what it said, and accuses nobody.
 */
const isFollowed = sql<boolean>`(
  exists (select from plan.followed f where f.plan_id = p.id)
  or exists (select from plan.version o where o.plan_id = p.id and o.provenance <> 'shipped')
  or exists (select from plan.assignment a where a.plan_id = p.id)
  or exists (select from plan.progress g join plan.measure m on m.id = g.measure_id where m.plan_id = p.id))`

/** The plans with their newest version. */
export const listPlans = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('plan.plan as p')
    .innerJoin('plan.version as v', (join) =>
      join.onRef('v.plan_id', '=', 'p.id').on(({ eb, selectFrom }) =>
        eb(
          'v.number',
          '=',
          selectFrom('plan.version as o')
            .select(({ fn }) => fn.max('o.number').as('n'))
            .whereRef('o.plan_id', '=', 'p.id'),
        ),
      ),
    )
    .select(({ selectFrom }) => [
      'p.id',
      'p.reference',
      'p.title',
      'p.kind',
      'p.language',
      'p.decided',
      'p.period_from as periodFrom',
      'p.period_to as periodTo',
      'p.follow_up_year as followUpYear',
      'p.fictional',
      'v.id as versionId',
      'v.number as versionNumber',
      'v.provenance',
      'v.approved_at as approvedAt',
      selectFrom('plan.measure_version as m')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('m.version_id', '=', 'v.id')
        .as('measures'),
      isFollowed.as('followed'),
    ])
    .orderBy('p.decided', 'desc')

export type PlanRow = Awaited<ReturnType<typeof getPlan>>

/** One plan with its newest version. @throws NotFound */
export const getPlan = async (tx: DatabaseTransaction, planId: string) => {
  const found = await listPlans(tx).where('p.id', '=', planId).executeTakeFirst()
  if (found === undefined) throw new NotFound('plan')
  return found
}

export const listAreas = (tx: DatabaseTransaction, versionId: string) =>
  tx
    .selectFrom('plan.area')
    .select(['id', 'key', 'title'])
    .where('version_id', '=', versionId)
    .orderBy('position')
    .execute()

export interface NamedBody {
  readonly part: 'lead' | 'consulted' | 'cooperating'
  readonly name: string
  readonly bodyId: string | null
}

/** The measures of a version with all that a list or page shows of them, in the document's order. */
export const listMeasures = (tx: DatabaseTransaction, versionId: string, measureId?: string) => {
  const query = tx
    .selectFrom('plan.measure_version as m')
    .innerJoin('plan.measure as i', 'i.id', 'm.measure_id')
    .leftJoin('plan.area as a', 'a.id', 'm.area_id')
    .leftJoinLateral(
      (with_) =>
        with_
          .selectFrom('plan.progress as p')
          .select(['p.id', 'p.state', 'p.carried_out', 'p.reason', 'p.set_at'])
          .whereRef('p.measure_id', '=', 'm.measure_id')
          .orderBy('p.id', 'desc')
          .limit(1)
          .as('progress'),
      (join) => join.onTrue(),
    )
    .select(({ selectFrom }) => [
      'm.measure_id as id',
      'i.number',
      'm.heading',
      'm.summary',
      'm.paragraphs',
      'm.instrument',
      'm.status',
      'm.laws',
      'm.documents',
      'm.perspectives',
      'm.source_start as sourceStart',
      'm.source_end as sourceEnd',
      'a.key as areaKey',
      'a.title as areaTitle',
      'progress.id as progressId',
      sql<ProgressState | null>`progress.state`.as('progressState'),
      sql<CarriedOut | null>`progress.carried_out`.as('progressCarriedOut'),
      'progress.reason as progressReason',
      'progress.set_at as progressSetAt',
      jsonArrayFrom(
        selectFrom('plan.measure_body as b')
          .select([sql<NamedBody['part']>`b.part`.as('part'), 'b.name', 'b.body_id as bodyId'])
          .whereRef('b.version_id', '=', 'm.version_id')
          .whereRef('b.measure_id', '=', 'm.measure_id')
          .orderBy('b.position'),
      ).as('bodies'),
      jsonArrayFrom(
        selectFrom('plan.measure_deadline as d')
          .select(['d.day', 'd.precision', 'd.what'])
          .whereRef('d.version_id', '=', 'm.version_id')
          .whereRef('d.measure_id', '=', 'm.measure_id')
          .orderBy('d.day'),
      ).as('deadlines'),
    ])
    .where('m.version_id', '=', versionId)
    .orderBy('m.position')
  return (measureId === undefined ? query : query.where('m.measure_id', '=', measureId)).execute()
}

export type MeasureRow = Awaited<ReturnType<typeof listMeasures>>[number]

/** Which measures need or relate to which, by number. */
export const listLinks = (tx: DatabaseTransaction, versionId: string) =>
  tx
    .selectFrom('plan.measure_link as l')
    .innerJoin('plan.measure as from', 'from.id', 'l.measure_id')
    .innerJoin('plan.measure as to', 'to.id', 'l.other_id')
    .select([
      'l.measure_id as measureId',
      'l.other_id as otherId',
      'from.number as number',
      'to.number as otherNumber',
      sql<'depends_on' | 'related_to'>`l.kind`.as('kind'),
    ])
    .where('l.version_id', '=', versionId)
    .execute()

export const listMoney = (tx: DatabaseTransaction, versionId: string) =>
  tx
    .selectFrom('plan.money_line')
    .select([
      'measure_id as measureId',
      'amount_ore as amountOre',
      'currency',
      'from_year as fromYear',
      'to_year as toYear',
    ])
    .where('version_id', '=', versionId)
    .orderBy('from_year')
    .execute()

export const listFacts = (tx: DatabaseTransaction, versionId: string) =>
  tx
    .selectFrom('plan.version_fact as stated')
    .innerJoin('plan.fact as fact', 'fact.id', 'stated.fact_id')
    .select(['topic', 'value', 'unit', 'year', 'source', 'approximate'])
    .where('stated.version_id', '=', versionId)
    .orderBy('stated.position')
    .execute()

/** The newest decisions on assignments of a plan. */
export const listRecentDecisions = (tx: DatabaseTransaction, planId: string, limit: number) =>
  tx
    .selectFrom('plan.assignment_decision as d')
    .innerJoin('plan.assignment as a', 'a.id', 'd.assignment_id')
    .select([
      'd.kind',
      'd.reference',
      'd.decided',
      'd.recorded_at as recordedAt',
      'a.id as assignmentId',
      'a.title',
    ])
    .where('a.plan_id', '=', planId)
    .orderBy('d.decided', 'desc')
    .orderBy('d.id', 'desc')
    .limit(limit)
    .execute()

/** Everything that was said of how a measure is going, newest first. */
export const listProgress = (tx: DatabaseTransaction, measureId: string) =>
  tx
    .selectFrom('plan.progress as p')
    .leftJoin('identity.person as who', 'who.id', 'p.set_by')
    .select([
      'p.id',
      sql<ProgressState>`p.state`.as('state'),
      sql<CarriedOut | null>`p.carried_out`.as('carriedOut'),
      'p.reason',
      'p.set_at as setAt',
      'who.name as setBy',
    ])
    .where('p.measure_id', '=', measureId)
    .orderBy('p.id', 'desc')
    .execute()

export const addProgress = (
  tx: DatabaseTransaction,
  progress: {
    measureId: string
    state: ProgressState
    carriedOut: CarriedOut | null
    reason: string
    setBy: string | null
    now: Date
  },
) =>
  tx
    .insertInto('plan.progress')
    .values({
      measure_id: progress.measureId,
      state: progress.state,
      carried_out: progress.carriedOut,
      reason: progress.reason,
      set_by: progress.setBy,
      set_at: progress.now,
    })
    .execute()

/** Notes that a plan is followed here. Said once, it stands. */
export const addFollowed = (
  tx: DatabaseTransaction,
  followed: { readonly planId: string; readonly by: string | null; readonly now: Date },
) =>
  tx
    .insertInto('plan.followed')
    .values({ plan_id: followed.planId, said_by: followed.by, said_at: followed.now })
    .onConflict((on) => on.column('plan_id').doNothing())
    .execute()

/** Takes a lock on a measure until the transaction ends, and gives the number of its newest progress entry. */
export const lockProgress = async (tx: DatabaseTransaction, measureId: string): Promise<number> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${measureId}, 0))`.execute(tx)
  const newest = await tx
    .selectFrom('plan.progress')
    .select('id')
    .where('measure_id', '=', measureId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest?.id ?? 0
}

/** The assignments that serve a measure. */
export const listMeasureAssignments = (tx: DatabaseTransaction, measureId: string) =>
  tx
    .selectFrom('plan.assignment as a')
    .innerJoin('plan.assignment_measure as m', 'm.assignment_id', 'a.id')
    .select(['a.id', 'a.title', 'a.state', 'a.reference', 'a.decided'])
    .where('m.measure_id', '=', measureId)
    .orderBy('a.decided')
    .execute()

/** Accepted and published report-backs of a measure, for the line of what is known. */
export const listMeasureReports = (tx: DatabaseTransaction, measureId: string) =>
  tx
    .selectFrom('plan.report_back as r')
    .innerJoin('plan.assignment_measure as m', 'm.assignment_id', 'r.assignment_id')
    .innerJoin('plan.assignment as a', 'a.id', 'r.assignment_id')
    .innerJoin('directory.body as b', 'b.id', 'r.body_id')
    .select([
      'r.id',
      'r.state',
      'r.output',
      'r.outcome',
      'r.effect',
      'r.not_assessed as notAssessed',
      'r.submitted_at as submittedAt',
      'b.name as bodyName',
      'a.title as assignmentTitle',
    ])
    .where('m.measure_id', '=', measureId)
    .where('r.state', 'in', ['submitted', 'accepted', 'published'])
    .orderBy('r.submitted_at', 'desc')
    .execute()

/** The passage of the document that a measure was read from, where its version has a document. */
export const findPassage = async (
  tx: DatabaseTransaction,
  versionId: string,
  start: number | null,
  end: number | null,
) => {
  if (start === null || end === null) return undefined
  const found = await tx
    .selectFrom('plan.version as v')
    .innerJoin('plan.document as d', 'd.id', 'v.document_id')
    .select(['d.name', 'd.content'])
    .where('v.id', '=', versionId)
    .executeTakeFirst()
  // Offsets count UTF-16 units, as JavaScript does and PostgreSQL does not.
  return found === undefined ? undefined : { name: found.name, text: found.content.slice(start, end) }
}

/** What the county boards have been given in a plan, by county; what all of them were given together is left out. */
export const listCountyAssignments = (tx: DatabaseTransaction, planId: string) =>
  tx
    .selectFrom('plan.assignment as a')
    .innerJoin('plan.assignment_body as b', (join) =>
      join.onRef('b.assignment_id', '=', 'a.id').on('b.part', '=', 'assignee'),
    )
    .innerJoin('directory.body as body', 'body.id', 'b.body_id')
    .select(['a.id', 'b.body_id as bodyId', 'body.county'])
    .where('a.plan_id', '=', planId)
    .where('a.state', 'in', ['given', 'completed'])
    .where('body.type', '=', 'county_board')
    .execute()
