import { Refusal } from '../../../platform/refusal.ts'
import { byTwo, whyNotAlone } from '../../../platform/two/by-two.ts'

/** Steps of a grant that a body may give to some of its people. */
export const delegatedSteps = ['decide', 'agree', 'pay'] as const
export type DelegatedStep = (typeof delegatedSteps)[number]
export type GrantStep = Exclude<DelegatedStep, 'decide'>

/** Whoever decides money does not pay it. */
const two = byTwo<GrantStep, DelegatedStep>({ agree: {}, pay: { decide: 'funding.paid_by_decider' } })
/** From the amount that a body says: three different people. */
const three = byTwo<GrantStep, DelegatedStep>({
  agree: { decide: 'funding.agreed_by_decider' },
  pay: { decide: 'funding.paid_by_decider', agree: 'funding.paid_by_agreer' },
})

export interface Delegate {
  readonly personId: string
  readonly step: DelegatedStep
  readonly upToOre: number
}

/** Who has taken which step with a grant, and what its giver has said of it. */
export interface Hands {
  readonly decidedBy: string
  readonly offeredBy: string | null
  readonly threeFromOre: number | null
  readonly delegates: readonly Delegate[]
}

/** The largest grant, in öre, with which somebody takes a step; any where nobody is named for it, none (-1) where others are. */
export const mostOf = (delegates: readonly Delegate[], step: DelegatedStep, personId: string): number => {
  const named = delegates.filter((delegate) => delegate.step === step)
  if (named.length === 0) return Number.POSITIVE_INFINITY
  return named.find((delegate) => delegate.personId === personId)?.upToOre ?? -1
}

/**
 * Whether what is proposed gives somebody more than they have by name now: a larger amount, or a step that is for everybody again
 * (`funding.is_given_more` in the database).
 */
export const isGivenMore = (
  inForce: readonly Delegate[],
  proposed: readonly Delegate[],
  personId: string,
): boolean =>
  proposed.some(
    (given) =>
      given.personId === personId &&
      given.upToOre >
        (inForce.find((held) => held.personId === personId && held.step === given.step)?.upToOre ?? 0),
  ) || inForce.some(({ step }) => proposed.every((given) => given.step !== step))

/** Why somebody does not take a step with a grant, as the code of a refusal (`funding.why_not` in the database). */
export const whyNot = (
  hands: Hands,
  step: GrantStep,
  personId: string,
  grantedOre: number,
): string | undefined => {
  const rule = hands.threeFromOre !== null && grantedOre >= hands.threeFromOre ? three : two
  return (
    whyNotAlone(rule, step, { decide: hands.decidedBy, agree: hands.offeredBy }, personId) ??
    (grantedOre <= mostOf(hands.delegates, step, personId) ? undefined : 'funding.beyond_delegation')
  )
}

/** @throws Refusal `funding.beyond_delegation` */
export const requireDelegated = (
  delegates: readonly Delegate[],
  personId: string,
  grantedOre: number,
): void => {
  if (grantedOre > mostOf(delegates, 'decide', personId))
    throw new Refusal('funding.beyond_delegation', 409, {}, 'granted')
}
