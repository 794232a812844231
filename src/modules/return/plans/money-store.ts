import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { allowances, payouts } from './money-records.ts'

/** The money decided for a return, each with what has been paid of it, the latest decision first. */
export const listAllowances = async (tx: DatabaseTransaction, key: CaseKey, planId: string) => {
  const decided = await allowances.list(tx, { planId })
  const paid = await Promise.all(decided.map(({ id }) => payouts.list(tx, { allowanceId: id }, key)))
  return decided.map((one, at) => ({ ...one, payouts: (paid[at] ?? []).toReversed() }))
}
export type Allowance = Awaited<ReturnType<typeof listAllowances>>[number]

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
