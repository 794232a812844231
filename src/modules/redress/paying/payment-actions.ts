import { type ActionContext, action } from '../../../platform/access/action.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { lastDayOf } from '../../law/index.ts'
import {
  addEvent,
  beginReading,
  beginWriting,
  type CaseFacts,
  endClocksOf,
  type FoundCase,
  startClock,
} from '../../support/index.ts'
import { refuse } from '../claims/begin-actions.ts'
import { readPerson } from '../claims/limit.ts'
import { recoveries as recovered } from '../claims/records.ts'
import { entitledTo, isOpen, isTreatedAsChild } from '../claims/rules.ts'
import { getClaim, holdClaim } from '../claims/store.ts'
import { endCodes, findCode } from '../payments/code-store.ts'
import { sources } from '../payments/codes.ts'
import { listObstacles, listPaymentEvents, listPaymentsOf, movePayment } from '../payments/payment-store.ts'
import { paymentPolicy } from '../payments/policy.ts'
import { type Payment, payments } from '../payments/records.ts'
import { getRoute, listRoutes } from '../payments/route-store.ts'
import { afterStep, canTell, faultOfPayout, faultOfWay, isUnderWay, leftToPay } from '../payments/rules.ts'
import { newInput, paymentInput, planPaymentInput, stepInput } from '../payments/schema.ts'
import { answerSeen } from './arrivals.ts'

/** What can be paid out of a claim now, by source, and the ways in use. @throws NotFound */
export const preparePayment = action(
  paymentPolicy,
  'payment.prepare',
  'read_personal',
  newInput,
  async (context, of) => {
    const { tx } = context
    const { file, key, writes } = await beginReading(context, of.caseId, 'legal', { claim: of.claimId })
    const claim = await getClaim(tx, key, of)
    const recoveries = await recovered.list(tx, { claimId: claim.id })
    const earlier = await listPaymentsOf(tx, of)
    const left = sources.flatMap((source) => {
      const entitled = entitledTo(claim, recoveries, source)
      return entitled === null
        ? []
        : [{ source, entitled: entitled.ore, left: leftToPay(entitled.ore, earlier, source) }]
    })
    const routes = (await listRoutes(tx, key, of)).filter(({ retiredOn }) => retiredOn === null)
    return { ...of, number: file.number, writes, left, routes }
  },
)
export type PreparedPayment = Awaited<ReturnType<typeof preparePayment.run>>

/**
 * Plans a payout of a claim by one of its routes. It is never more than what was decided, of a child to a blocked account
 * alone, and never to a guardian who is suspected.
 *
 * @throws NotFound, Refusal of `faultOfPayout`.
 */
export const planPayment = action(
  paymentPolicy,
  'payment.plan',
  'change',
  planPaymentInput,
  async (context, { routeId, source, amount, ...of }) => {
    const { tx, now, today } = context
    const { actor, file, key, happened } = await beginWriting(context, of.caseId, 'legal', {
      claim: of.claimId,
    })
    const claim = await holdClaim(tx, key, of)
    if (!isOpen(claim.state)) throw new Refusal('claim.closed', 409)
    const route = await getRoute(tx, key, { ...of, routeId })
    const person = await readPerson(tx, key, file)
    const entitled = entitledTo(claim, await recovered.list(tx, { claimId: claim.id }), source)
    refuse(
      faultOfPayout({
        ore: amount,
        entitled: entitled?.ore ?? null,
        left: leftToPay(entitled?.ore ?? 0, await listPaymentsOf(tx, of), source),
        route,
        isChild: isTreatedAsChild(person, today),
        guardianSuspected: person.guardianSuspected,
      }),
    )
    const decidedOn = entitled?.on ?? today
    const paymentId = await payments.add(
      tx,
      { claimId: of.claimId, routeId, source, ore: amount, decidedOn },
      { case_id: of.caseId, made_by: actor.personId, made_at: now },
    )
    await happened('payout_planned', paymentId)
    return { caseId: of.caseId, paymentId }
  },
)

/** A payout with everything that is known of its way. */
export const readPayment = async (
  { tx, now }: ActionContext<CaseFacts>,
  { file, key, writes }: { file: FoundCase; key: CaseKey; writes: boolean },
  of: { readonly caseId: string; readonly paymentId: string },
) => {
  const payment = await payments.get(tx, { id: of.paymentId, caseId: of.caseId })
  const code = await findCode(tx, payment.id)
  return {
    caseId: of.caseId,
    number: file.number,
    writes,
    payment,
    route: await getRoute(tx, key, { ...of, claimId: payment.claimId, routeId: payment.routeId }),
    events: await listPaymentEvents(tx, payment.id),
    obstacles: await listObstacles(tx, key, payment.id),
    code: code && { ...code, counts: code.endedAt === null && code.usedAt === null && code.endsAt > now },
    can: {
      send: afterStep(payment.state, 'send') !== undefined,
      arrive: afterStep(payment.state, 'arrive') !== undefined,
      return: afterStep(payment.state, 'return') !== undefined,
      cancel: afterStep(payment.state, 'cancel') !== undefined,
      ask: canTell(payment.state),
    },
  }
}

