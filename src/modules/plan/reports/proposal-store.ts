import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { HeadingPlace } from './report-reading/passages.ts'

/** Keeps the text of a document among the evidence. */
export const keepEvidenceText = async (
  tx: DatabaseTransaction,
  evidenceId: string,
  { content, headings }: { content: string; headings: readonly HeadingPlace[] },
): Promise<void> => {
  await tx
    .insertInto('plan.evidence_text')
    .values({ evidence_id: evidenceId, content, headings: JSON.stringify(headings) })
    .execute()
}

/** @throws NotFound where the evidence has no text */
export const getEvidenceText = async (tx: DatabaseTransaction, evidenceId: string) => {
  const found = await tx
    .selectFrom('plan.evidence_text')
    .select(['content', sql<HeadingPlace[]>`headings`.as('headings')])
    .where('evidence_id', '=', evidenceId)
    .executeTakeFirst()
  if (found === undefined) throw new NotFound('evidence_text')
  return found
}

/** Which proposals of a file were taken over. */
export const listUsed = async (tx: DatabaseTransaction, evidenceId: string): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await tx.selectFrom('plan.evidence_use').select('key').where('evidence_id', '=', evidenceId).execute()
    ).map(({ key }) => key),
  )

/** Marks a proposal as taken over; again it changes nothing. */
export const markUsed = async (
  tx: DatabaseTransaction,
  evidenceId: string,
  key: string,
  at: Date,
): Promise<void> => {
  await tx
    .insertInto('plan.evidence_use')
    .values({ evidence_id: evidenceId, key, used_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
