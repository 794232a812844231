import { sql } from 'kysely'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { Feedback } from './records.ts'

/** Keeps what a reader said. Nothing of who said it is known, and of when the week alone. */
export const insertFeedback = async (
  tx: DatabaseTransaction,
  { versionId, said, week }: { readonly versionId: string; readonly said: string; readonly week: Day },
): Promise<void> => {
  await tx.insertInto('learning.feedback').values({ version_id: versionId, said, week }).execute()
}

/** What was said of a material and was not put aside, as far as the reader may see it: what waits first, then the latest. */
export const listFeedback = async (tx: DatabaseTransaction, materialId: string): Promise<Feedback[]> =>
  (await tx
    .selectFrom('learning.feedback as f')
    .innerJoin('learning.material_version as v', 'v.id', 'f.version_id')
    .select(['f.id', 'f.said', 'f.week', 'f.state', 'v.number'])
    .where('v.material_id', '=', materialId)
    .where('f.state', '<>', 'put_aside')
    .orderBy('f.state', 'desc')
    .orderBy('f.week', 'desc')
    .orderBy('f.id')
    .limit(200)
    .execute()) as Feedback[]

/** Shows what was said to everybody, or puts it aside: then its words are gone. @throws NotFound */
export const judgeFeedback = async (
  tx: DatabaseTransaction,
  { feedbackId, materialId, state }: { feedbackId: string; materialId: string; state: Feedback['state'] },
): Promise<void> => {
  const changed = await tx
    .updateTable('learning.feedback')
    .set({ state, ...(state === 'put_aside' ? { said: null } : {}) })
    .where('id', '=', feedbackId)
    .where('state', '<>', 'put_aside')
    .where('version_id', 'in', (row) =>
      row.selectFrom('learning.material_version').select('id').where('material_id', '=', materialId),
    )
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new NotFound('feedback')
}

/** Writes what was said anew, in an order drawn by lot: in which transaction it came is not kept. For the system. */
export const unlinkFeedback = async (tx: DatabaseTransaction): Promise<void> => {
  await sql`select learning.unlink_feedback()`.execute(tx)
}
