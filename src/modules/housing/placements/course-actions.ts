import { type ActionContext, action } from '../../../platform/access/action.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { addEvent, type CaseFacts, endClocksOf, startClock } from '../../support/index.ts'
import { insertReview } from './course-store.ts'
import { beginChange, refuse } from './decide-actions.ts'
import { leftAfter, needsCourt } from './household-rules.ts'
import {
  insertCourtMatter,
  listChildren,
  listCourtMatters,
  listPeople,
  markLeft,
  writeCourtOutcome,
} from './people-store.ts'
import { placementPolicy } from './policy.ts'
import { faultOfEnd, isOver, stateAfter } from './rules.ts'
import { courtInput, endInput, followedInput, leaveInput, reviewInput } from './schema.ts'
import { changePlacement } from './store.ts'

/**
 * Writes down a review that was held, what it came to and when the next is.
 *
 * @throws NotFound, Refusal `placement.not_running`, `placement.day_in_future`, `placement.before_start`,
 * `placement.next_review_missing`, `placement.changed_by_another`.
 */
export const reviewPlacement = action(
  placementPolicy,
  'placement.review',
  'change',
  reviewInput,
  async (context: ActionContext<CaseFacts>, given) => {
    const { tx, now, today } = context
    const { caseId, placementId, heldOn, outcome, note } = given
    const { actor, key, placement } = await beginChange(context, given)
    if (stateAfter(placement.state, 'review') === undefined) throw new Refusal('placement.not_running', 409)
    if (heldOn > today) throw new Refusal('placement.day_in_future', 422, {}, 'heldOn')
    if (heldOn < (placement.startedOn ?? placement.plannedFrom))
      throw new Refusal('placement.before_start', 422, {}, 'heldOn')
    // Whoever goes on living there is followed up; where it ends, there may be nothing more to follow.
    if (outcome !== 'end' && (given.nextOn === undefined || given.nextOn <= heldOn))
      throw new Refusal('placement.next_review_missing', 422, {}, 'nextOn')
    if (given.nextOn !== undefined && given.nextOn <= heldOn)
      throw new Refusal('placement.next_review_missing', 422, {}, 'nextOn')
    await insertReview(tx, key, actor, {
      ...{ placementId, caseId, heldOn, dueOn: placement.reviewOn, outcome, note, now },
      ...{ tookPart: given.tookPart === 'yes', nextOn: given.nextOn ?? null },
    })
    await changePlacement(tx, placementId, { reviewOn: given.nextOn ?? null })
    await addEvent(tx, {
      ...{ caseId, section: 'housing', kind: 'placement_reviewed', subjectId: placementId, actor, now },
    })
    return { caseId, placementId }
  },
)

/**
 * Writes down what was sent to the administrative court about a child without the second guardian's consent, or what the
 * court decided. An immediate grant is submitted within a week of it and tried within a week of that; the clocks follow.
 * A child whose placement the court refuses leaves by a step of its own: nothing happens to it by itself.
 *
 * @throws NotFound, Refusal `placement.no_court_needed`, `placement.is_over`, `placement.court_day_missing`,
 * `placement.day_in_future`, `placement.before_decision`, `placement.court_before_sent`, `placement.court_outcome_missing`,
 * `placement.court_has_decided`, `placement.changed_by_another`.
 */
