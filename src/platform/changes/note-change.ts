import { sql } from 'kysely'
import type { DatabaseTransaction } from '../database/connect.ts'

/** What programs elsewhere can be told of: something that everybody may read has come, or has changed. */
export const changeTypes = [
  'plan.approved',
  'assignment.given',
  'assignment.changed',
  'report.published',
  'report.withdrawn',
  'account.published',
  'series.counted',
  'series.reported',
  'call.opened',
  'call.withdrawn',
] as const
export type ChangeType = (typeof changeTypes)[number]

/**
 * Tells of a change of something that is published, in the transaction of the change: told once it is committed, and not at
 * all where it is not.
 *
 * @param place where what has changed is read by everybody, such as `/v1/assignments/…`. It is all that is said of it.
 */
export const noteChange = async (
  tx: DatabaseTransaction,
  type: ChangeType,
  place: string,
  now: Date,
): Promise<void> => {
  await sql`select webhooks.note(${type}, ${place}, ${now})`.execute(tx)
}