/** A payout: where the money is, and what the person has said, which waits no longer once it is seen. @throws NotFound */
export const viewPayment = action(
  paymentPolicy,
  'payment.view',
  'read_personal',
  paymentInput,
  async (context, of) => {
    const begun = await beginReading(context, of.caseId, 'legal', { payment: of.paymentId })
    await answerSeen(context.tx, of.paymentId)
    return readPayment(context, begun, of)
  },
)
export type ViewedPayment = Awaited<ReturnType<typeof viewPayment.run>>

/** Begins a change of a payout, which is held until it is done. @throws NotFound, Conflict. */
export const beginPaymentChange = async (
  context: ActionContext<CaseFacts>,
  of: { caseId: string; paymentId: string; revision: number },
) => {
  const begun = await beginWriting(context, of.caseId, 'legal', { payment: of.paymentId })
  const named = { id: of.paymentId, caseId: of.caseId }
  const payment = await payments.hold(context.tx, named, of.revision)
  return { ...begun, payment }
}

/** The day on which the person is asked again, after a day on which something was done. */
export const nextLookAfter = (day: Day): Day => lastDayOf('payment_follow_up', day) as Day

/** Asks again in time: the clock of the payout ends and begins anew from a day. */
export const restartClock = async (
  context: Pick<ActionContext, 'tx' | 'now' | 'today'>,
  begun: { actor: Parameters<typeof endClocksOf>[1]; file: FoundCase; payment: Pick<Payment, 'id'> },
  from: Day | null,
): Promise<void> => {
  const { tx, now, today } = context
  const { actor, file, payment } = begun
  await endClocksOf(tx, actor, { caseId: file.id, subjectId: payment.id, kind: 'payment_follow_up' }, today)
  if (from !== null)
    await startClock({ tx, actor, now, today }, file, {
      kind: 'payment_follow_up',
      startsOn: from,
      subjectId: payment.id,
    })
}

/**
 * What staff do with a payout: send it, write that the bank says it has come, that it came back, or that it is not sent after
 * all. None of it makes the money received. Before it is sent, the way is looked at once more: a child may have come of age.
 *
 * @throws NotFound, Conflict, Refusal `payment.not_now`, `day_to_come`, `payment.before_sent`, and those of `faultOfWay`.
 */
export const stepPayment = action(
  paymentPolicy,
  'payment.step',
  'change',
  stepInput,
  async (context, { step, onDay, ...of }) => {
    const { tx, now, today } = context
    const begun = await beginPaymentChange(context, of)
    const { actor, file, key, payment } = begun
    const state = afterStep(payment.state, step)
    if (state === undefined) throw new Refusal('payment.not_now', 409)
    requireDayPassed(onDay, today, 'onDay')
    const earliest = step === 'send' ? payment.decidedOn : (payment.sentOn ?? payment.decidedOn)
    if (onDay < earliest) throw new Refusal('payment.before_sent', 422, {}, 'onDay')
    if (step === 'send') {
      const person = await readPerson(tx, key, file)
      const route = await getRoute(tx, key, { ...of, claimId: payment.claimId, routeId: payment.routeId })
      const isChild = isTreatedAsChild(person, today)
      refuse(faultOfWay({ route, isChild, guardianSuspected: person.guardianSuspected }))
    }
    const waits = isUnderWay(state)
    await movePayment(
      tx,
      actor,
      of,
      {
        state,
        ...(step === 'send' ? { sentOn: onDay } : {}),
        ...(step === 'arrive' ? { arrivedOn: onDay } : {}),
        nextLook: waits ? nextLookAfter(onDay) : null,
      },
      { kind: step, onDay, now },
    )
    if (!waits) await endCodes(tx, payment.id, now)
    await restartClock(context, begun, waits ? onDay : null)
    const event = { section: 'legal', kind: `payout_${state}`, subjectId: payment.id } as const
    await addEvent(tx, { caseId: of.caseId, ...event, actor, now })
    return { caseId: of.caseId, paymentId: payment.id }
  },
)
