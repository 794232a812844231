import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { moveMoney } from '../ledger.ts'
import { closeWhenSettled, enterGrant, type GrantContext, settlePayments, stopPaying } from './actions.ts'
import { settleEnded, settleRepaid, tellClaimed, tellEased } from './arrivals.ts'
import { grantPolicy } from './policy.ts'
import {
  deleteRepayment,
  findRepayment,
  insertRepaid,
  insertRepayment,
  markRepaid,
} from './repayment-store.ts'
import { leftToRepay } from './rules.ts'
import { becauseInput, claimBackInput, grantIdInput, repaidInput } from './schema.ts'
import { isSettled, listInstalments, paidOf, setState } from './store.ts'

/** @throws Refusal `funding.nothing_to_repay` where nothing is to come back, or all has. */
const enterClaimed = async (context: GrantContext, grantId: string) => {
  const grant = await enterGrant(context, grantId)
  const repayment = await findRepayment(context.tx, grantId)
  if (repayment === undefined || repayment.repaidOn !== null)
    throw new Refusal('funding.nothing_to_repay', 409)
  return { grant, repayment, leftOre: leftToRepay(repayment) }
}

/**
 * Notes that what was to come back has come, or some of it, and closes what is settled.
 *
 * @throws Refusal `funding.nothing_to_repay`, `day_to_come`, `funding.more_than_left`
 */
export const noteRepayment = action(
  grantPolicy,
  'grant.note_repayment',
  'change',
  repaidInput,
  async (context, { grantId, repaidOn, amount }) => {
    const { tx, actor, now, today } = context
    const { grant, leftOre } = await enterClaimed(context, grantId)
    requireDayPassed(repaidOn, today, 'repaidOn')
    const amountOre = amount ?? leftOre
    if (amountOre === 0 || amountOre > leftOre)
      throw new Refusal('funding.more_than_left', 422, { left: leftOre }, 'amount')
    const { personId } = personIn(actor, 'grant.note_repayment')
    const of = await insertRepaid(tx, { grantId, amountOre, cameOn: repaidOn, personId, now })
    await moveMoney(tx, { actor, now }, grant, { kind: 'return', of, day: repaidOn, amountOre })
    if (amountOre < leftOre) return { grantId }
    await settleRepaid(tx, grantId)
    await markRepaid(tx, grantId, { repaidOn, personId })
    await closeWhenSettled(context, grantId)
    return { grantId }
  },
)

/**
 * Remits what is left to come, with why: it is claimed no longer. In the ledger it stays paid, neither used nor returned.
 *
 * @throws Refusal `funding.nothing_to_repay`
 */
export const remitRepayment = action(
  grantPolicy,
  'grant.remit',
  'change',
  becauseInput,
  async (context, { grantId, because }) => {
    const { tx, actor, today } = context
    const { grant, leftOre } = await enterClaimed(context, grantId)
    const { personId } = personIn(actor, 'grant.remit')
    await markRepaid(tx, grantId, { repaidOn: today, personId, remitted: { ore: leftOre, because } })
    await tellEased(context, grant)
    await closeWhenSettled(context, grantId)
    return { grantId }
  },
)

/**
 * Claims back what was paid, or some of it, of an organisation that reports nothing back or has broken the conditions: what waits is
 * not paid, and no report-back is owed any longer. The organisation has been heard before (section 25 of the Administrative Procedure
 * Act, 2017:900).
 *
 * @throws Refusal `funding.nothing_to_claim_back`, `funding.more_than_paid`, `funding.due_has_passed`
 */
export const claimBack = action(
  grantPolicy,
  'grant.claim_back',
  'change',
  claimBackInput,
  async (context, { grantId, amount, dueOn, because }) => {
    const { tx, actor, now, today } = context
    const grant = await enterGrant(context, grantId)
    const instalments = await listInstalments(tx, grantId)
    const paidOre = paidOf(instalments)
    if (grant.state !== 'running' || paidOre === 0) throw new Refusal('funding.nothing_to_claim_back', 409)
    if (amount === 0 || amount > paidOre)
      throw new Refusal('funding.more_than_paid', 422, { paid: paidOre }, 'amount')
    if (dueOn < today) throw new Refusal('funding.due_has_passed', 422, {}, 'dueOn')
    for (const instalment of instalments)
      if (!isSettled(instalment)) await stopPaying(context, grant, instalment, because)
    const { personId } = personIn(actor, 'grant.claim_back')
    await insertRepayment(tx, {
      ...{ grantId, amountOre: amount, reason: 'claimed_back', because, dueOn, personId, now },
    })
    await settlePayments(context, grantId)
    await settleEnded(tx, grantId)
    await tellClaimed(context, grant, dueOn)
    await closeWhenSettled(context, grantId)
    return { grantId }
  },
)

/**
 * Withdraws such a claim before anything of it has come: the report-back is owed again. Payments that were stopped stay so.
 *
 * @throws Refusal `funding.nothing_to_repay`, `funding.claim_stands`
 */
export const withdrawClaim = action(
  grantPolicy,
  'grant.withdraw_claim',
  'change',
  grantIdInput,
  async (context, { grantId }) => {
    const { tx, now } = context
    const { grant, repayment } = await enterClaimed(context, grantId)
    if (repayment.reason !== 'claimed_back' || repayment.parts.length > 0)
      throw new Refusal('funding.claim_stands', 409)
    await deleteRepayment(tx, grantId)
    await setState(tx, grantId, 'running', now)
    await tellEased(context, grant)
    return { grantId }
  },
)
