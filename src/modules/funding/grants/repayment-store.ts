import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Claimed } from './rules.ts'

/** Money that is to come back of a grant, and what has become of it. Money is in öre. */
export interface Repayment extends Claimed {
  /** What was not used, by a report-back that is accepted; or all that was paid, or some of it, without one. */
  readonly reason: 'unspent' | 'claimed_back'
  /** Why it is claimed without a report-back. */
  readonly because: string | null
  readonly dueOn: string
  /** When nothing of it was left to come. */
  readonly repaidOn: string | null
  readonly remittedOn: string | null
  readonly remittedBecause: string | null
}

export const findRepayment = async (
  tx: DatabaseTransaction,
  grantId: string,
): Promise<Repayment | undefined> => {
  const claim = await tx
    .selectFrom('funding.repayment')
    .select([
      'amount_ore as amountOre',
      'reason',
      'because',
      'due_on as dueOn',
      'repaid_on as repaidOn',
      'remitted_ore as remittedOre',
      'remitted_on as remittedOn',
      'remitted_because as remittedBecause',
    ])
    .where('grant_id', '=', grantId)
    .executeTakeFirst()
  if (claim === undefined) return undefined
  const parts = await tx
    .selectFrom('funding.repaid')
    .select(['amount_ore as amountOre', 'came_on as cameOn'])
    .where('grant_id', '=', grantId)
    .orderBy('came_on')
    .orderBy('noted_at')
    .execute()
  return { ...claim, reason: claim.reason as Repayment['reason'], parts }
}

export const insertRepayment = async (
  tx: DatabaseTransaction,
  claim: {
    grantId: string
    amountOre: number
    reason: Repayment['reason']
    because?: string
    dueOn: string
    personId: string
    now: Date
  },
): Promise<void> => {
  await tx
    .insertInto('funding.repayment')
    .values({
      grant_id: claim.grantId,
      amount_ore: claim.amountOre,
      reason: claim.reason,
      because: claim.because ?? null,
      due_on: claim.dueOn,
      claimed_by: claim.personId,
      claimed_at: claim.now,
    })
    .execute()
}

/** Notes that some of what was claimed has come. @returns the part. */
export const insertRepaid = async (
  tx: DatabaseTransaction,
  part: { grantId: string; amountOre: number; cameOn: string; personId: string; now: Date },
): Promise<string> => {
  const { id } = await tx
    .insertInto('funding.repaid')
    .values({
      grant_id: part.grantId,
      amount_ore: part.amountOre,
      came_on: part.cameOn,
      noted_by: part.personId,
      noted_at: part.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Says that nothing of a claim is left to come, and how much of it is remitted, and why. */
export const markRepaid = async (
  tx: DatabaseTransaction,
  grantId: string,
  {
    repaidOn,
    personId,
    remitted,
  }: { repaidOn: string; personId: string; remitted?: { ore: number; because: string } },
): Promise<void> => {
  await tx
    .updateTable('funding.repayment')
    .set({
      repaid_on: repaidOn,
      noted_by: personId,
      ...(remitted === undefined
        ? {}
        : { remitted_ore: remitted.ore, remitted_on: repaidOn, remitted_because: remitted.because }),
    })
    .where('grant_id', '=', grantId)
    .execute()
}

export const deleteRepayment = async (tx: DatabaseTransaction, grantId: string): Promise<void> => {
  await tx.deleteFrom('funding.repayment').where('grant_id', '=', grantId).execute()
}
