import { type SqlBool, sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { caseworkRoles } from '../roles.ts'
import type { AgeGroup } from '../sections/age.ts'
import type { BodyListInput, CaseState, CaseStep } from './schema.ts'

/** A case as those see it who lead: numbers and codes, and who is responsible; nothing of the person. */
export interface LedCase {
  readonly id: string
  readonly number: string
  readonly state: CaseState
  readonly step: CaseStep
  readonly ageGroup: AgeGroup
  readonly county: string | null
  readonly openedAt: Date
  readonly lastActivityAt: Date
  readonly responsible: string | null
  readonly workers: number
}

/**
 * The cases of a body, those that nobody is responsible for first: also those whose responsible has left the body, has
 * another role in it, or has an account that is closed.
 */
export const listBodyCases = async (
  tx: DatabaseTransaction,
  bodyId: string,
  wanted: BodyListInput,
): Promise<{ rows: LedCase[]; total: number }> => {
  const taken = sql<SqlBool>`exists (select from support.assignment a
    where a.case_id = c.id and a.part = 'responsible' and a.ended_at is null
      and a.person_id in (select person_id from present))`
  const conditions = [
    sql<SqlBool>`c.body_id = ${bodyId}`,
    sql<SqlBool>`c.state = ${wanted.state ?? 'open'}`,
    ...(wanted.unassigned ? [sql<SqlBool>`not ${taken}`] : []),
  ]
  const found = await sql<LedCase & { total: number }>`
    with present as materialized (
      select m.person_id from identity.membership m join identity.person p on p.id = m.person_id
      where m.body_id = ${bodyId} and m.ended_at is null and p.disabled_at is null
        and m.role in (${sql.join([...caseworkRoles])})),
    c as materialized (
      select c.*, ${taken} as taken, count(*) over () as total
      from support.case_file c
      where ${sql.join(conditions, sql` and `)}
      order by taken, c.last_activity_at desc, c.id
      limit ${wanted.pageSize} offset ${(wanted.page - 1) * wanted.pageSize})
    select c.id, c.number, c.state, c.step, c.age_group as "ageGroup", c.county, c.opened_at as "openedAt",
      c.last_activity_at as "lastActivityAt", c.total::int as total,
      (select p.name from support.assignment a join identity.person p on p.id = a.person_id
        where c.taken and a.case_id = c.id and a.part = 'responsible' and a.ended_at is null) as responsible,
      (select count(*)::int from support.assignment a
        where a.case_id = c.id and a.part <> 'stand_in' and a.ended_at is null) as workers
    from c order by c.taken, c.last_activity_at desc, c.id`.execute(tx)
  return {
    rows: found.rows.map(({ total: _, ...row }) => row),
    total: found.rows[0]?.total ?? 0,
  }
}
