import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { allowances, payouts } from './money-records.ts'
import type { Plan } from './records.ts'

/** The money decided for a return, each with what has been paid of it, the latest decision first. */
export const listAllowances = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  { id: planId, caseId }: Pick<Plan, 'id' | 'caseId'>,
) => {
  const decided = await allowances.list(tx, { planId })
  if (decided.length === 0) return []
  const paid = Map.groupBy(await payouts.list(tx, { caseId }, key), ({ allowanceId }) => allowanceId)
  return decided.map((one) => ({ ...one, payouts: (paid.get(one.id) ?? []).toReversed() }))
}
export type Allowance = Awaited<ReturnType<typeof listAllowances>>[number]

/** @throws NotFound, also for the money of another return. */
export const getAllowance = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  plan: Pick<Plan, 'id' | 'caseId'>,
  allowanceId: string,
): Promise<Allowance> => {
  const found = (await listAllowances(tx, key, plan)).find(({ id }) => id === allowanceId)
  if (found === undefined) throw new NotFound('allowance')
  return found
}
