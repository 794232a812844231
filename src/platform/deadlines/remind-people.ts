import { randomUUID } from 'node:crypto'
import type { DatabaseTransaction } from '../database/connect.ts'

/**
 * Reminds people, in the transaction in which it was decided: shown to them, and mailed, once. How many and nothing more
 * is kept, so that nothing leads from a reminder to a case (domain rule 13).
 *
 * @param source name of the `DeadlineSource` that the reminders belong to
 */
export const remindPeople = async (
  tx: DatabaseTransaction,
  source: string,
  people: readonly { readonly personId: string; readonly count: number }[],
  now: Date,
): Promise<void> => {
  if (people.length === 0) return
  await tx
    .insertInto('reminders.reminder')
    .values(
      people.map(({ personId, count }) => ({
        person_id: personId,
        source,
        key: randomUUID(),
        count,
        decided_at: now,
      })),
    )
    .execute()
}
