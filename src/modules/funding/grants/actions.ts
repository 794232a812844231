import { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personIn, personOf } from '../../../platform/access/actor.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { decisionSeen } from '../applications/arrivals.ts'
import { distributing } from '../calls/policy.ts'
import { getCall } from '../calls/store.ts'
import { listColleagues } from '../colleagues-store.ts'
import { askNext, settleStep } from '../delegation/arrivals.ts'
import { type GrantStep, whyNot } from '../delegation/rules.ts'
import { findHands, listWhoMay } from '../delegation/store.ts'
import { moveMoney, takeBack } from '../ledger.ts'
import { settleEnded, settleOffered, tellNotPaid, tellOffered } from './arrivals.ts'
import { type GrantFacts, givesIt, grantPolicy, receivesIt } from './policy.ts'
import { findRepayment, listTakenBack } from './repayment-store.ts'
import { findPublicResult, findReport, promisedBy } from './report-store.ts'
import { isSent, isUnagreed, refuseAgreement, restsOnPayments, usedOf } from './rules.ts'
import { agreementInput, grantIdInput, listInput, payInput, stopInput } from './schema.ts'
import {
  findAgreement,
  findPeriod,
  type Grant,
  getGrant,
  getInstalmentGrant,
  type Instalment,
  isPartial,
  isSettled,
  listGrantChoices,
  listGrants,
  listGrantsOf,
  listInstalments,
  markAccepted,
  markPaid,
  markStopped,
  paidOf,
  putAgreement,
  setState,
} from './store.ts'

export type GrantContext = ActionContext<GrantFacts>

/** What the policy looks at. */
const factsOfGrant = async (
  { tx, actor }: Pick<GrantContext, 'tx' | 'actor'>,
  grant: Grant,
): Promise<GrantFacts> => {
  const personId = personOf(actor)
  return {
    giverId: grant.giverId,
    receiverId: grant.receiverId,
    partial: personId !== null && (await isPartial(tx, grant.applicationId, personId)),
  }
}

/** Finds a grant that the actor may work with in this way, held until the transaction ends. */
export const enterGrant = async (
  context: Pick<GrantContext, 'tx' | 'actor' | 'permit' | 'about'>,
  grantId: string,
  { lock = true }: { lock?: boolean } = {},
): Promise<Grant> => {
  const grant = await getGrant(context.tx, grantId, { lock })
  context.permit(await factsOfGrant(context, grant))
  context.about('grant', grantId)
  return grant
}

/** @throws Refusal where the step is another's: whoever decided the grant does not pay it, and a delegation has its limits */
export const requireHand = async (
  { tx, actor }: Pick<GrantContext, 'tx' | 'actor'>,
  step: GrantStep,
  grant: Grant,
): Promise<void> => {
  const hands = await findHands(tx, grant.id)
  if (hands === undefined) throw new NotFound('grant')
  const why = whyNot(hands, step, personIn(actor, `grant.${step}`).personId, grant.grantedOre)
  if (why !== undefined) throw new Refusal(why, 409)
}

/** The open register: who got how much for what, from whom. */
export const viewGrants = action(grantPolicy, 'grant.list', 'read', listInput, async ({ tx }, selection) => ({
  selection,
  ...(await listGrants(tx, selection)),
  choices: await listGrantChoices(tx),
}))
export type Register = Awaited<ReturnType<(typeof viewGrants)['run']>>

/** The whole register, for a table. */
export const exportGrants = action(
  grantPolicy,
  'grant.export',
  'read',
  listInput.omit({ page: true, limit: true }),
  async ({ tx }, selection) => (await listGrants(tx, { ...selection, page: 1, limit: 100_000 })).rows,
)

/** Grants that the body one acts for gives or receives. */
export const viewOwnGrants = action(
  grantPolicy,
  'grant.list_own',
  'read',
  z.object({}),
  async ({ tx, actor }) => {
    const { bodyId } = personIn(actor, 'grant.list_own')
    const grants = await listGrantsOf(tx, bodyId)
    return {
      received: grants.filter(({ receiverId }) => receiverId === bodyId),
      given: grants.filter(({ giverId }) => giverId === bodyId),
    }
  },
)
export type OwnGrants = Awaited<ReturnType<(typeof viewOwnGrants)['run']>>

/** What only the two parties see: agreement, payments, report-back, repayment. */
const between = async ({ tx }: Pick<GrantContext, 'tx'>, grant: Grant) => ({
  agreement: await findAgreement(tx, grant.id),
  instalments: await listInstalments(tx, grant.id),
  report: await findReport(tx, grant.id),
  repayment: await findRepayment(tx, grant.id),
  takenBack: await listTakenBack(tx, grant.id),
  ...(await promisedBy(tx, grant.applicationId)),
})

