import { action } from '../../../platform/access/action.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { addEvent } from '../../support/index.ts'
import { listPaymentsOf } from '../payments/payment-store.ts'
import { leftToPay } from '../payments/rules.ts'
import { beginChange, beginChangeOf, refuse } from './begin-actions.ts'
import { NO_REPORT, type Outcome } from './codes.ts'
import { listQuestions } from './late-store.ts'
import { endClaimClock, setLimit } from './limit.ts'
import { claimPolicy } from './policy.ts'
import { type Claim, claims, recoveries } from './records.ts'
import {
  afterStep,
  type ClaimStep,
  faultOfDecision,
  faultOfReport,
  isLate,
  limitOf,
  putRightOf,
  type Rightable,
  stateOfOutcome,
  stateReopened,
  unmetOf,
} from './rules.ts'
import {
  applyInput,
  askReviewInput,
  closeInput,
  damagesInput,
  decisionInput,
  judgmentInput,
  recountInput,
  recoveryInput,
  takeBackInput,
} from './schema.ts'
import { insertClaimEvent, removeRecovery } from './store.ts'

/**
 * Where a claim stands once something of it is written, and what that is called: a step, or what was written before put right, which moves
 * it nowhere.
 *
 * @throws Refusal `claim.not_now` where neither can be done as the claim stands.
 */
const afterWriting = (claim: Claim, step: ClaimStep, what: Rightable, kind: string) => {
  const next = afterStep(claim.state, step)
  if (next !== undefined) return { state: next, kind }
  if (!putRightOf(claim).includes(what)) throw new Refusal('claim.not_now', 409)
  return { state: claim.state, kind: `righted_${what}` }
}

/** Nothing is made less than what has been paid of it. @throws Refusal `claim.less_than_paid_out` */
const requirePaid = async (
  tx: Parameters<typeof listPaymentsOf>[0],
  of: { readonly caseId: string; readonly claimId: string },
  source: Parameters<typeof leftToPay>[2],
  ore: number,
): Promise<void> => {
  if (leftToPay(ore, await listPaymentsOf(tx, of), source) < 0)
    throw new Refusal('claim.less_than_paid_out', 422, {}, 'amount')
}

/**
 * Writes that damages are claimed of the offender, and through whom; or puts that right.
 *
 * @throws NotFound, Conflict, Refusal `claim.not_now`, `day_to_come`, `claim.amount_missing`.
 */
export const claimDamages = action(
  claimPolicy,
  'claim.claim_damages',
  'change',
  damagesInput,
  async (context, { claimedOn, amount, through, ...given }) => {
    const { tx, now, today } = context
    const { actor, claim } = await beginChange(context, given)
    const { state, kind } = afterWriting(claim, 'claim_damages', 'damages', 'damages_claimed')
    requireDayPassed(claimedOn, today, 'claimedOn')
    if (amount === 0) throw new Refusal('claim.amount_missing', 422, {}, 'amount')
    await claims.change(tx, claim.id, {
      state,
      damagesClaimedOn: claimedOn,
      damagesClaimedOre: amount,
      damagesThrough: through,
    })
    await insertClaimEvent(tx, actor, {
      ...given,
      kind,
      onDay: claimedOn,
      ore: amount,
      now,
    })
    return { caseId: given.caseId, claimId: claim.id }
  },
)

/**
 * Writes the judgment with the damages awarded; 0 where the claim was turned down. It is final once the proceedings say so:
 * until then no time runs. A judgment of a higher court takes the place of the one before it, and one that comes after the application
 * moves nothing but what may be paid.
 *
 * @throws NotFound, Conflict, Refusal `claim.not_now`, `day_to_come`, `claim.judged_before_crime`, `claim.awarded_less_than_paid`,
 * `claim.less_than_paid_out`.
 */
