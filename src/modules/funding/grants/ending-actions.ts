import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { decisionSeen } from '../applications/arrivals.ts'
import { settleStep } from '../delegation/arrivals.ts'
import { takeBack } from '../ledger.ts'
import { enterGrant } from './actions.ts'
import { settleEnded, tellDeclined, tellNotPaid } from './arrivals.ts'
import { grantPolicy } from './policy.ts'
import { isUnagreed } from './rules.ts'
import { becauseInput } from './schema.ts'
import { markDeclined, setState } from './store.ts'

/**
 * Declines the agreement as it was offered, with why: whoever gave the grant offers another, or ends it.
 *
 * @throws Refusal `funding.nothing_offered`
 */
export const declineAgreement = action(
  grantPolicy,
  'grant.decline',
  'change',
  becauseInput,
  async (context, { grantId, because }) => {
    const { tx, actor, now } = context
    const grant = await enterGrant(context, grantId)
    if (grant.state !== 'offered') throw new Refusal('funding.nothing_offered', 409)
    await markDeclined(tx, grantId, { personId: personIn(actor, 'grant.decline').personId, now, because })
    await setState(tx, grantId, 'decided', now)
    await decisionSeen(tx, grant.applicationId)
    await tellDeclined(context, grant)
    return { grantId }
  },
)

/**
 * Ends a grant that does not come about, before anything is agreed: nothing is paid of it, and its money can be distributed anew.
 *
 * @throws Refusal `funding.agreement_stands`
 */
export const forgoGrant = action(
  grantPolicy,
  'grant.forgo',
  'change',
  becauseInput,
  async (context, { grantId, because }) => {
    const { tx, actor, now, today } = context
    const grant = await enterGrant(context, grantId)
    if (!isUnagreed(grant)) throw new Refusal('funding.agreement_stands', 409)
    await setState(tx, grantId, 'forgone', now, because)
    await takeBack(tx, { actor, now }, grant, {
      // One that is granted anew may come to nothing again.
      ...{ of: `forgone-${grant.revision}`, day: today, amountOre: grant.grantedOre },
      words: `Bidrag som inte blev av: ${grant.title}`,
    })
    await settleStep(tx, 'agree', grantId)
    await settleEnded(tx, grantId)
    await tellNotPaid(context, grant)
    return { grantId }
  },
)
