import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { requireDayPassed, requirePast } from '../../../platform/fields/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { addEvent, beginReading, beginWriting, type CaseFacts, newNumber } from '../../support/index.ts'
import { firstAnsweredOn, rescheduleFollowUps, scheduleFollowUps } from '../after/schedule-store.ts'
import { contentVersion } from '../content/words.ts'
import { planPolicy } from './policy.ts'
import { readReadiness } from './readiness.ts'
import { decisions, plans, told as toldFields } from './records.ts'
import {
  changesWhatIsConfirmed,
  faultOfDays,
  hasTravelled,
  isPreparing,
  mayStep,
  stateAfter,
} from './rules.ts'
import {
  beginInput,
  decisionInput,
  endInput,
  journeyInput,
  leaveInput,
  planInput,
  prepareBeginInput,
  rightJourneyInput,
  writePlanInput,
} from './schema.ts'
import { getPlan, holdPlan, listPlans, renewEdition } from './store.ts'

type Context = ActionContext<CaseFacts>

/** What a page that changes a return begins with: the case, the return, who writes. */
const readPlan = async (context: Context, caseId: string, returnId: string) => {
  const { file, key } = await beginReading(context, caseId, 'plan', { return: returnId })
  return { file, key, plan: await getPlan(context.tx, key, caseId, returnId) }
}

const note = (context: Context, caseId: string, kind: string, subjectId: string) =>
  addEvent(context.tx, {
    caseId,
    section: 'plan',
    kind,
    subjectId,
    actor: personIn(context.actor, 'return.view'),
    now: context.now,
  })

/** What is told before a return is begun, in the language of the case or another. */
export const prepareBegin = action(
  planPolicy,
  'return.prepare_begin',
  'read_personal',
  prepareBeginInput,
  async (context, { caseId, language }) => {
    const { file } = await beginReading(context, caseId, 'plan', { return: 'begin' })
    return {
      caseId,
      number: file.number,
      language: language ?? file.language ?? 'sv',
      isChild: file.ageGroup !== 'adult',
    }
  },
)
export type PreparedBegin = Awaited<ReturnType<typeof prepareBegin.run>>

/**
 * Begins a return once the person has been told about the programme. It decides nothing: the person does.
 *
 * @throws Refusal `day_to_come`, `return.running_already`.
 */
export const beginReturn = action(
  planPolicy,
  'return.begin',
  'change',
  beginInput,
  async (context, { caseId, ...told }) => {
    const { actor, key } = await beginWriting(context, caseId, 'plan', { return: 'begin' })
    requirePast(toldFields, told, context.today)
    const running = (await listPlans(context.tx, key, caseId)).some(
      ({ state }) => isPreparing(state) || hasTravelled(state),
    )
    if (running) throw new Refusal('return.running_already')
    const returnId = await plans.add(
      context.tx,
      { caseId, ...told, number: newNumber('R') },
      { content_version: contentVersion, made_by: actor.personId, made_at: context.now },
    )
    await note(context, caseId, 'return_begun', returnId)
    return { caseId, returnId }
  },
)

export const prepareDecision = action(
  planPolicy,
  'return.prepare_decision',
  'read_personal',
  planInput,
  async (context, { caseId, returnId }) => {
    const { file, key, plan } = await readPlan(context, caseId, returnId)
    return {
      caseId,
      number: file.number,
      plan,
      decisions: await decisions.list(context.tx, { planId: plan.id }, key),
    }
  },
)
export type PreparedDecision = Awaited<ReturnType<typeof prepareDecision.run>>

/**
 * Keeps what the person wants, in their own words. It moves the return where they want it and nobody else's word does; what
 * was said before stays.
 *
 * @throws Refusal `day_to_come`, `return.ended`, `return.running_already`, `return.said_before` where something said later is kept.
 */