export const recordJudgment = action(
  claimPolicy,
  'claim.judge',
  'change',
  judgmentInput,
  async (context, { judgmentOn, amount, ...given }) => {
    const { tx, now, today } = context
    const { actor, file, claim, person } = await beginChange(context, given)
    const { state, kind } = afterWriting(claim, 'judge', 'judgment', 'judged')
    requireDayPassed(judgmentOn, today, 'judgmentOn')
    if (claim.crimeOn !== null && judgmentOn < claim.crimeOn)
      throw new Refusal('claim.judged_before_crime', 422, {}, 'judgmentOn')
    if (claim.proceedings === 'judged' && claim.endedOn !== null && judgmentOn > claim.endedOn)
      throw new Refusal('claim.final_before_judgment', 422, {}, 'judgmentOn')
    if (amount < (await paidByOffender(tx, claim.id)))
      throw new Refusal('claim.awarded_less_than_paid', 422, {}, 'amount')
    await requirePaid(tx, given, 'damages', amount)
    // A judgment that is not yet known to be final has begun no time: the prosecution goes on until it is.
    const final = claim.proceedings === 'judged'
    const proceedings = final ? claim.proceedings : 'charged'
    const endedOn = final ? claim.endedOn : null
    await claims.change(tx, claim.id, { state, judgmentOn, awardedOre: amount, proceedings, endedOn })
    await setLimit({ tx, actor, now, today }, file, { ...claim, state, proceedings, endedOn }, person)
    await insertClaimEvent(tx, actor, { ...given, kind, onDay: judgmentOn, ore: amount, now })
    return { caseId: given.caseId, claimId: claim.id }
  },
)

/** What the offender has paid, by themselves or through Kronofogden, in öre. */
const paidByOffender = async (tx: Parameters<typeof listPaymentsOf>[0], claimId: string): Promise<number> =>
  (await recoveries.list(tx, { claimId }))
    .filter(({ source }) => source !== 'insurance')
    .reduce((sum, { amount }) => sum + amount, 0)

/**
 * Takes back what was written of a payment and was wrong. That it was written stays in what has happened.
 *
 * @throws NotFound, Conflict, Refusal `claim.less_than_paid_out`.
 */
export const takeBackRecovery = action(
  claimPolicy,
  'claim.take_back_recovery',
  'change',
  takeBackInput,
  async (context, { recoveryId, ...given }) => {
    const { tx, now } = context
    const { actor, claim } = await beginChange(context, given)
    const earlier = await recoveries.list(tx, { claimId: claim.id })
    const wrong = earlier.find(({ id }) => id === recoveryId)
    if (wrong === undefined) throw new NotFound('recovery')
    const left = earlier
      .filter(({ id, source }) => source === 'insurance' && id !== recoveryId)
      .reduce((sum, { amount }) => sum + amount, 0)
    if (wrong.source === 'insurance') await requirePaid(tx, given, 'insurance', left)
    await removeRecovery(tx, { claimId: claim.id, recoveryId })
    await claims.change(tx, claim.id, {})
    const { amount: ore, onDay } = wrong
    await insertClaimEvent(tx, actor, { ...given, kind: 'righted_paid', onDay, ore, now })
    return { caseId: given.caseId, claimId: claim.id }
  },
)

/**
 * Writes what the offender, Kronofogden or an insurance has paid. It lowers what compensation can cover: the page shows by
 * how much, the authority decides.
 *
 * @throws NotFound, Conflict, Refusal `day_to_come`, `claim.amount_missing`, `claim.paid_more_than_awarded`.
 */
export const recordRecovery = action(
  claimPolicy,
  'claim.record_recovery',
  'change',
  recoveryInput,
  async (context, { source, onDay, amount, ...given }) => {
    const { tx, now, today } = context
    const { actor, claim } = await beginChange(context, given)
    requireDayPassed(onDay, today, 'onDay')
    if (amount === 0) throw new Refusal('claim.amount_missing', 422, {}, 'amount')
    const ofOffender = await paidByOffender(tx, claim.id)
    if (source !== 'insurance' && claim.awardedOre === null)
      throw new Refusal('claim.nothing_awarded', 409, {}, 'source')
    if (source !== 'insurance' && ofOffender + amount > (claim.awardedOre ?? 0))
      throw new Refusal('claim.paid_more_than_awarded', 422, {}, 'amount')
    const of = { caseId: given.caseId, claimId: claim.id }
    await recoveries.keep(tx, { of, actor, now }, { source, amount, onDay })
    await claims.change(tx, claim.id, {})
    await insertClaimEvent(tx, actor, { ...given, kind: `paid_${source}`, onDay, ore: amount, now })
    return { caseId: given.caseId, claimId: claim.id }
  },
)

/**
 * Writes that compensation has been applied for. Whether the crime was reported, or why not is a valid reason, is asked, and of what was
 * reported whether the person has contributed to its investigation: without that it is not examined (16 §), which is shown and stops nobody
 * from writing what was sent. After the limit it is no claim in time: a lawyer first assesses whether there are exceptional reasons
 * (brottsskadelagen 15 §), and nothing is dropped in silence. While it waits it can be put right, with the number that it has been given.
 *
 * @throws NotFound, Conflict, Refusal `claim.after_limit`, `claim.not_now`, `day_to_come`, `claim.amount_missing`,
 * `claim.report_unknown`, `claim.reported_and_not`, `claim.contribution_unknown`.
 */
