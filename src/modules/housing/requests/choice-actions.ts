import { type ActionContext, action } from '../../../platform/access/action.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { beginWriting, type CaseFacts } from '../../support/index.ts'
import { askedNoLonger, offersSettled } from './arrivals.ts'
import { requestPolicy } from './policy.ts'
import { declineOfferInput, offerInput } from './schema.ts'
import { getRequest, isDecidedOn, listOffers, writeOffer, writeState } from './store.ts'
import { settleTask } from './tasks.ts'

const holdOffer = async (
  context: ActionContext<CaseFacts>,
  { caseId, requestId, offerId }: { caseId: string; requestId: string; offerId: string },
  says: 'yes' | 'no',
) => {
  const { tx, now } = context
  const begun = await beginWriting(context, caseId, 'housing', { offer: offerId })
  const request = await getRequest(tx, begun.key, caseId, requestId)
  const offers = (await listOffers(tx, caseId)).filter((one) => one.requestId === requestId)
  const offer = offers.find(({ id }) => id === offerId)
  if (offer === undefined) throw new NotFound('housing_offer')
  if (request.state === 'chosen' && offer.state !== 'chosen')
    throw new Refusal('housing_offer.other_chosen', 409)
  // Whoever has said yes may still say no, until something is decided on it.
  const takesBack =
    says === 'no' &&
    request.state === 'chosen' &&
    offer.state === 'chosen' &&
    !(await isDecidedOn(tx, offerId))
  if (takesBack) return { ...begun, request, offers }
  if (offer.state !== 'released' || offer.heldUntil <= now || request.endedAt !== null)
    throw new Refusal('housing_offer.held_no_longer', 409)
  return { ...begun, request, offers }
}

/**
 * Notes that the person says yes to an offer. The places of the other offers are free again; the decision to place somebody
 * follows by itself.
 *
 * @throws NotFound, Refusal `housing_offer.held_no_longer`, `housing_offer.other_chosen`.
 */
export const acceptOffer = action(
  requestPolicy,
  'housing_offer.accept',
  'change',
  offerInput,
  async (context, given) => {
    const { tx, now, enqueue } = context
    const { caseId, requestId, offerId } = given
    const { happened } = await holdOffer(context, given, 'yes')
    await writeOffer(tx, offerId, { state: 'chosen', now })
    await writeState(tx, requestId, { state: 'chosen' })
    await askedNoLonger(tx, requestId)
    await enqueue(settleTask, { requestId })
    await happened('housing_offer_chosen', offerId)
    return { caseId, requestId, offerId }
  },
)

/**
 * Notes that the person does not want an offer. That is the person's right, and counts against nobody: the request goes on,
 * and the same shelter is not asked again. Whoever has said yes may change their mind, until a placement is granted on it.
 *
 * @throws NotFound, Refusal as `acceptOffer`.
 */
export const declineOffer = action(
  requestPolicy,
  'housing_offer.decline',
  'change',
  declineOfferInput,
  async (context, { noReason, ...given }) => {
    const { tx, now, enqueue } = context
    const { caseId, requestId, offerId } = given
    const { request, offers, happened } = await holdOffer(context, given, 'no')
    await writeOffer(tx, offerId, { state: 'declined_by_person', reason: noReason, now })
    const left = offers.some(
      (offer) => offer.id !== offerId && offer.state === 'released' && offer.heldUntil > now,
    )
    if (!left) {
      await writeState(tx, requestId, { state: 'open' })
      await offersSettled(tx, requestId)
    } else if (request.state === 'chosen') await writeState(tx, requestId, { state: 'answered' })
    await enqueue(settleTask, { requestId })
    await happened('housing_offer_declined', offerId)
    return { caseId, requestId }
  },
)
