import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { Claimed } from './rules.ts'

/** Money that is to come back of a grant, and what has become of it. Money is in öre. */
export interface Repayment extends Claimed {
  readonly parts: readonly { readonly id: string; readonly amountOre: number; readonly cameOn: string }[]
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
    .select(['id', 'amount_ore as amountOre', 'came_on as cameOn'])
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

/** Which grant a part that came back is of. @throws NotFound */
export const getRepaidGrant = async (tx: DatabaseTransaction, repaidId: string): Promise<string> => {
  const row = await tx
    .selectFrom('funding.repaid')
    .select('grant_id')
    .where('id', '=', repaidId)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound('repaid')
  return row.grant_id
}

/** A part that was noted wrongly never came: what it was of is to come again. */
export const deleteRepaid = async (
  tx: DatabaseTransaction,
  { grantId, repaidId }: { grantId: string; repaidId: string },
): Promise<void> => {
  await tx.deleteFrom('funding.repaid').where('id', '=', repaidId).execute()
  await tx
    .updateTable('funding.repayment')
    .set({ repaid_on: null, noted_by: null })
    .where('grant_id', '=', grantId)
    .execute()
}

/** What was noted of a grant's money and taken back as wrong. */
export interface TakenBack {
  readonly kind: 'payment' | 'repayment'
  readonly amountOre: number
  readonly notedOn: string
  readonly because: string
  readonly at: Date
  readonly byName: string | null
}

/** The latest first. */
export const listTakenBack = async (tx: DatabaseTransaction, grantId: string): Promise<TakenBack[]> =>
  (
    await tx
      .selectFrom('funding.taken_back as t')
      .leftJoin('identity.person as p', 'p.id', 't.taken_back_by')
      .select(['t.kind', 't.amount_ore as amountOre', 't.noted_on as notedOn', 't.because'])
      .select(['t.taken_back_at as at', 'p.name as byName'])
      .where('t.grant_id', '=', grantId)
      .orderBy('t.taken_back_at', 'desc')
      .execute()
  ).map((row) => ({ ...row, kind: row.kind as TakenBack['kind'] }))

export const insertTakenBack = async (
  tx: DatabaseTransaction,
  taken: Omit<TakenBack, 'at' | 'byName'> & { grantId: string; personId: string; now: Date },
): Promise<void> => {
  await tx
    .insertInto('funding.taken_back')
    .values({
      ...{ grant_id: taken.grantId, kind: taken.kind, amount_ore: taken.amountOre },
      ...{ noted_on: taken.notedOn, because: taken.because },
      ...{ taken_back_by: taken.personId, taken_back_at: taken.now },
    })
    .execute()
}