export const recordCourt = action(
  placementPolicy,
  'placement.court',
  'change',
  courtInput,
  async (context: ActionContext<CaseFacts>, given) => {
    const { tx, now, today } = context
    const { caseId, placementId } = given
    const { actor, file, key, placement } = await beginChange(context, given)
    const children = await listChildren(tx, key, placementId)
    if (!children.some(({ guardians }) => needsCourt(guardians)))
      throw new Refusal('placement.no_court_needed', 409)
    if (isOver(placement.state)) throw new Refusal('placement.is_over', 409)
    const kind = placement.ground === 'social_board_immediate' ? 'submission' : 'application'
    const matter = (await listCourtMatters(tx, placementId)).find((one) => one.kind === kind)
    if (matter === undefined) {
      const { sentOn } = given
      if (sentOn === undefined) throw new Refusal('placement.court_day_missing', 422, {}, 'sentOn')
      if (sentOn > today) throw new Refusal('placement.day_in_future', 422, {}, 'sentOn')
      if (kind === 'submission' && sentOn < placement.decidedOn)
        throw new Refusal('placement.before_decision', 422, {}, 'sentOn')
      await insertCourtMatter(tx, actor, { placementId, caseId, kind, sentOn }, now)
      await endClocksOf(tx, actor, { caseId, subjectId: placementId, kind: 'court_submission' }, sentOn)
      if (kind === 'submission')
        await startClock({ tx, actor, now, today }, file, {
          ...{ kind: 'court_trial', startsOn: sentOn, subjectId: placementId },
        })
    } else {
      const { decidedOn, outcome } = given
      if (matter.outcome !== null) throw new Refusal('placement.court_has_decided', 409)
      if (decidedOn === undefined) throw new Refusal('placement.court_day_missing', 422, {}, 'decidedOn')
      if (outcome === undefined) throw new Refusal('placement.court_outcome_missing', 422, {}, 'outcome')
      if (decidedOn > today) throw new Refusal('placement.day_in_future', 422, {}, 'decidedOn')
      if (decidedOn < matter.sentOn) throw new Refusal('placement.court_before_sent', 422, {}, 'decidedOn')
      await writeCourtOutcome(tx, matter.id, { decidedOn, outcome })
      await endClocksOf(tx, actor, { caseId, subjectId: placementId, kind: 'court_trial' }, decidedOn)
    }
    await changePlacement(tx, placementId, {})
    await addEvent(tx, {
      ...{ caseId, section: 'housing', kind: 'placement_court', subjectId: placementId, actor, now },
    })
    return { caseId, placementId }
  },
)

/**
 * Ends a placement, with why and with what follows. Its places are free, and rest, from then.
 *
 * @throws NotFound, Refusal `placement.changed_by_another` and those of `faultOfEnd`.
 */
export const endPlacement = action(
  placementPolicy,
  'placement.end',
  'change',
  endInput,
  async (context: ActionContext<CaseFacts>, given) => {
    const { tx, today } = context
    const { caseId, placementId, endedOn } = given
    const { placement } = await beginChange(context, given)
    refuse(faultOfEnd(placement, { endedOn, today, field: 'endedOn' }))
    await changePlacement(tx, placementId, {
      ...{ state: 'ended', endedOn, endReason: given.reason, followedBy: given.followedBy },
    })
    return { caseId, placementId }
  },
)

/** What followed a placement that has ended, once it is known. @throws NotFound, Refusal `placement.not_ended` */
export const recordFollowed = action(
  placementPolicy,
  'placement.followed',
  'change',
  followedInput,
  async (context: ActionContext<CaseFacts>, given) => {
    const { caseId, placementId, followedBy } = given
    const { placement } = await beginChange(context, given)
    if (placement.state !== 'ended') throw new Refusal('placement.not_ended', 409)
    await changePlacement(context.tx, placementId, { followedBy })
    return { caseId, placementId }
  },
)

/**
 * One of several leaves before the others, such as a child for whom the court said no. Children never stay without an adult
 * who was granted the placement: where the last adult leaves, the placement ends.
 *
 * @throws NotFound, Refusal `placement.no_such_person`, `placement.last_adult`, and those of `faultOfEnd`.
 */
export const leavePlacement = action(
  placementPolicy,
  'placement.leave',
  'change',
  leaveInput,
  async (context: ActionContext<CaseFacts>, given) => {
    const { tx, today } = context
    const { caseId, placementId, personNumber, leftOn } = given
    const { placement } = await beginChange(context, given)
    refuse(faultOfEnd(placement, { endedOn: leftOn, today, field: 'leftOn' }))
    await letLeave(tx, placementId, personNumber, leftOn)
    return { caseId, placementId }
  },
)

/** Somebody leaves a placement that goes on for the others. The caller has looked at the facts and at the day. */
export const letLeave = async (
  tx: ActionContext['tx'],
  placementId: string,
  personNumber: number,
  leftOn: string,
): Promise<void> => {
  const people = await listPeople(tx, [placementId])
  if (!people.some(({ number, leftOn: left }) => number === personNumber && left === null))
    throw new Refusal('placement.no_such_person', 422, {}, 'personNumber')
  if (leftAfter(people, personNumber) === undefined)
    throw new Refusal('placement.last_adult', 422, {}, 'personNumber')
  await markLeft(tx, placementId, personNumber, leftOn)
  await changePlacement(tx, placementId, {})
}
