import type { ActionContext } from '../../../platform/access/action.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { distributing } from '../calls/policy.ts'
import { fundingPaths as paths } from '../paths.ts'
import { delegationWords } from './messages.ts'
import type { GrantStep } from './rules.ts'
import { listWhoMay } from './store.ts'

const forDistributors = { urgency: 'ordinary', for: distributing, staff: distributing } as const

/** A grant is decided, and waits for an agreement. */
const toAgree: ArrivalKind = arrivalKind('funding.to_agree', {
  ...forDistributors,
  place: paths.grant,
  inPerson: true,
  raisedBy: ['assessment.decide', 'assessment.import_decisions', 'assessment.change_decision'],
  settledBy: ['grant.offer', 'grant.forgo', 'assessment.change_decision'],
  words: wordsFrom(delegationWords, 'arrivalAgree', 'arrivalAgreeVerb'),
})

/** An agreement is accepted, and its payments wait. */
const toPay: ArrivalKind = arrivalKind('funding.to_pay', {
  ...forDistributors,
  place: paths.grant,
  inPerson: true,
  raisedBy: ['grant.accept', 'assessment.change_decision'],
  settledBy: ['grant.pay', 'grant.stop'],
  words: wordsFrom(delegationWords, 'arrivalPay', 'arrivalPayVerb'),
})

/** One of the body has proposed who may do what; another confirms it. */
const toConfirm: ArrivalKind = arrivalKind('funding.delegation_to_confirm', {
  ...forDistributors,
  place: paths.delegation,
  inPerson: true,
  raisedBy: ['delegation.propose'],
  settledBy: ['delegation.confirm', 'delegation.refuse'],
  words: wordsFrom(delegationWords, 'arrivalConfirm', 'arrivalConfirmVerb'),
})

export const delegationArrivals: readonly ArrivalKind[] = [toAgree, toPay, toConfirm]

type Context = Pick<ActionContext, 'tx' | 'now'>
const kindOf = { agree: toAgree, pay: toPay } as const

/** Makes the next step of a grant wait for those who may take it; where nobody may, for all who distribute: they must see to it. */
export const askNext = async (
  context: Context,
  step: GrantStep,
  grant: { readonly id: string; readonly giverId: string },
): Promise<void> => {
  const people = await listWhoMay(context.tx, grant.id, step)
  await arrive(context, kindOf[step], {
    about: grant.id,
    for: people.length > 0 ? { bodyId: grant.giverId, people } : { bodyId: grant.giverId },
    place: { grantId: grant.id },
  })
}

export const settleStep = (tx: DatabaseTransaction, step: GrantStep, grantId: string): Promise<number> =>
  settle(tx, kindOf[step], grantId)

/** Makes a delegation wait for the colleagues of whoever proposed it. */
export const askToConfirm = async (
  context: Context,
  delegationId: string,
  bodyId: string,
  people: readonly string[],
): Promise<void> => {
  await arrive(context, toConfirm, { about: delegationId, for: { bodyId, people }, place: {} })
}

export const settleDelegation = (tx: DatabaseTransaction, delegationId: string): Promise<number> =>
  settle(tx, toConfirm, delegationId)
