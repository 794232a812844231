import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { askNext } from '../delegation/arrivals.ts'
import { takeStepBackOf } from '../ledger.ts'
import { enterGrant, requireHand } from './actions.ts'
import { tellClaimed } from './arrivals.ts'
import { grantPolicy } from './policy.ts'
import { deleteRepaid, findRepayment, getRepaidGrant, insertTakenBack } from './repayment-store.ts'
import { findReport } from './report-store.ts'
import { restsOnPayments } from './rules.ts'
import { takeBackPaymentInput, takeBackRepaidInput } from './schema.ts'
import { getInstalmentGrant, listInstalments, markUnpaid, setState } from './store.ts'

/**
 * Takes a payment back that was noted wrongly, with why: none was made, or on another day. It waits as before, until something rests
 * on it.
 *
 * @throws Refusal `funding.not_paid`, `funding.rests_on_payment`, and where the step is another's
 */
export const takeBackPayment = action(
  grantPolicy,
  'grant.take_back_payment',
  'change',
  takeBackPaymentInput,
  async (context, { instalmentId, because }) => {
    const { tx, actor, now, today } = context
    const grant = await enterGrant(context, await getInstalmentGrant(tx, instalmentId))
    const found = (await listInstalments(tx, grant.id)).find(({ id }) => id === instalmentId)
    if (found === undefined || found.paidOn === null) throw new Refusal('funding.not_paid', 409)
    await requireHand(context, 'pay', grant)
    const [report, repayment] = [await findReport(tx, grant.id), await findRepayment(tx, grant.id)]
    if (restsOnPayments(report, repayment)) throw new Refusal('funding.rests_on_payment', 409)
    const { personId } = personIn(actor, 'grant.take_back_payment')
    const { amountOre, paidOn: notedOn } = found
    await insertTakenBack(tx, {
      ...{ grantId: grant.id, kind: 'payment', amountOre, notedOn, because, personId, now },
    })
    await takeStepBackOf(tx, { actor, now }, grant, {
      ...{ kind: 'disposal', of: instalmentId, day: today, words: `Felaktigt bokförd: ${grant.title}` },
    })
    await markUnpaid(tx, instalmentId)
    await askNext(context, 'pay', grant)
    return { grantId: grant.id }
  },
)

/**
 * Takes back that money came, which was noted wrongly, with why: it is to come as before, and a grant that was closed by it is open.
 *
 * @throws Refusal `funding.rest_is_remitted`
 */
export const takeBackRepaid = action(
  grantPolicy,
  'grant.take_back_repaid',
  'change',
  takeBackRepaidInput,
  async (context, { repaidId, because }) => {
    const { tx, actor, now, today } = context
    const grant = await enterGrant(context, await getRepaidGrant(tx, repaidId))
    const repayment = await findRepayment(tx, grant.id)
    const part = repayment?.parts.find(({ id }) => id === repaidId)
    if (repayment === undefined || part === undefined) throw new Refusal('funding.nothing_to_repay', 409)
    if (repayment.remittedOre !== null) throw new Refusal('funding.rest_is_remitted', 409)
    const { personId } = personIn(actor, 'grant.take_back_repaid')
    const { amountOre, cameOn: notedOn } = part
    await insertTakenBack(tx, {
      ...{ grantId: grant.id, kind: 'repayment', amountOre, notedOn, because, personId, now },
    })
    await takeStepBackOf(tx, { actor, now }, grant, {
      ...{ kind: 'return', of: repaidId, day: today, words: `Felaktigt bokförd: ${grant.title}` },
    })
    await deleteRepaid(tx, { grantId: grant.id, repaidId })
    if (grant.state === 'closed') await setState(tx, grant.id, 'claimed', now)
    await tellClaimed(context, grant, repayment.dueOn)
    return { grantId: grant.id }
  },
)
