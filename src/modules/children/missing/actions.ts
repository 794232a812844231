import { type ActionContext, action } from '../../../platform/access/action.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { readDanger } from '../../../platform/arrivals/danger.ts'
import { swedishMoment } from '../../../platform/clock/working-days.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { beginReading, beginWriting, type CaseFacts, listWorkers } from '../../support/index.ts'
import { listParts } from './agreement-store.ts'
import { childMissing } from './arrivals.ts'
import { findPlan } from './plan-store.ts'
import { missingPolicy } from './policy.ts'
import { type AlarmMove, afterMove, faultOfFollowUp, stepsOf } from './rules.ts'
import {
  alarmInput,
  endSearchInput,
  followUpInput,
  foundInput,
  raiseInput,
  searchAgainInput,
  stepInput,
} from './schema.ts'
import { alarmSteps, alarms, getAlarm, insertAlarm, listAlarms, listSteps } from './store.ts'

/** Whoever leads at the body of the case is told that the child is gone. */
const tellMissing = (
  context: Pick<ActionContext, 'tx' | 'now'>,
  { caseId, alarmId, bodyId }: { caseId: string; alarmId: string; bodyId: string },
) =>
  arrive(context, childMissing, {
    ...{ about: alarmId, caseId, place: { caseId, alarmId } },
    for: { bodyId },
  })

/**
 * "The child is gone": raises the alarm with its steps, each with its time, as the agreed plan has them. The police are told
 * at once.
 *
 * @throws NotFound, Refusal `missing.in_future`, `missing.of_an_adult`, `missing.raised_already`.
 */
export const raiseAlarm = action(
  missingPolicy,
  'missing.raise',
  'change',
  raiseInput,
  async (context, { caseId, lastSeenOn, lastSeenAt, circumstances }) => {
    const { tx, now } = context
    const { actor, file, key, happened } = await beginWriting(context, caseId, 'safety', { missing: 'alarm' })
    if (file.ageGroup === 'adult') throw new Refusal('missing.of_an_adult', 409)
    const moment = swedishMoment(lastSeenOn, lastSeenAt)
    if (moment > now) throw new Refusal('missing.in_future', 422, {}, 'lastSeenOn')
    const plan = await findPlan(tx, key, caseId)
    const parts = plan?.agreementId ? await listParts(tx, [plan.agreementId]) : []
    const alarmId = await insertAlarm(tx, key, actor, {
      caseId,
      lastSeenAt: moment,
      circumstances,
      now,
      steps: stepsOf(
        now,
        parts.filter(({ signedOn }) => signedOn !== null),
      ),
    })
    if (alarmId === undefined) throw new Refusal('missing.raised_already', 409)
    await happened('child_missing', alarmId)
    await tellMissing(context, { caseId, alarmId, bodyId: file.bodyId })
    return { caseId, alarmId }
  },
)

/** An alarm with its steps, and what to look for. @throws NotFound */
export const viewAlarm = action(
  missingPolicy,
  'missing.alarm',
  'read_personal',
  alarmInput,
  async (context, { caseId, alarmId }) => {
    const { tx, now } = context
    const { file, key, writes } = await beginReading(context, caseId, 'safety', { alarm: alarmId })
    return {
      caseId,
      number: file.number,
      writes,
      now,
      alarm: await getAlarm(tx, key, caseId, alarmId),
      steps: await listSteps(tx, key, { caseId, alarmId }),
      plan: await findPlan(tx, key, caseId),
      workers: await listWorkers(tx, caseId),
      danger: await readDanger(tx, {
        kinds: [childMissing],
        about: alarmId,
        bodyId: file.bodyId,
        moment: now,
      }),
    }
  },
)
export type ViewedAlarm = Awaited<ReturnType<typeof viewAlarm.run>>

/**
 * Ticks a step: done now and by whom, or not needed for a reason; or gives it to a colleague who works on the case. What was ticked and was
 * not done is opened again.
 *
 * @throws NotFound, Refusal `missing.step_settled`, `missing.step_why_not`, `missing.not_in_case`,
 * `missing.changed_by_another`.
 */
export const settleStep = action(
  missingPolicy,
  'missing.step',
  'change',
  stepInput,
  async (context, { caseId, alarmId, stepId, revision, state, note, responsiblePerson }) => {
    const { tx, now } = context
    const { actor, key, happened } = await beginWriting(context, caseId, 'safety', {
      alarm: alarmId,
      step: stepId,
    })
    const alarm = await getAlarm(tx, key, caseId, alarmId)
    if (alarm.state === 'closed') throw new Refusal('missing.not_now_closed', 409)
    const step = (await listSteps(tx, key, { caseId, alarmId })).find(({ id }) => id === stepId)
    if (step === undefined) throw new NotFound('alarm_step')
    if ((step.state === 'open') === (state === 'open')) throw new Refusal('missing.step_settled', 409)
    if (step.revision !== revision) throw new Refusal('missing.changed_by_another', 409)
    if (state === 'given_to') {
      const workers = await listWorkers(tx, caseId)
      if (responsiblePerson === undefined || !workers.some(({ personId }) => personId === responsiblePerson))
        throw new Refusal('missing.not_in_case', 422, {}, 'responsiblePerson')
      await alarmSteps.change(tx, stepId, { responsiblePerson })
      return { caseId, alarmId }
    }
    if (state === 'open') {
      await alarmSteps.change(tx, stepId, { state, note: '', doneAt: null }, { done_by: null }, key)
      await happened('alarm_step_undone', stepId)
      return { caseId, alarmId }
    }
    if (state === 'not_needed' && note === '') throw new Refusal('missing.step_why_not', 422, {}, 'note')
    await alarmSteps.change(tx, stepId, { state, note, doneAt: now }, { done_by: actor.personId }, key)
    await happened('alarm_step_done', stepId)
    return { caseId, alarmId }
  },
)