/** Why a step with a grant is not the reader's, step by step; nothing for whoever takes none. */
const whyNotReader = async ({ tx, actor }: Pick<GrantContext, 'tx' | 'actor'>, grant: Grant) => {
  const hands = await findHands(tx, grant.id)
  const personId = personOf(actor)
  if (hands === undefined || personId === null) return undefined
  return (step: GrantStep): string | undefined => whyNot(hands, step, personId, grant.grantedOre)
}
type WhyNot = NonNullable<Awaited<ReturnType<typeof whyNotReader>>>

/** The step that is next, who may take it, and why the reader may not: for the body that gives the grant. */
const nextHand = async (
  { tx }: Pick<GrantContext, 'tx'>,
  grant: Grant,
  { agreement, instalments }: Awaited<ReturnType<typeof between>>,
  whyNotTheirs: WhyNot,
) => {
  const isAgreed = agreement !== undefined && agreement.acceptedAt !== null
  if (isAgreed && instalments.every(isSettled)) return undefined
  const step: GrantStep = isAgreed ? 'pay' : 'agree'
  const may = await listWhoMay(tx, grant.id, step)
  return {
    step,
    why: whyNotTheirs(step),
    names: (await listColleagues(tx, grant.giverId, distributing))
      .filter((colleague) => may.includes(colleague.personId))
      .map(({ name }) => name),
  }
}
export type NextHand = NonNullable<Awaited<ReturnType<typeof nextHand>>>

/** What the giver's people do with a grant: what is next, and whether the reader may take back a payment that was noted wrongly. */
const handsOf = async (
  context: Pick<GrantContext, 'tx' | 'actor'>,
  grant: Grant,
  inside: Awaited<ReturnType<typeof between>> | undefined,
): Promise<{ next: NextHand | undefined; mayUnpay: boolean }> => {
  const whyNotTheirs = inside && (await whyNotReader(context, grant))
  if (inside === undefined || whyNotTheirs === undefined) return { next: undefined, mayUnpay: false }
  return {
    next: await nextHand(context, grant, inside, whyNotTheirs),
    mayUnpay: !restsOnPayments(inside.report, inside.repayment) && whyNotTheirs('pay') === undefined,
  }
}

/** A grant: for everybody what was granted and what came of it; for its parties all that is between them. */
export const viewGrant = action(
  grantPolicy,
  'grant.view',
  'read',
  grantIdInput,
  async (context, { grantId }) => {
    const { tx, actor } = context
    const grant = await getGrant(tx, grantId)
    const facts = await factsOfGrant(context as unknown as GrantContext, grant)
    const side = givesIt(actor, facts) ? 'giver' : receivesIt(actor, facts) ? 'receiver' : 'public'
    const inside = side === 'public' ? undefined : await between(context, grant)
    return {
      grant,
      ...(await handsOf(context, grant, side === 'giver' ? inside : undefined)),
      side: side as 'giver' | 'receiver' | 'public',
      result: await findPublicResult(tx, grantId),
      inside,
    }
  },
)
export type ViewedGrant = Awaited<ReturnType<(typeof viewGrant)['run']>>

/** What the form of an agreement starts from: the call's conditions, the applicant's own period. */
export const prepareAgreement = action(
  grantPolicy,
  'grant.prepare_agreement',
  'read',
  grantIdInput,
  async (context, { grantId }) => {
    const { tx } = context
    const grant = await enterGrant(context, grantId, { lock: false })
    if (!isUnagreed(grant)) throw new Refusal('funding.agreement_stands', 409)
    const call = await getCall(tx, grant.callId)
    return {
      grant,
      agreement: await findAgreement(tx, grantId),
      instalments: await listInstalments(tx, grantId),
      suggested: { conditions: call.conditions, ...(await findPeriod(tx, grant.applicationId)) },
    }
  },
)
export type PreparedAgreement = Awaited<ReturnType<(typeof prepareAgreement)['run']>>

/** Offers an agreement with its payments. It can be offered anew until the receiver has accepted it. */
export const offerAgreement = action(
  grantPolicy,
  'grant.offer',
  'change',
  agreementInput,
  async (context, { grantId, instalments, ...agreement }) => {
    const { tx, actor, now } = context
    const grant = await enterGrant(context, grantId)
    if (!isUnagreed(grant)) throw new Refusal('funding.agreement_stands', 409)
    const planned = instalments.filter((instalment) => instalment !== undefined)
    refuseAgreement(agreement, planned, grant.grantedOre)
    const { personId } = personIn(actor, 'grant.offer')
    await requireHand(context, 'agree', grant)
    await putAgreement(tx, { grantId, ...agreement, instalments: planned, personId, now })
    await setState(tx, grantId, 'offered', now)
    await settleStep(tx, 'agree', grantId)
    await tellOffered(context, grant)
    return { grantId }
  },
)

