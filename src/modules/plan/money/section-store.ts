import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { byGrant, byHolder, byPurpose, leftToGrant, overlapsOf } from './sums.ts'
import { listFlowOfAssignment, listFlowOfMeasure, listPostings } from './sums-store.ts'

const MOST_POSTINGS = 30

/** What a body has said that the money of an assignment led to. */
export interface MoneyResult {
  readonly reportBackId: string
  readonly body: string
  readonly output: string | null
  readonly outcome: string | null
  readonly effect: string | null
  readonly notAssessed: string | null
}

const listResults = async (tx: DatabaseTransaction, assignmentId: string): Promise<MoneyResult[]> => {
  const found = await sql<MoneyResult>`
    select r.id as "reportBackId", b.name as body, r.output, r.outcome, r.effect, r.not_assessed as "notAssessed"
    from plan.report_back r join directory.body b on b.id = r.body_id
    where r.assignment_id = ${assignmentId} and r.state in ('accepted', 'published')
    order by r.submitted_at`.execute(tx)
  return found.rows
}

const listSilent = async (tx: DatabaseTransaction, assignmentId: string): Promise<string[]> => {
  const found = await sql<{ name: string }>`
    select b.name from plan.assignment_body ab join directory.body b on b.id = ab.body_id
    where ab.assignment_id = ${assignmentId} and ab.part = 'assignee' and not exists (
      select from plan.report_back r where r.assignment_id = ab.assignment_id and r.body_id = ab.body_id
        and r.state in ('accepted', 'published'))
    order by b.name`.execute(tx)
  return found.rows.map(({ name }) => name)
}

/** What each grant of an assignment's money is called: the words of the decision on it. */
const listGrantWords = async (
  tx: DatabaseTransaction,
  assignmentId: string,
): Promise<ReadonlyMap<string, string>> => {
  const found = await sql<{ item: string; words: string }>`
    select distinct on (a.item) a.item, p.words
    from money.account a join money.line l on l.account_id = a.id join money.posting p on p.id = l.posting_id
    where a.assignment_id = ${assignmentId} and a.item is not null and a.stage = 'granted' and p.kind = 'grant'
    order by a.item, p.posted_at`.execute(tx)
  return new Map(found.rows.map(({ item, words }) => [item, words]))
}

/** The money of an assignment, what it led to, and who else has money for the same in the same years. */
export const moneyOfAssignment = async (
  tx: DatabaseTransaction,
  assignmentId: string,
  measures: readonly string[],
) => {
  const rows = await listFlowOfAssignment(tx, assignmentId)
  if (rows.length === 0) return undefined
  const others = []
  for (const measure of measures) others.push(...(await listFlowOfMeasure(tx, measure)))
  return {
    holders: byHolder(rows),
    grants: byGrant(rows, await listGrantWords(tx, assignmentId)),
    ...leftToGrant(rows),
    postings: (await listPostings(tx, { assignmentId, limit: MOST_POSTINGS, offset: 0 })).rows,
    results: await listResults(tx, assignmentId),
    silent: await listSilent(tx, assignmentId),
    overlaps: overlapsOf(rows, others),
  }
}
export type AssignmentMoney = NonNullable<Awaited<ReturnType<typeof moneyOfAssignment>>>

/** The money of a measure: what is decided and planned for it, by assignment. */
export const moneyOfMeasure = async (tx: DatabaseTransaction, measureId: string) =>
  byPurpose(await listFlowOfMeasure(tx, measureId))
