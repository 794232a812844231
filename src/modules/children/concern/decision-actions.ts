import { action } from '../../../platform/access/action.ts'
import { settle } from '../../../platform/arrivals/arrive.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { endDuty, noteChildInvestigation, startClock } from '../../support/index.ts'
import { ageOf } from './age.ts'
import { childInDanger } from './arrivals.ts'
import { begin, refuseFault, requireStep, tell } from './begin.ts'
import { ANSWER_DUTIES, owe } from './owe.ts'
import { concernPolicy } from './policy.ts'
import { answerDuty, answerWhileRunning, faultOfDecision, investigationUntil, stepOf } from './rules.ts'
import { answerInput, askAnswerInput, decideInput } from './schema.ts'
import { concerns, hasRunningInvestigation } from './store.ts'

/**
 * Decides whether an investigation is opened, with reasons. Opened, its clock of four months starts; a reporter who has
 * asked is to be told within a week, either way, unless that is owed already.
 *
 * @throws NotFound, Refusal `concern.not_now_*`, `concern.in_future`, `concern.before_it_came`, `concern.is_adult`.
 */
export const decideConcern = action(
  concernPolicy,
  'concern.decide',
  'change',
  decideInput,
  async (context, given) => {
    const { tx, now, today } = context
    const { caseId, decision, decidedOn } = given
    const begun = await begin(context, given)
    const { actor, file, key, concern } = begun
    const state = requireStep(concern, stepOf(decision))
    const { standing } = await ageOf(tx, key, file, decidedOn)
    refuseFault(faultOfDecision(given, { receivedOn: concern.receivedOn, today, standing }))
    const isOpened = decision === 'opened'
    const decided = {
      ...{ state, decision, decidedOn, decisionReasons: given.reasons },
      investigationUntil: isOpened ? investigationUntil(decidedOn, today) : null,
    }
    await concerns.change(tx, concern.id, decided, { decided_by: actor.personId }, key)
    const subjectId = concern.id
    await endDuty(
      tx,
      actor,
      { caseId, subjectId, kind: 'preliminary_assessment', outcome: decision },
      decidedOn,
    )
    const starting = { tx, actor, now, today }
    if (isOpened) {
      await startClock(starting, file, { kind: 'investigation', startsOn: decidedOn, subjectId })
      await noteChildInvestigation(context, caseId, 'investigation')
    }
    if (concern.wantsAnswer && concern.answerDue === null)
      await owe(starting, file, concern.id, answerDuty(decidedOn, null))
    await settle(tx, childInDanger, concern.id)
    await tell(context, begun, given, isOpened ? 'investigation_opened' : 'investigation_not_opened')
    return { caseId, concernId: concern.id }
  },
)

/**
 * Notes that the reporter has asked to be told, after the report was registered.
 *
 * @throws NotFound, Refusal `concern.nobody_to_answer`, `concern.asked_already`, `concern.in_future`.
 */
export const askForAnswer = action(
  concernPolicy,
  'concern.ask_answer',
  'change',
  askAnswerInput,
  async (context, given) => {
    const { tx, now, today } = context
    const { actor, file, concern } = await begin(context, given)
    if (concern.anonymous) throw new Refusal('concern.nobody_to_answer', 409)
    if (concern.wantsAnswer) throw new Refusal('concern.asked_already', 409)
    if (given.askedOn > today) throw new Refusal('concern.in_future', 422, {}, 'askedOn')
    if (given.askedOn < concern.receivedOn) throw new Refusal('concern.before_it_came', 422, {}, 'askedOn')
    await concerns.change(tx, concern.id, { wantsAnswer: true })
    const starting = { tx, actor, now, today }
    if (concern.decidedOn !== null)
      await owe(starting, file, concern.id, answerDuty(concern.decidedOn, given.askedOn))
    else if (await hasRunningInvestigation(tx, given.caseId))
      await owe(starting, file, concern.id, answerWhileRunning(given.askedOn))
    return { caseId: given.caseId, concernId: concern.id }
  },
)

/**
 * Notes that the reporter has been told that an investigation was opened or not, and nothing more (SoL 19:6).
 *
 * @throws NotFound, Refusal `concern.no_answer_owed`, `concern.in_future`, `concern.before_decision`.
 */
export const answerReporter = action(
  concernPolicy,
  'concern.answer',
  'change',
  answerInput,
  async (context, given) => {
    const { tx, today } = context
    const begun = await begin(context, given)
    const { actor, concern } = begun
    if (!concern.wantsAnswer || concern.answerDue === null || concern.answeredOn !== null)
      throw new Refusal('concern.no_answer_owed', 409)
    if (given.answeredOn > today) throw new Refusal('concern.in_future', 422, {}, 'answeredOn')
    if (given.answeredOn < (concern.decidedOn ?? concern.receivedOn))
      throw new Refusal('concern.before_decision', 422, {}, 'answeredOn')
    const { answeredOn } = given
    await concerns.change(tx, concern.id, { answeredOn }, { answered_by: actor.personId })
    for (const kind of ANSWER_DUTIES)
      await endDuty(tx, actor, { caseId: given.caseId, subjectId: concern.id, kind }, given.answeredOn)
    await tell(context, begun, given, 'reporter_answered')
    return { caseId: given.caseId, concernId: concern.id }
  },
)
