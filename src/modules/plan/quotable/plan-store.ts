import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'

/** The newest version of a plan as it may be quoted: its measures by passage, the figures and the money that it states. */
export const readPlanAsQuoted = async (tx: DatabaseTransaction, planId: string) => {
  const version = await tx
    .selectFrom('plan.version as v')
    .innerJoin('plan.plan as p', 'p.id', 'v.plan_id')
    .leftJoin('plan.document as d', 'd.id', 'v.document_id')
    .select([
      'v.id',
      'p.reference',
      'p.title',
      'p.decided',
      'p.period_from as periodFrom',
      'p.period_to as periodTo',
      sql<string | null>`encode(d.sha256, 'hex')`.as('hash'),
      sql<number | null>`length(d.content)`.as('length'),
    ])
    .where('v.plan_id', '=', planId)
    .orderBy('v.number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const measures = await tx
    .selectFrom('plan.measure_version as m')
    .innerJoin('plan.measure as i', 'i.id', 'm.measure_id')
    .select(({ selectFrom }) => [
      'm.measure_id as id',
      'i.number',
      'm.heading',
      'm.summary',
      'm.paragraphs',
      'm.source_start as start',
      'm.source_end as end',
      jsonArrayFrom(
        selectFrom('plan.measure_deadline as d')
          .select('d.day')
          .whereRef('d.version_id', '=', 'm.version_id')
          .whereRef('d.measure_id', '=', 'm.measure_id'),
      ).as('deadlines'),
    ])
    .where('m.version_id', '=', version.id)
    .orderBy('m.position')
    .execute()
  const facts = await tx
    .selectFrom('plan.fact')
    .select(['topic', 'value', 'unit', 'approximate'])
    .where('version_id', '=', version.id)
    .execute()
  const money = await tx
    .selectFrom('plan.money_line')
    .select(['amount_ore as amountOre', 'from_year as fromYear', 'to_year as toYear'])
    .where('version_id', '=', version.id)
    .execute()
  return { version, measures, facts, money }
}
export type QuotedPlan = Awaited<ReturnType<typeof readPlanAsQuoted>>
