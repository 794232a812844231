import { action } from '../../../platform/access/action.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { addEvent } from '../../support/index.ts'
import { beginChange, refuse } from './begin-actions.ts'
import { type ClaimState, NO_REPORT, type Outcome } from './codes.ts'
import { listQuestions } from './late-store.ts'
import { endClaimClock, setLimit } from './limit.ts'
import { claimPolicy } from './policy.ts'
import { claims, recoveries } from './records.ts'
import {
  afterStep,
  type ClaimStep,
  faultOfDecision,
  faultOfReport,
  isLate,
  limitOf,
  unmetOf,
} from './rules.ts'
import {
  applyInput,
  askReviewInput,
  closeInput,
  damagesInput,
  decisionInput,
  judgmentInput,
  recoveryInput,
} from './schema.ts'
import { insertClaimEvent } from './store.ts'

/** @throws Refusal `claim.not_now` where the step cannot be taken from where the claim stands. */
const stateAfter = (state: ClaimState, step: ClaimStep): ClaimState => {
  const next = afterStep(state, step)
  if (next === undefined) throw new Refusal('claim.not_now', 409)
  return next
}

/** Writes that damages are claimed of the offender, and through whom. @throws NotFound, Conflict, Refusal `claim.not_now`. */
export const claimDamages = action(
  claimPolicy,
  'claim.claim_damages',
  'change',
  damagesInput,
  async (context, { claimedOn, amount, through, ...given }) => {
    const { tx, now, today } = context
    const { actor, claim } = await beginChange(context, given)
    const state = stateAfter(claim.state, 'claim_damages')
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
      kind: 'damages_claimed',
      onDay: claimedOn,
      ore: amount,
      now,
    })
    return { caseId: given.caseId, claimId: claim.id }
  },
)

/**
 * Writes the judgment with the damages awarded; 0 where the claim was turned down. It is final once the proceedings say so:
 * until then no time runs.
 *
 * @throws NotFound, Conflict, Refusal `claim.not_now`, `day_to_come`, `claim.judged_before_crime`.
 */
export const recordJudgment = action(
  claimPolicy,
  'claim.judge',
  'change',
  judgmentInput,
  async (context, { judgmentOn, amount, ...given }) => {
    const { tx, now, today } = context
    const { actor, file, claim, person } = await beginChange(context, given)
    const state = stateAfter(claim.state, 'judge')
    requireDayPassed(judgmentOn, today, 'judgmentOn')
    if (claim.crimeOn !== null && judgmentOn < claim.crimeOn)
      throw new Refusal('claim.judged_before_crime', 422, {}, 'judgmentOn')
    if (claim.proceedings === 'judged' && claim.endedOn !== null && judgmentOn > claim.endedOn)
      throw new Refusal('claim.final_before_judgment', 422, {}, 'judgmentOn')
    // A judgment that is not yet known to be final has begun no time: the prosecution goes on until it is.
    const final = claim.proceedings === 'judged'
    const proceedings = final ? claim.proceedings : 'charged'
    const endedOn = final ? claim.endedOn : null
    await claims.change(tx, claim.id, { state, judgmentOn, awardedOre: amount, proceedings, endedOn })
    await setLimit({ tx, actor, now, today }, file, { ...claim, state, proceedings, endedOn }, person)
    await insertClaimEvent(tx, actor, { ...given, kind: 'judged', onDay: judgmentOn, ore: amount, now })
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
    const earlier = await recoveries.list(tx, { claimId: claim.id })
    const ofOffender = earlier
      .filter((one) => one.source !== 'insurance')
      .reduce((sum, one) => sum + one.amount, 0)
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
 * (brottsskadelagen 15 §), and nothing is dropped in silence.
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
    const state = stateAfter(claim.state, 'apply')
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
    await insertClaimEvent(tx, actor, { ...given, kind: 'applied', onDay: appliedOn, ore: amount, now })
    const event = { section: 'legal', kind: 'claim_applied', subjectId: claim.id } as const
    await addEvent(tx, { caseId: given.caseId, ...event, actor, now })
    return { caseId: given.caseId, claimId: claim.id }
  },
)

const stepOf = (outcome: Outcome): ClaimStep => (outcome === 'refused' ? 'refuse' : 'grant')

const decisionAction = (name: 'claim.decide' | 'claim.decide_review', of: 'applied' | 'review') =>
  action(
    claimPolicy,
    name,
    'change',
    decisionInput,
    async (context, { decidedOn, outcome, amount, reasons, ...given }) => {
      const { tx, now, today } = context
      const { actor, key, claim } = await beginChange(context, given)
      if (claim.state !== of) throw new Refusal('claim.not_now', 409)
      const state = stateAfter(claim.state, stepOf(outcome))
      const { appliedOre, appliedOn, reviewAskedOn } = claim
      if (appliedOre === null || appliedOn === null) throw new Refusal('claim.not_now', 409)
      refuse(
        faultOfDecision({
          outcome,
          ore: amount,
          appliedOre,
          appliedOn: of === 'review' ? (reviewAskedOn ?? appliedOn) : appliedOn,
          decidedOn,
          today,
          before: of === 'review' ? claim.grantedOre : null,
        }),
      )
      const reviewed = of === 'review' ? { reviewedOn: decidedOn } : {}
      const decided = { state, outcome, grantedOre: amount, decidedOn, reasons, ...reviewed }
      await claims.change(tx, claim.id, decided, {}, key)
      const kind = of === 'review' ? `reviewed_${outcome}` : `decided_${outcome}`
      await insertClaimEvent(tx, actor, { ...given, kind, onDay: decidedOn, ore: amount, now })
      const event = { section: 'legal', kind: 'claim_decided', subjectId: claim.id } as const
      await addEvent(tx, { caseId: given.caseId, ...event, actor, now })
      return { caseId: given.caseId, claimId: claim.id }
    },
  )

/**
 * Writes the authority's decision with its reasons.
 *
 * @throws NotFound, Conflict, Refusal `claim.not_now` and those of `faultOfDecision`.
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
    const state = stateAfter(claim.state, 'ask_review')
    requireDayPassed(askedOn, today, 'askedOn')
    if (claim.decidedOn === null || askedOn < claim.decidedOn)
      throw new Refusal('claim.review_before_decision', 422, {}, 'askedOn')
    await claims.change(tx, claim.id, { state, reviewAskedOn: askedOn })
    await insertClaimEvent(tx, actor, { ...given, kind: 'review_asked', onDay: askedOn, now })
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
    const state = stateAfter(claim.state, 'close')
    requireDayPassed(closedOn, today, 'closedOn')
    await claims.change(tx, claim.id, { state, closedOn, closingReason: reason })
    await endClaimClock(tx, actor, given, today)
    await insertClaimEvent(tx, actor, { ...given, kind: 'closed', onDay: closedOn, now })
    return { caseId: given.caseId, claimId: claim.id }
  },
)