const begin = async (
  context: ActionContext<CaseFacts>,
  {
    caseId,
    alarmId,
    revision,
  }: { readonly caseId: string; readonly alarmId: string; readonly revision: number },
  move: AlarmMove,
) => {
  const begun = await beginWriting(context, caseId, 'safety', { alarm: alarmId })
  const alarm = await getAlarm(context.tx, begun.key, caseId, alarmId)
  if (alarm.revision !== revision) throw new Refusal('missing.changed_by_another', 409)
  const state = afterMove(alarm, move)
  if (state === undefined) throw new Refusal(`missing.not_now_${alarm.state}`, 409)
  return { ...begun, alarm, state }
}

const refuseUnless = (holds: boolean, code: string, field: string): void => {
  if (!holds) throw new Refusal(code, 422, {}, field)
}

/** The child is found. @throws NotFound, Refusal `missing.in_future`, `missing.found_before_gone`, `missing.not_now_*`. */
export const findChild = action(
  missingPolicy,
  'missing.find',
  'change',
  foundInput,
  async (context, given) => {
    const { tx, now } = context
    const { caseId, alarmId } = given
    const { key, alarm, state, happened } = await begin(context, given, 'find')
    const moment = swedishMoment(given.foundOn, given.foundAt)
    refuseUnless(moment <= now, 'missing.in_future', 'foundOn')
    refuseUnless(moment >= alarm.lastSeenAt, 'missing.found_before_gone', 'foundOn')
    const found = { state, foundAt: moment, foundHow: given.how, condition: given.condition }
    await alarms.change(tx, alarmId, found, { closed_by: null, closed_at: null }, key)
    await happened('child_found', alarmId)
    await settle(tx, childMissing, alarmId)
    return { caseId, alarmId }
  },
)

/** The active search ends without the child, with the reasons. The child is still missing. @throws as `findChild`. */
export const endSearch = action(
  missingPolicy,
  'missing.end_search',
  'change',
  endSearchInput,
  async (context, given) => {
    const { tx, now } = context
    const { caseId, alarmId } = given
    const { key, state, happened } = await begin(context, given, 'end_search')
    const ended = { state, searchEndedAt: now, searchReasons: given.reasons }
    await alarms.change(tx, alarmId, ended, {}, key)
    await happened('search_ended', alarmId)
    return { caseId, alarmId }
  },
)

/**
 * The child is searched for again: there is a new trace, or it was somebody else who was found. Whoever leads is told anew; what was done
 * is done, and each step can be opened again.
 *
 * @throws NotFound, Refusal `missing.not_now_*`, `missing.raised_already` where another alarm has been raised meanwhile.
 */
export const searchAgain = action(
  missingPolicy,
  'missing.search_again',
  'change',
  searchAgainInput,
  async (context, given) => {
    const { tx } = context
    const { caseId, alarmId } = given
    const { file, key, state, happened } = await begin(context, given, 'search_again')
    const others = (await listAlarms(tx, key, caseId)).filter(({ id }) => id !== alarmId)
    if (others.some((other) => other.state === 'missing' || other.state === 'search_ended'))
      throw new Refusal('missing.raised_already', 409)
    const gone = { state, foundAt: null, foundHow: null, condition: '' } as const
    await alarms.change(tx, alarmId, { ...gone, searchEndedAt: null, searchReasons: '' }, {}, key)
    await happened('child_missing', alarmId)
    await tellMissing(context, { caseId, alarmId, bodyId: file.bodyId })
    return { caseId, alarmId }
  },
)

const textsOf = (given: Parameters<typeof faultOfFollowUp>[0] & { readonly happened: string }) =>
  given.followUp === 'conversation'
    ? { said: given.said, happened: given.happened, changes: given.changes }
    : { said: '', happened: given.happened, changes: given.changes, noFollowUpReasons: given.reasons }

/**
 * Follows a disappearance up and closes it: what the child says, what happened and what is changed; or why it was not
 * possible. Nothing else closes it.
 *
 * @throws NotFound, Refusal `missing.not_now_*`, and those of `faultOfFollowUp`.
 */
export const followUpAlarm = action(
  missingPolicy,
  'missing.follow_up',
  'change',
  followUpInput,
  async (context, given) => {
    const { tx, now, today } = context
    const { caseId, alarmId } = given
    const begun = await begin(context, given, 'follow_up')
    const { actor, key, state } = begun
    const { foundOn, lastSeenOn, state: before } = begun.alarm
    const fault = faultOfFollowUp(given, { state: before, foundOn, lastSeenOn, today })
    if (fault !== undefined) throw new Refusal(fault.code, 422, {}, fault.field)
    const { followUp, followedUpOn } = given
    const closing = { closed_by: actor.personId, closed_at: now }
    await alarms.change(tx, alarmId, { state, followUp, followedUpOn, ...textsOf(given) }, closing, key)
    await settle(tx, childMissing, alarmId)
    await begun.happened('disappearance_followed_up', alarmId)
    return { caseId, alarmId }
  },
)