export const applyForCompensation = action(
  claimPolicy,
  'claim.apply',
  'change',
  applyInput,
  async (context, { appliedOn, amount, reference, reported, contributed, ...given }) => {
    const { tx, now, today } = context
    const { actor, key, claim, person } = await beginChange(context, given)
    const { state, kind } = afterWriting(claim, 'apply', 'application', 'applied')
    requireDayPassed(appliedOn, today, 'appliedOn')
    if (amount === 0) throw new Refusal('claim.amount_missing', 422, {}, 'amount')
    if (claim.crimeOn !== null && appliedOn < claim.crimeOn)
      throw new Refusal('claim.applied_before_crime', 422, {}, 'appliedOn')
    const said = {
      reported: reported ?? claim.reported,
      contributed: (contributed === NO_REPORT ? null : contributed) ?? claim.contributed,
    }
    refuse(faultOfReport(claim.proceedings, said.reported))
    const unmet = unmetOf(said)
    if (unmet === 'report_unknown') throw new Refusal('claim.report_unknown', 422, {}, 'reported')
    if (unmet === 'contribution_unknown')
      throw new Refusal('claim.contribution_unknown', 422, {}, 'contributed')
    const late = isLate(limitOf(claim, person), appliedOn)
    if (late) {
      const [latest] = (await listQuestions(tx, key, claim.id)).filter(({ verdict }) => verdict !== null)
      if (latest === undefined || latest.verdict === 'do_not_apply')
        throw new Refusal('claim.after_limit', 422, {}, 'appliedOn')
    }
    const applied = { state, appliedOn, appliedOre: amount, appliedLate: late, ...said, reference }
    await claims.change(tx, claim.id, applied, {}, key)
    await endClaimClock(tx, actor, given, today)
    await insertClaimEvent(tx, actor, { ...given, kind, onDay: appliedOn, ore: amount, now })
    const told = kind === 'applied' ? 'claim_applied' : 'claim_righted'
    const event = { section: 'legal', kind: told, subjectId: claim.id } as const
    await addEvent(tx, { caseId: given.caseId, ...event, actor, now })
    return { caseId: given.caseId, claimId: claim.id }
  },
)

const stepOf = (outcome: Outcome): ClaimStep => (outcome === 'refused' ? 'refuse' : 'grant')

/** What a decision is about: the application, its review, or a decision that was written wrongly. */
const decidedOf = (claim: Claim, of: 'applied' | 'review') => {
  const again = of === 'applied' && putRightOf(claim).includes('decision')
  if (!again && claim.state !== of) throw new Refusal('claim.not_now', 409)
  return { again, isReview: of === 'review' || (again && claim.reviewedOn !== null) }
}

const decisionAction = (name: 'claim.decide' | 'claim.decide_review', of: 'applied' | 'review') =>
  action(
    claimPolicy,
    name,
    'change',
    decisionInput,
    async (context, { decidedOn, outcome, amount, reasons, ...given }) => {
      const { tx, now, today } = context
      const { actor, key, claim } = await beginChange(context, given)
      const { again, isReview } = decidedOf(claim, of)
      const state = again ? stateOfOutcome(outcome) : afterStep(claim.state, stepOf(outcome))
      const { appliedOre, appliedOn, reviewAskedOn } = claim
      if (state === undefined || appliedOre === null || appliedOn === null)
        throw new Refusal('claim.not_now', 409)
      refuse(
        faultOfDecision({
          outcome,
          ore: amount,
          appliedOre,
          appliedOn: isReview ? (reviewAskedOn ?? appliedOn) : appliedOn,
          decidedOn,
          today,
          before: of === 'review' ? claim.grantedOre : null,
        }),
      )
      await requirePaid(tx, given, 'compensation', amount)
      const reviewed = isReview ? { reviewedOn: decidedOn } : {}
      const decided = { state, outcome, grantedOre: amount, decidedOn, reasons, ...reviewed }
      await claims.change(tx, claim.id, decided, {}, key)
      const kind = again ? 'righted_decision' : of === 'review' ? `reviewed_${outcome}` : `decided_${outcome}`
      await insertClaimEvent(tx, actor, { ...given, kind, onDay: decidedOn, ore: amount, now })
      const told = again ? 'claim_righted' : 'claim_decided'
      const event = { section: 'legal', kind: told, subjectId: claim.id } as const
      await addEvent(tx, { caseId: given.caseId, ...event, actor, now })
      return { caseId: given.caseId, claimId: claim.id }
    },
  )