/** Accepts the agreement as it was offered: money can be paid from now on. */
export const acceptAgreement = action(
  grantPolicy,
  'grant.accept',
  'change',
  grantIdInput,
  async (context, { grantId }) => {
    const { tx, actor, now } = context
    const grant = await enterGrant(context, grantId)
    if (grant.state !== 'offered') throw new Refusal('funding.nothing_offered', 409)
    await markAccepted(tx, grantId, { personId: personIn(actor, 'grant.accept').personId, now })
    await setState(tx, grantId, 'running', now)
    await settleOffered(tx, grantId)
    await decisionSeen(tx, grant.applicationId)
    await askNext(context, 'pay', grant)
    return { grantId }
  },
)

/** Payments that are neither made nor stopped wait for nobody any longer once there are none. */
export const settlePayments = async ({ tx }: Pick<GrantContext, 'tx'>, grantId: string): Promise<void> => {
  if ((await listInstalments(tx, grantId)).every(isSettled)) await settleStep(tx, 'pay', grantId)
}

/**
 * Closes a grant when nothing is left: report-back accepted, every payment made or stopped, nothing to come back. Of one of which
 * nothing was paid and nothing is to be, and of one that is claimed back without a report-back, there is nothing to report back.
 */
export const closeWhenSettled = async (
  { tx, now }: Pick<GrantContext, 'tx' | 'now'>,
  grantId: string,
): Promise<void> => {
  const report = await findReport(tx, grantId)
  const repayment = await findRepayment(tx, grantId)
  const instalments = await listInstalments(tx, grantId)
  if (instalments.some((instalment) => !isSettled(instalment))) return
  if (paidOf(instalments) === 0 && !isSent(report)) await settleEnded(tx, grantId)
  else if (report?.state !== 'accepted' && repayment?.reason !== 'claimed_back') return
  await setState(
    tx,
    grantId,
    repayment !== undefined && repayment.repaidOn === null ? 'claimed' : 'closed',
    now,
  )
}

/** Pays an instalment, once. After the report-back no more is paid than what the work has cost. */
export const payInstalment = action(
  grantPolicy,
  'grant.pay',
  'change',
  payInput,
  async (context, { instalmentId, paidOn }) => {
    const { tx, actor, now, today } = context
    const grant = await enterGrant(context, await getInstalmentGrant(tx, instalmentId))
    const instalments = await listInstalments(tx, grant.id)
    const instalment = instalments.find(({ id }) => id === instalmentId)
    if (instalment === undefined || isSettled(instalment))
      throw new Refusal('funding.instalment_settled', 409)
    await requireHand(context, 'pay', grant)
    const agreement = await findAgreement(tx, grant.id)
    if (!agreement?.acceptedAt) throw new Refusal('funding.not_accepted', 409)
    requireDayPassed(paidOn, today, 'paidOn')
    const report = await findReport(tx, grant.id)
    const accepted = report?.state === 'accepted'
    const before = paidOf(instalments)
    const { budget } = await promisedBy(tx, grant.applicationId)
    if (accepted && usedOf(budget, report.spent, before + instalment.amountOre).unspentOre > 0)
      throw new Refusal('funding.more_than_it_cost', 409)
    await markPaid(tx, instalmentId, { paidOn, personId: personIn(actor, 'grant.pay').personId })
    const step = { of: instalmentId, day: paidOn, amountOre: instalment.amountOre }
    await moveMoney(tx, { actor, now }, grant, { kind: 'disposal', ...step })
    if (accepted) await moveMoney(tx, { actor, now }, grant, { kind: 'spending', ...step })
    await settlePayments(context, grant.id)
    await closeWhenSettled(context, grant.id)
    return { grantId: grant.id }
  },
)

/** An instalment is not paid, and its money can be distributed anew. */
export const stopPaying = async (
  { tx, actor, now, today }: Pick<GrantContext, 'tx' | 'actor' | 'now' | 'today'>,
  grant: Grant,
  { id, amountOre }: Pick<Instalment, 'id' | 'amountOre'>,
  reason: string,
): Promise<void> => {
  await markStopped(tx, id, reason)
  const words = `Stoppad utbetalning: ${grant.title}`
  await takeBack(tx, { actor, now }, grant, { of: id, day: today, amountOre, words })
}

/** Stops an instalment, with the reason: it is not paid, and its money can be distributed anew. */
export const stopInstalment = action(
  grantPolicy,
  'grant.stop',
  'change',
  stopInput,
  async (context, { instalmentId, reason }) => {
    const { tx } = context
    const grant = await enterGrant(context, await getInstalmentGrant(tx, instalmentId))
    const instalment = (await listInstalments(tx, grant.id)).find(({ id }) => id === instalmentId)
    if (instalment === undefined || isSettled(instalment))
      throw new Refusal('funding.instalment_settled', 409)
    if (!(await findAgreement(tx, grant.id))?.acceptedAt) throw new Refusal('funding.not_accepted', 409)
    await stopPaying(context, grant, instalment, reason)
    await tellNotPaid(context, grant)
    await settlePayments(context, grant.id)
    await closeWhenSettled(context, grant.id)
    return { grantId: grant.id }
  },
)
