import type { ActionContext } from '../../../platform/access/action.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import { caseworkRoles } from '../../support/index.ts'
import { consentWords } from '../consents/messages.ts'
import { paths } from '../paths.ts'
import { arrivalOf } from '../referrals/arrivals.ts'
import type { Urgency } from '../referrals/rules.ts'
import { copyWithdrawn } from '../sharing/arrivals.ts'

/** A consent is withdrawn by which the body was referred to: nobody goes on with it. */
const referralStopped: ArrivalKind = arrivalKind('disclosure.referral_stopped', {
  urgency: 'urgent',
  place: paths.referral,
  for: caseworkRoles,
  raisedBy: ['consent.withdraw'],
  settledBy: [],
  endsByHand: true,
  words: wordsFrom(consentWords, 'arrivedReferral', 'arrivedReferralVerb'),
})

export const consentArrivals: readonly ArrivalKind[] = [copyWithdrawn, referralStopped]

interface Withdrawn {
  readonly caseId: string
  readonly copies: readonly { readonly copyId: string; readonly toBody: string | null }[]
  readonly referrals: readonly {
    readonly id: string
    readonly toBody: string | null
    readonly urgency: Urgency
  }[]
}

/** Tells the recipients of a withdrawn consent, where they read here: of their copy, and of the referral that it stopped. */
export const tellOfWithdrawal = async (
  context: Pick<ActionContext, 'tx' | 'now'>,
  { caseId, copies, referrals }: Withdrawn,
): Promise<void> => {
  for (const { copyId, toBody } of copies)
    if (toBody !== null)
      await arrive(context, copyWithdrawn, {
        about: copyId,
        caseId,
        for: { bodyId: toBody },
        place: { copyId },
      })
  for (const { id, toBody, urgency } of referrals) {
    await settle(context.tx, arrivalOf(urgency), id)
    if (toBody !== null)
      await arrive(context, referralStopped, {
        ...{ about: id, caseId, for: { bodyId: toBody } },
        place: { referralId: id },
      })
  }
}
