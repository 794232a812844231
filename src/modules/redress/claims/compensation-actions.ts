import { action } from '../../../platform/access/action.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { addEvent } from '../../support/index.ts'
import { beginChange, refuse } from './begin-actions.ts'
import { NO_REPORT, type Outcome } from './codes.ts'
import { listQuestions } from './late-store.ts'
import { endClaimClock } from './limit.ts'
import { claimPolicy } from './policy.ts'
import { type Claim, claims } from './records.ts'
import {
  afterStep,
  type ClaimStep,
  faultOfDecision,
  faultOfReport,
  isLate,
  limitOf,
  putRightOf,
  stateOfOutcome,
  unmetOf,
} from './rules.ts'
import { applyInput, askReviewInput, decisionInput, recountInput } from './schema.ts'
import { insertClaimEvent } from './store.ts'
import { afterWriting, requirePaid } from './writing.ts'

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
