import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { RawCell } from '../../../platform/series/series.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'

/** The co-readings of a case, the latest first, with who reads. */
export const listReaders = async (tx: DatabaseTransaction, key: CaseKey, caseId: string) => {
  const rows = await tx
    .selectFrom('support.co_reading as r')
    .leftJoin('identity.person as p', 'p.id', 'r.person_id')
    .select(['r.id', 'r.person_id as personId', 'p.name', 'r.because', 'r.sealed_reason', 'r.since'])
    .select(['r.until_at as untilAt', 'r.ended_at as endedAt'])
    .where('r.case_id', '=', caseId)
    .orderBy('r.since', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ sealed_reason, ...row }) => ({
    ...row,
    reason: key.open(`support.co_reading.reason:${row.id}`, sealed_reason),
  }))
}

/** Who reads along in a case now. */
export const listReadingNow = (tx: DatabaseTransaction, caseId: string, now: Date) =>
  tx
    .selectFrom('support.co_reading as r')
    .innerJoin('identity.person as p', 'p.id', 'r.person_id')
    .select(['p.name', 'r.until_at as untilAt'])
    .where('r.case_id', '=', caseId)
    .where('r.ended_at', 'is', null)
    .where('r.until_at', '>', now)
    .execute()

/** Whether nothing keeps whoever asks from reading along. */
export const mayCoRead = async (tx: DatabaseTransaction, caseId: string): Promise<boolean> => {
  const { rows } = await sql<{ may: boolean }>`select support.may_co_read(${caseId}::uuid) as may`.execute(tx)
  return rows[0]!.may
}

/** Ends one's own reading along. @returns whether there was any. */
export const endReading = async (
  tx: DatabaseTransaction,
  of: { readonly caseId: string; readonly personId: string; readonly now: Date },
): Promise<boolean> => {
  const ended = await tx
    .updateTable('support.co_reading')
    .set({ ended_at: of.now })
    .where('case_id', '=', of.caseId)
    .where('person_id', '=', of.personId)
    .where('ended_at', 'is', null)
    .where('until_at', '>', of.now)
    .executeTakeFirst()
  return Number(ended.numUpdatedRows) > 0
}

/** How the casework of the body stands, in counts. */
export const listCounts = async (
  tx: DatabaseTransaction,
  missable: readonly string[],
): Promise<{ readonly what: string; readonly cell: RawCell['cell']; readonly count: number }[]> => {
  const { rows } = await sql<{
    what: string
    part: string
    count: number
  }>`select what, part, count from support.unit_counts(${[...missable]}::text[])`.execute(tx)
  return rows.map(({ what, part, count }) => ({ what, cell: { [what]: part }, count }))
}

/** How many open cases each of a body's people works on, and is responsible for; those with most first. */
export const listCaseloads = (tx: DatabaseTransaction, bodyId: string) =>
  tx
    .selectFrom('support.assignment as a')
    .innerJoin('support.case_file as c', 'c.id', 'a.case_id')
    .innerJoin('identity.person as p', 'p.id', 'a.person_id')
    .select((e) => [
      'a.person_id as personId',
      'p.name',
      e.fn.countAll<number>().as('cases'),
      sql<number>`count(*) filter (where a.part = 'responsible')`.as('responsible'),
    ])
    .where('a.body_id', '=', bodyId)
    .where('a.ended_at', 'is', null)
    .where('a.part', '<>', 'stand_in')
    .where('c.state', '=', 'open')
    .groupBy(['a.person_id', 'p.name'])
    .orderBy('cases', 'desc')
    .orderBy('p.name')
    .limit(200)
    .execute()
