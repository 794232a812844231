import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { PaymentState } from './codes.ts'
import type { Telling } from './tellings.ts'

/** Gives a payout a code, and takes back those that it had. */
export const insertCode = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  given: {
    readonly caseId: string
    readonly paymentId: string
    readonly hash: Buffer
    readonly now: Date
    readonly endsAt: Date
  },
): Promise<void> => {
  await endCodes(tx, given.paymentId, given.now)
  await tx
    .insertInto('redress.receipt_code')
    .values({
      id: randomUUID(),
      case_id: given.caseId,
      payment_id: given.paymentId,
      hash: given.hash,
      made_by: actor.personId,
      made_at: given.now,
      ends_at: given.endsAt,
    })
    .execute()
}

/** Takes back the codes of a payout. */
export const endCodes = async (tx: DatabaseTransaction, paymentId: string, now: Date): Promise<void> => {
  await tx
    .updateTable('redress.receipt_code')
    .set({ ended_at: now })
    .where('payment_id', '=', paymentId)
    .where('ended_at', 'is', null)
    .where('used_at', 'is', null)
    .execute()
}

/** The newest code of a payout: when it was given, until when it counts, whether it was used. */
export const findCode = (tx: DatabaseTransaction, paymentId: string) =>
  tx
    .selectFrom('redress.receipt_code')
    .select(['made_at as madeAt', 'ends_at as endsAt', 'ended_at as endedAt', 'used_at as usedAt'])
    .where('payment_id', '=', paymentId)
    .orderBy('made_at', 'desc')
    .executeTakeFirst()

/** How the payout of a code that counts stands; undefined where no such code counts. */
export const findByCode = async (
  tx: DatabaseTransaction,
  hash: Buffer,
): Promise<PaymentState | undefined> => {
  const { rows } = await sql<{ state: PaymentState }>`
    select state from redress.payment_by_code(${hash})`.execute(tx)
  return rows[0]?.state
}

/** Writes what the person has told by a code, and uses it up. @returns whether the code counted. */
export const tellByCode = async (
  tx: DatabaseTransaction,
  hash: Buffer,
  told: Telling,
  today: Day,
): Promise<boolean> => {
  const { rows } = await sql<{ told: boolean }>`
    select redress.tell_by_code(${hash}, ${told}, ${today}) as told`.execute(tx)
  return rows[0]?.told === true
}
