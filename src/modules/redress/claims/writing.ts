import { Refusal } from '../../../platform/refusal.ts'
import { listPaymentsOf } from '../payments/payment-store.ts'
import { leftToPay } from '../payments/rules.ts'
import type { Claim } from './records.ts'
import { afterStep, type ClaimStep, putRightOf, type Rightable } from './rules.ts'

/**
 * Where a claim stands once something of it is written, and what that is called: a step, or what was written before put right, which moves
 * it nowhere.
 *
 * @throws Refusal `claim.not_now` where neither can be done as the claim stands.
 */
export const afterWriting = (claim: Claim, step: ClaimStep, what: Rightable, kind: string) => {
  const next = afterStep(claim.state, step)
  if (next !== undefined) return { state: next, kind }
  if (!putRightOf(claim).includes(what)) throw new Refusal('claim.not_now', 409)
  return { state: claim.state, kind: `righted_${what}` }
}

/** Nothing is made less than what has been paid of it. @throws Refusal `claim.less_than_paid_out` */
export const requirePaid = async (
  tx: Parameters<typeof listPaymentsOf>[0],
  of: { readonly caseId: string; readonly claimId: string },
  source: Parameters<typeof leftToPay>[2],
  ore: number,
): Promise<void> => {
  if (leftToPay(ore, await listPaymentsOf(tx, of), source) < 0)
    throw new Refusal('claim.less_than_paid_out', 422, {}, 'amount')
}