/**
 * Writes the authority's decision with its reasons, or puts right how it was written: never below what has been paid of it.
 *
 * @throws NotFound, Conflict, Refusal `claim.not_now`, `claim.less_than_paid_out` and those of `faultOfDecision`.
 */
export const recordDecision = decisionAction('claim.decide', 'applied')

/** Writes what the review came to: never less than before. @throws as `recordDecision`. */
export const recordReview = decisionAction('claim.decide_review', 'review')

/**
 * Writes that a review was asked for. The decision cannot be appealed (24 §); what is wrong is changed (25 §) and what an official decided
 * is reviewed (26 §), and no section sets a time for asking.
 *
 * @throws NotFound, Conflict, Refusal `claim.not_now`, `day_to_come`, `claim.review_before_decision`.
 */
export const askForReview = action(
  claimPolicy,
  'claim.ask_review',
  'change',
  askReviewInput,
  async (context, { askedOn, ...given }) => {
    const { tx, now, today } = context
    const { actor, claim } = await beginChange(context, given)
    const state = afterStep(claim.state, 'ask_review')
    if (state === undefined) throw new Refusal('claim.not_now', 409)
    requireDayPassed(askedOn, today, 'askedOn')
    if (claim.decidedOn === null || askedOn < claim.decidedOn)
      throw new Refusal('claim.review_before_decision', 422, {}, 'askedOn')
    await claims.change(tx, claim.id, { state, reviewAskedOn: askedOn })
    await insertClaimEvent(tx, actor, { ...given, kind: 'review_asked', onDay: askedOn, now })
    return { caseId: given.caseId, claimId: claim.id }
  },
)

/** The review is asked for no more: the decision stands. @throws NotFound, Conflict, Refusal `claim.not_now`. */
export const takeBackReview = action(
  claimPolicy,
  'claim.take_back_review',
  'change',
  recountInput,
  async (context, given) => {
    const { tx, now, today } = context
    const { actor, claim } = await beginChange(context, given)
    if (claim.state !== 'review' || claim.outcome === null) throw new Refusal('claim.not_now', 409)
    await claims.change(tx, claim.id, { state: stateOfOutcome(claim.outcome), reviewAskedOn: null })
    await insertClaimEvent(tx, actor, { ...given, kind: 'review_taken_back', onDay: today, now })
    return { caseId: given.caseId, claimId: claim.id }
  },
)

/** Closes a claim with its reason; its clock ends. @throws NotFound, Conflict, Refusal `claim.not_now`, `day_to_come`. */
export const closeClaim = action(
  claimPolicy,
  'claim.close',
  'change',
  closeInput,
  async (context, { closedOn, reason, ...given }) => {
    const { tx, now, today } = context
    const { actor, claim } = await beginChange(context, given)
    const state = afterStep(claim.state, 'close')
    if (state === undefined) throw new Refusal('claim.not_now', 409)
    requireDayPassed(closedOn, today, 'closedOn')
    await claims.change(tx, claim.id, { state, closedOn, closingReason: reason })
    await endClaimClock(tx, actor, given, today)
    await insertClaimEvent(tx, actor, { ...given, kind: 'closed', onDay: closedOn, now })
    return { caseId: given.caseId, claimId: claim.id }
  },
)

/**
 * Opens a closed claim again where it stood: the person has changed their mind, can be reached after all, or money has come back that is
 * to be paid anew. Its last day to apply is counted from what is known now.
 *
 * @throws NotFound, Conflict, Refusal `claim.not_now`.
 */
export const reopenClaim = action(
  claimPolicy,
  'claim.reopen',
  'change',
  recountInput,
  async (context, given) => {
    const { tx, now, today } = context
    const { actor, file, claim, person } = await beginChangeOf(context, given)
    if (claim.state !== 'closed') throw new Refusal('claim.not_now', 409)
    const state = stateReopened(claim)
    await claims.change(tx, claim.id, { state, closedOn: null, closingReason: null })
    // Its clock has ended with it, and begins anew.
    await setLimit({ tx, actor, now, today }, file, { ...claim, state }, person, { anew: true })
    await insertClaimEvent(tx, actor, { ...given, kind: 'reopened', onDay: today, now })
    return { caseId: given.caseId, claimId: claim.id }
  },
)
