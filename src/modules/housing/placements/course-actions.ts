import type { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { settle } from '../../../platform/arrivals/arrive.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { type CaseFacts, endClocksOf, startClock } from '../../support/index.ts'
import { courtCeased } from './arrivals.ts'
import { insertReview } from './course-store.ts'
import { clockOfCourt, nextCourtStep, wasSentInTime } from './court-rules.ts'
import { beginChange, refuse } from './decide-actions.ts'
import { leftAfter, needsCourt } from './household-rules.ts'
import {
  insertCourtMatter,
  listChildren,
  listCourtMatters,
  listPeople,
  markLeft,
  writeCourtOutcome,
  writeFinal,
} from './people-store.ts'
import { placementPolicy } from './policy.ts'
import { faultOfEnd, isLateForChild, isOver, stateAfter } from './rules.ts'
import {
  type CourtKind,
  type CourtMatter,
  courtInput,
  endInput,
  followedInput,
  leaveInput,
  reviewInput,
} from './schema.ts'
import { changePlacement } from './store.ts'

/**
 * Writes down a review that was held, what it came to and when the next is.
 *
 * @throws NotFound, Refusal `placement.not_running`, `day_to_come`, `placement.before_start`,
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
    const { actor, key, placement, happened } = await beginChange(context, given)
    if (stateAfter(placement.state, 'review') === undefined) throw new Refusal('placement.not_running', 409)
    requireDayPassed(heldOn, today, 'heldOn')
    if (heldOn < (placement.startedOn ?? placement.plannedFrom))
      throw new Refusal('placement.before_start', 422, {}, 'heldOn')
    // Whoever goes on living there is followed up; where it ends, there may be nothing more to follow.
    if (outcome !== 'end' && (given.nextOn === undefined || given.nextOn <= heldOn))
      throw new Refusal('placement.next_review_missing', 422, {}, 'nextOn')
    if (given.nextOn !== undefined && given.nextOn <= heldOn)
      throw new Refusal('placement.next_review_missing', 422, {}, 'nextOn')
    const people = await listPeople(tx, [placementId])
    if (given.nextOn !== undefined && isLateForChild(people, given.nextOn, heldOn as Day))
      throw new Refusal('placement.review_late_for_child', 422, {}, 'nextOn')
    await insertReview(tx, key, actor, {
      ...{ placementId, caseId, heldOn, dueOn: placement.reviewOn, outcome, note, now },
      ...{ tookPart: given.tookPart === 'yes', nextOn: given.nextOn ?? null },
    })
    await changePlacement(tx, placementId, { reviewOn: given.nextOn ?? null })
    await happened('placement_reviewed', placementId)
    return { caseId, placementId }
  },
)

/** An application may have been sent before the grant: the court may be asked first (lag 2024:79 3:3). */
const LONG_AGO: Day = '2024-04-01'

type Begun = Awaited<ReturnType<typeof beginChange>>
type Court = z.output<typeof courtInput>

const dayOfCourt = (day: Day | undefined, field: string, today: Day, earliest: Day, code: string): Day => {
  if (day === undefined) throw new Refusal('placement.court_day_missing', 422, {}, field)
  requireDayPassed(day, today, field)
  if (day < earliest) throw new Refusal(code, 422, {}, field)
  return day
}

/** What was sent: the clock of sending stops, and the court's own time runs. */
const noteSent = async (
  { tx, now, today }: ActionContext<CaseFacts>,
  { actor, file, placement }: Begun,
  given: Court,
  kind: CourtKind,
): Promise<void> => {
  const { caseId, placementId } = given
  const earliest = kind === 'submission' ? placement.decidedOn : LONG_AGO
  const sentOn = dayOfCourt(given.sentOn as Day, 'sentOn', today, earliest, 'placement.before_decision')
  await insertCourtMatter(tx, actor, { placementId, caseId, kind, sentOn }, now)
  if (placement.courtCeasedOn !== null && wasSentInTime(kind, sentOn, placement))
    await changePlacement(tx, placementId, { courtCeasedOn: null })
  for (const duty of ['court_submission', 'court_application'] as const)
    await endClocksOf(tx, actor, { caseId, subjectId: placementId, kind: duty }, sentOn)
  const clock = clockOfCourt(kind, placement.ground)
  if (clock !== undefined)
    await startClock({ tx, actor, now, today }, file, {
      ...{ kind: clock, startsOn: sentOn, subjectId: placementId },
    })
}

/** What the court decided: a submission that it confirms is followed by an application within six weeks (lag 2024:79 4:6). */
const noteDecided = async (
  { tx, now, today }: ActionContext<CaseFacts>,
  { actor, file, placement }: Begun,
  given: Court,
  matter: CourtMatter,
): Promise<void> => {
  const { caseId, placementId, outcome } = given
  const decidedOn = dayOfCourt(
    given.decidedOn as Day,
    'decidedOn',
    today,
    matter.sentOn,
    'placement.court_before_sent',
  )
  if (outcome === undefined) throw new Refusal('placement.court_outcome_missing', 422, {}, 'outcome')
  await writeCourtOutcome(tx, matter.id, { decidedOn, outcome })
  if (matter.kind === 'application' && outcome === 'approved' && placement.courtCeasedOn !== null)
    await changePlacement(tx, placementId, { courtCeasedOn: null })
  for (const kind of ['court_trial', 'court_hearing'] as const)
    await endClocksOf(tx, actor, { caseId, subjectId: placementId, kind }, decidedOn)
  if (matter.kind === 'submission' && outcome === 'approved' && placement.startedOn !== null)
    await startClock({ tx, actor, now, today }, file, {
      ...{ kind: 'court_application', startsOn: placement.startedOn, subjectId: placementId },
    })
}

/** When the court's grant became final: the placement begins within four weeks of it (lag 2024:79 3:4). */
const noteFinal = async (
  { tx, now, today }: ActionContext<CaseFacts>,
  { actor, file }: Begun,
  given: Court,
  matter: CourtMatter,
): Promise<void> => {
  const finalOn = dayOfCourt(
    given.finalOn as Day,
    'finalOn',
    today,
    matter.decidedOn ?? matter.sentOn,
    'placement.final_before_decision',
  )
  await writeFinal(tx, matter.id, finalOn)
  await startClock({ tx, actor, now, today }, file, {
    ...{ kind: 'placement_lapse', startsOn: finalOn, subjectId: given.placementId },
  })
}

/**
 * Writes down the next thing of the administrative court on a child without the second guardian's consent: what was sent, what it
 * decided, when that became final (`nextCourtStep`). The clocks of lag 2024:79 follow: a submission within a week and its trial
 * within a week (4:3), an application within six weeks of the start once it is confirmed (4:6) and taken up within two (8:2), four
 * weeks from legal force to begin (3:4). A child whose placement the court refuses leaves by a step of its own.
 *
 * @throws NotFound, Refusal `placement.no_court_needed`, `placement.is_over`, `placement.court_day_missing`,
 * `day_to_come`, `placement.before_decision`, `placement.court_before_sent`, `placement.court_outcome_missing`,
 * `placement.court_has_decided`, `placement.final_before_decision`, `placement.changed_by_another`.
 */
export const recordCourt = action(
  placementPolicy,
  'placement.court',
  'change',
  courtInput,
  async (context: ActionContext<CaseFacts>, given) => {
    const { tx } = context
    const { caseId, placementId } = given
    const begun = await beginChange(context, given)
    const { key, placement } = begun
    const children = await listChildren(tx, key, placementId)
    if (!children.some(({ guardians }) => needsCourt(guardians)))
      throw new Refusal('placement.no_court_needed', 409)
    if (isOver(placement.state)) throw new Refusal('placement.is_over', 409)
    const next = nextCourtStep(placement, await listCourtMatters(tx, placementId))
    if (next === undefined) throw new Refusal('placement.court_has_decided', 409)
    if (next.step === 'decided') await noteDecided(context, begun, given, next.matter)
    else if (next.step === 'final') await noteFinal(context, begun, given, next.matter)
    else await noteSent(context, begun, given, next.step === 'submit' ? 'submission' : 'application')
    await settle(tx, courtCeased, placementId)
    await changePlacement(tx, placementId, {})
    await begun.happened('placement_court', placementId)
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
    await settle(tx, courtCeased, placementId)
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
    await settle(tx, courtCeased, placementId)
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
