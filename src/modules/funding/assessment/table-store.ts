import { randomUUID } from 'node:crypto'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { TakenIn } from './table-rules.ts'

/** A body by exactly its name; never a shelter. */
export const findBodyByName = async (tx: DatabaseTransaction, name: string): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('directory.body')
      .select('id')
      .where('name', '=', name)
      .where('hidden', '=', false)
      .executeTakeFirst()
  )?.id

/** Numbers of a body's decisions that are known: of those one may read, and of every grant. */
export const listNumbersOf = async (tx: DatabaseTransaction, bodyId: string): Promise<string[]> => [
  ...(await tx.selectFrom('funding.decision').select('number').where('body_id', '=', bodyId).execute()).map(
    ({ number }) => number,
  ),
  ...(await tx.selectFrom('funding.grant').select('number').where('giver_id', '=', bodyId).execute()).map(
    ({ number }) => number,
  ),
]

/** Enters an application that came another way, with its sum as one line. The row is not read back: it is to be declared first. */
export const insertTakenIn = async (
  tx: DatabaseTransaction,
  taken: TakenIn & { callId: string; bodyId: string; personId: string; now: Date },
  receipt: string,
): Promise<void> => {
  const id = randomUUID()
  await tx
    .insertInto('funding.application')
    .values({
      id,
      call_id: taken.callId,
      body_id: taken.bodyId,
      state: 'submitted',
      receipt,
      title: taken.title,
      summary: taken.summary,
      starts_on: taken.startsOn,
      ends_on: taken.endsOn,
      created_by: taken.personId,
      created_at: taken.now,
      saved_at: taken.now,
      submitted_at: taken.receivedAt,
      imported: true,
    })
    .execute()
  await tx
    .insertInto('funding.budget_line')
    .values({
      application_id: id,
      position: 0,
      kind: 'other',
      label: taken.title,
      amount_ore: taken.soughtOre,
    })
    .execute()
}
