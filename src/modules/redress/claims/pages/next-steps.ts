import { paths } from '../../paths.ts'
import type { claimWords } from '../messages.ts'
import type { ViewedClaim } from '../view-actions.ts'

interface Link {
  readonly href: string
  readonly label: string
}

/** What can be done with a claim now, what lies nearest first: nothing for those who only read. */
export const nextSteps = (data: ViewedClaim, t: ReturnType<typeof claimWords>): Link[] => {
  if (!data.writes) return []
  const { can, claim, late, limit } = data
  const of = { caseId: data.caseId, claimId: claim.id }
  const apply = { href: paths.apply(of), label: t('apply') }
  const ended = limit.kind === 'day'
  const asksLawyer = late && !data.questions.some(({ verdict }) => verdict === null)
  const inHand = data.payments
    .filter(({ state }) => state === 'received')
    .reduce((sum, { ore }) => sum + ore, 0)
  // With all of it in the person's hand there is nothing left to pay.
  const isPaid = claim.state === 'decided' && inHand > 0 && inHand >= (claim.grantedOre ?? 0)
  const close = can.close && { href: paths.closeClaim(of), label: t('close') }
  const pay =
    claim.state === 'decided' &&
    (data.routes.some(({ retiredOn }) => retiredOn === null)
      ? { href: paths.newPayment(of), label: t('newPayment') }
      : { href: paths.newRoute(of), label: t('newRoute') })
  const steps: (Link | false)[] = [
    isPaid && close,
    asksLawyer && data.questions.length === 0 && { href: paths.askLawyer(of), label: t('askLawyer') },
    can.pay && pay,
    can.apply && ended && !late && apply,
    can.decide && { href: paths.decision(of), label: t('decide') },
    can.decideReview && { href: paths.decideReview(of), label: t('decideReview') },
    can.claimDamages && { href: paths.claimDamages(of), label: t('damages') },
    can.judge && { href: paths.judgment(of), label: t('judgment') },
    can.apply && (!ended || late) && apply,
    can.askReview && { href: paths.askReview(of), label: t('askReview') },
    { href: paths.recovery(of), label: t('recovery') },
    // Damages may still be paid out where nothing is left of the compensation.
    !can.pay && pay,
    !isPaid && close,
  ]
  return steps.filter((step): step is Link => step !== false)
}