export const recordDecision = action(
  planPolicy,
  'return.decide',
  'change',
  decisionInput,
  async (context, { caseId, returnId, ...said }) => {
    const { tx, now } = context
    const { actor, key } = await beginWriting(context, caseId, 'plan', { return: returnId })
    const plan = await holdPlan(tx, key, caseId, returnId)
    const to = stateAfter(plan.state, said.wants)
    if (to === undefined) throw new Refusal('return.ended')
    const others = (await listPlans(tx, key, caseId)).filter(({ id }) => id !== plan.id)
    if (!isPreparing(plan.state) && others.some(({ state }) => isPreparing(state) || hasTravelled(state)))
      throw new Refusal('return.running_already')
    const [latest] = await decisions.list(tx, { planId: plan.id }, key)
    if (latest !== undefined && said.saidOn < latest.saidOn)
      throw new Refusal('return.said_before', 422, {}, 'saidOn')
    await decisions.keep(tx, { of: { caseId, planId: plan.id }, actor, now, key }, said)
    if (to !== plan.state) {
      if (plan.state === 'confirmed') await renewEdition(tx, plan, now)
      await plans.change(tx, plan.id, {
        state: to,
        ...(to === 'stayed'
          ? { endedOn: said.saidOn, endReason: 'stays' }
          : { endedOn: null, endReason: null }),
      })
    }
    await note(context, caseId, 'return_decided', plan.id)
    return { caseId, returnId }
  },
)

/** The person wants no more of the programme. They may come back to it. @throws Refusal `return.no_such_step`. */
export const leaveProgramme = action(
  planPolicy,
  'return.leave',
  'change',
  leaveInput,
  async (context, { caseId, returnId, revision }) => {
    const { tx, now, today } = context
    const { key } = await beginWriting(context, caseId, 'plan', { return: returnId })
    const plan = await holdPlan(tx, key, caseId, returnId, revision)
    if (!mayStep(plan.state, 'withdrawn')) throw new Refusal('return.no_such_step')
    await renewEdition(tx, plan, now)
    await plans.change(tx, plan.id, { state: 'withdrawn', endedOn: today, endReason: 'withdrew' })
    await note(context, caseId, 'return_left', plan.id)
    return { caseId, returnId }
  },
)

export const preparePlan = action(
  planPolicy,
  'return.prepare_plan',
  'read_personal',
  planInput,
  async (context, { caseId, returnId }) => {
    const { file, plan } = await readPlan(context, caseId, returnId)
    return { caseId, number: file.number, plan, isChild: file.ageGroup !== 'adult' }
  },
)
export type PreparedPlan = Awaited<ReturnType<typeof preparePlan.run>>

/**
 * Writes how the return is prepared: papers, travel, and the parts in words. Where it changes what
 * was confirmed, that is confirmed anew.
 *
 * @throws Refusal `return.not_preparing` and those of `faultOfDays`; Conflict where a colleague has written meanwhile.
 */
export const writePlan = action(
  planPolicy,
  'return.write_plan',
  'change',
  writePlanInput,
  async (context, { caseId, returnId, revision, ...written }) => {
    const { tx, now, today } = context
    const { key } = await beginWriting(context, caseId, 'plan', { return: returnId })
    const plan = await holdPlan(tx, key, caseId, returnId, revision)
    if (!isPreparing(plan.state)) throw new Refusal('return.not_preparing')
    const fault = faultOfDays(written, today)
    if (fault !== undefined) throw new Refusal(fault.code, 422, {}, fault.field)
    // The edition first: nothing of an edition that somebody has confirmed is written over.
    if (changesWhatIsConfirmed(plan, written)) await renewEdition(tx, plan, now)
    await plans.change(tx, plan.id, written, {}, key)
    await note(context, caseId, 'return_planned', plan.id)
    return { caseId, returnId }
  },
)

export const prepareJourney = action(
  planPolicy,
  'return.prepare_journey',
  'read_personal',
  planInput,
  async (context, { caseId, returnId }) => {
    const { file, key, plan } = await readPlan(context, caseId, returnId)
    const { obstacles } = await readReadiness(context.tx, key, file, plan, context.today)
    return { caseId, number: file.number, plan, obstacles, isChild: file.ageGroup !== 'adult' }
  },
)
export type PreparedJourney = Awaited<ReturnType<typeof prepareJourney.run>>

