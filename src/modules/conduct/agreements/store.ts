import { sql } from 'kysely'
import { addDays, type Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Complying, Result } from './rules.ts'

/** What a person found in an agreement. */
export interface Check {
  readonly clauseId: string | null
  readonly clauseRevision: number | null
  readonly result: Result
  readonly found: string
  readonly reason: string
  readonly checkedOn: Day
}

/** What was found in an agreement, the latest first. */
export const listChecks = (tx: DatabaseTransaction, agreementId: string): Promise<Check[]> =>
  tx
    .selectFrom('conduct.check_of')
    .select(['clause_id as clauseId', 'clause_revision as clauseRevision', 'found', 'reason'])
    .select((of) => [of.ref('result').$castTo<Result>().as('result'), 'checked_on as checkedOn'])
    .where('agreement_id', '=', agreementId)
    .orderBy('number', 'desc')
    .execute()

/** What was found last in each of some agreements. */
export const latestResults = async (
  tx: DatabaseTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Result>> => {
  const { rows } = await sql<{
    id: string
    result: Result
  }>`select distinct on (agreement_id) agreement_id as id, result
    from conduct.check_of where agreement_id = any(${ids}::uuid[]) order by agreement_id, number desc`.execute(
    tx,
  )
  return new Map(rows.map(({ id, result }) => [id, result]))
}

/** A clause in a version. */
export interface HeldAgainst {
  readonly id: string
  readonly revision: number
  readonly title: string
  readonly wording: string
  /** The number of its version today. */
  readonly latest: number
}

/** The clauses that agreements were held against, each in the version of that day. */
export const listHeldAgainst = async (
  tx: DatabaseTransaction,
  checks: readonly Check[],
): Promise<readonly HeldAgainst[]> =>
  (
    await sql<HeldAgainst>`select v.id, v.revision, v.title, v.wording, c.revision as latest
      from (select id, revision, title, wording from conduct.clause
        union all select id, revision, title, wording from conduct.clause_before) v
      join conduct.clause c on c.id = v.id
      where v.id = any(${checks.flatMap(({ clauseId }) => clauseId ?? [])}::uuid[])`.execute(tx)
  ).rows

/** Agreements that run on a day, by how they stand. */
export const listCompliance = async (tx: DatabaseTransaction, at: Day): Promise<Complying[]> =>
  (
    await sql<Complying>`select result, band, kind, year, count from conduct.compliance(${at}::date)`.execute(
      tx,
    )
  ).rows

/** Days before its end in which whoever keeps an agreement is told. */
const BEFORE_END = 90

/** Agreements that run, with whether each ends soon; one that was held against the clauses since it came so near is dealt with. */
export const listRunning = async (
  tx: DatabaseTransaction,
  today: Day,
): Promise<readonly { id: string; bodyId: string; endsOn: Day; isDue: boolean }[]> =>
  (
    await sql<{ id: string; bodyId: string; endsOn: Day; isDue: boolean }>`
      select a.id, a.body_id as "bodyId", a.ends_on as "endsOn",
        a.closed_on is null and a.ends_on between ${today}::date and ${addDays(today, BEFORE_END)}::date and not exists (
          select from conduct.check_of c where c.agreement_id = a.id and c.checked_on > a.ends_on - ${BEFORE_END}::integer) as "isDue"
      from conduct.agreement a where a.ends_on >= ${addDays(today, -BEFORE_END)}::date`.execute(tx)
  ).rows
