import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { allowances, payouts } from './money-records.ts'
import type { Plan } from './records.ts'

/** What of a case's money was taken back as written wrongly. */
const listTakenBack = async (
  tx: DatabaseTransaction,
  table: 'return.allowance' | 'return.payout',
  caseId: string,
): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .selectFrom(table)
    .select('id')
    .where('case_id', '=', caseId)
    .where('taken_back_at', 'is not', null)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/**
 * The money decided for a return, each with what has been paid of it, the latest decision first. What was taken back counts for nothing and
 * stands beside the rest.
 */
export const listAllowances = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  { id: planId, caseId }: Pick<Plan, 'id' | 'caseId'>,
) => {
  const decided = await allowances.list(tx, { planId })
  if (decided.length === 0) return []
  const undone = await listTakenBack(tx, 'return.allowance', caseId)
  const unpaid = await listTakenBack(tx, 'return.payout', caseId)
  const paid = Map.groupBy(await payouts.list(tx, { caseId }, key), ({ allowanceId }) => allowanceId)
  return decided.map((one) => {
    const all = (paid.get(one.id) ?? []).toReversed()
    return {
      ...one,
      takenBack: undone.has(one.id),
      payouts: all.filter(({ id }) => !unpaid.has(id)),
      payoutsTakenBack: all.filter(({ id }) => unpaid.has(id)),
    }
  })
}
export type Allowance = Awaited<ReturnType<typeof listAllowances>>[number]

/** @throws NotFound, also for the money of another return and for what was taken back. */
export const getAllowance = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  plan: Pick<Plan, 'id' | 'caseId'>,
  allowanceId: string,
): Promise<Allowance> => {
  const found = (await listAllowances(tx, key, plan)).find(({ id }) => id === allowanceId)
  if (found === undefined || found.takenBack) throw new NotFound('allowance')
  return found
}

/** Takes back what was written wrongly. */
export const takeBack = async (
  tx: DatabaseTransaction,
  table: 'return.allowance' | 'return.payout',
  id: string,
  { actor, now }: { readonly actor: PersonActor; readonly now: Date },
): Promise<void> => {
  await tx
    .updateTable(table)
    .set({ taken_back_at: now, taken_back_by: actor.personId })
    .where('id', '=', id)
    .execute()
}