/**
 * Keeps that the person has travelled: with the programme, which has confirmed; or on their own, which nobody forbids and
 * which takes no support away. A child does not travel on its own, and never without an assessment in both states.
 *
 * @throws Refusal `return.child_on_own`, `return.child_without_assessment`, `return.not_confirmed`, `day_to_come`.
 */
export const recordJourney = action(
  planPolicy,
  'return.record_journey',
  'change',
  journeyInput,
  async (context, { caseId, returnId, travelledOn, onOwn, revision }) => {
    const { tx, today } = context
    const { file, key } = await beginWriting(context, caseId, 'plan', { return: returnId })
    const plan = await holdPlan(tx, key, caseId, returnId, revision)
    requireDayPassed(travelledOn, today, 'travelledOn')
    if (travelledOn < plan.informedOn) throw new Refusal('return.before_it_began', 422, {}, 'travelledOn')
    if (!mayStep(plan.state, 'travelled')) throw new Refusal('return.no_such_step')
    if (onOwn && file.ageGroup !== 'adult') throw new Refusal('return.child_on_own', 422, {}, 'onOwn')
    if (!onOwn) {
      const { obstacles } = await readReadiness(tx, key, file, plan, travelledOn)
      if (
        obstacles.some(({ code }) => code === 'child_not_assessed' || code === 'child_not_in_best_interest')
      )
        throw new Refusal('return.child_without_assessment')
      if (plan.state !== 'confirmed' || obstacles.length > 0) throw new Refusal('return.not_confirmed')
    }
    await plans.change(tx, plan.id, { state: 'travelled', travelledOn, onOwn })
    await scheduleFollowUps(tx, { ...plan, travelledOn })
    await note(context, caseId, 'return_travelled', plan.id)
    return { caseId, returnId }
  },
)

/**
 * Puts right when the person travelled. What nobody has answered of the time after is asked by the right day.
 *
 * @throws Refusal `return.not_travelled`, `day_to_come`, `return.before_it_began`, `return.before_confirmed`, `return.answered_before`
 */
export const rightJourney = action(
  planPolicy,
  'return.right_journey',
  'change',
  rightJourneyInput,
  async (context, { caseId, returnId, travelledOn, revision }) => {
    const { tx, today } = context
    const { key } = await beginWriting(context, caseId, 'plan', { return: returnId })
    const plan = await holdPlan(tx, key, caseId, returnId, revision)
    if (!hasTravelled(plan.state)) throw new Refusal('return.not_travelled')
    requireDayPassed(travelledOn, today, 'travelledOn')
    if (travelledOn < plan.informedOn) throw new Refusal('return.before_it_began', 422, {}, 'travelledOn')
    if (!plan.onOwn && plan.confirmedOn !== null && travelledOn < plan.confirmedOn)
      throw new Refusal('return.before_confirmed', 422, {}, 'travelledOn')
    const answeredOn = await firstAnsweredOn(tx, plan.id)
    if (answeredOn !== null && travelledOn > answeredOn)
      throw new Refusal('return.answered_before', 422, {}, 'travelledOn')
    await plans.change(tx, plan.id, { travelledOn })
    await rescheduleFollowUps(tx, { ...plan, travelledOn })
    await note(context, caseId, 'return_righted', plan.id)
    return { caseId, returnId }
  },
)

/** Ends a return: nobody is asked about it any more, and every link to it stops. @throws Refusal `return.no_such_step`. */
export const endReturn = action(
  planPolicy,
  'return.end',
  'change',
  endInput,
  async (context, { caseId, returnId, endedOn, reason, revision }) => {
    const { tx, today } = context
    const { key } = await beginWriting(context, caseId, 'plan', { return: returnId })
    const plan = await holdPlan(tx, key, caseId, returnId, revision)
    requireDayPassed(endedOn, today, 'endedOn')
    if (!mayStep(plan.state, 'ended')) throw new Refusal('return.no_such_step')
    if (plan.travelledOn !== null && endedOn < plan.travelledOn)
      throw new Refusal('return.ends_before_travel', 422, {}, 'endedOn')
    await plans.change(tx, plan.id, { state: 'ended', endedOn, endReason: reason })
    await note(context, caseId, 'return_ended', plan.id)
    return { caseId, returnId }
  },
)
