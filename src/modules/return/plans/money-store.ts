import { randomUUID } from 'node:crypto'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { openText } from '../../support/index.ts'
import type { Allowance } from './money.ts'

/** The money decided for a return, each with what has been paid of it, the latest decision first. */
export const listAllowances = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  planId: string,
): Promise<Allowance[]> => {
  const decided = await tx
    .selectFrom('return.allowance')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute()
  if (decided.length === 0) return []
  const paid = await tx
    .selectFrom('return.payout')
    .selectAll()
    .where(
      'allowance_id',
      'in',
      decided.map(({ id }) => id),
    )
    .orderBy('paid_on')
    .orderBy('made_at')
    .execute()
  return decided.map((row) => ({
    id: row.id,
    purpose: row.purpose,
    source: row.source,
    amount: Number(row.amount),
    currency: row.currency,
    decidedOn: row.decided_on,
    payouts: paid
      .filter((payout) => payout.allowance_id === row.id)
      .map((payout) => ({
        id: payout.id,
        amount: Number(payout.amount),
        paidOn: payout.paid_on,
        documentId: payout.document_id,
        how: openText(key, 'return.payout', 'how', payout.id, payout.sealed_how),
      })),
  }))
}

/** @throws NotFound, also for the money of another return. */
export const getAllowance = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  planId: string,
  allowanceId: string,
): Promise<Allowance> => {
  const found = (await listAllowances(tx, key, planId)).find(({ id }) => id === allowanceId)
  if (found === undefined) throw new NotFound('allowance')
  return found
}

/** Keeps a decision on money. @returns its identifier. */
export const insertAllowance = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  decided: Omit<Allowance, 'id' | 'payouts'> & {
    readonly caseId: string
    readonly planId: string
    readonly now: Date
  },
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('return.allowance')
    .values({
      id,
      case_id: decided.caseId,
      plan_id: decided.planId,
      purpose: decided.purpose,
      source: decided.source,
      amount: decided.amount,
      currency: decided.currency,
      decided_on: decided.decidedOn,
      decided_by: actor.personId,
      made_at: decided.now,
    })
    .execute()
  return id
}

/** Keeps money that was given; the database checks that it is not more than was decided. @returns its identifier. */
export const insertPayout = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  actor: PersonActor,
  paid: {
    readonly caseId: string
    readonly allowanceId: string
    readonly amount: number
    readonly paidOn: Day
    readonly documentId: string
    readonly how: string
    readonly now: Date
  },
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('return.payout')
    .values({
      id,
      case_id: paid.caseId,
      allowance_id: paid.allowanceId,
      amount: paid.amount,
      paid_on: paid.paidOn,
      document_id: paid.documentId,
      sealed_how: key.seal(`return.payout.how:${id}`, paid.how),
      paid_by: actor.personId,
      made_at: paid.now,
    })
    .execute()
  return id
}
