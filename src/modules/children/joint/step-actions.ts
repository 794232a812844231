import { action } from '../../../platform/access/action.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { beginCalendar, beginJoint, requireOpen } from './begin.ts'
import { listParticipants } from './frame-store.ts'
import { jointPolicy } from './policy.ts'
import { faultOfStep, partsFor } from './rules.ts'
import {
  agreeInput,
  attendanceInput,
  changeStepInput,
  endAgreedInput,
  investigationInput,
  meetingKinds,
  planStepInput,
  type StepKind,
  stepInput,
} from './schema.ts'
import {
  getStep,
  insertAgreed,
  insertStep,
  listAgreed,
  listAttendance,
  listSteps,
  writeAgreed,
  writeAttendance,
  writeStep,
} from './step-store.ts'

type Context = Parameters<typeof beginJoint>[0]

const joined = async ({ tx }: Context, investigationId: string) =>
  (await listParticipants(tx, investigationId)).filter(({ state }) => state === 'joined')

/** @throws Refusal `joint.not_a_participant`, `joint.not_their_step` */
const requireResponsible = async (
  context: Context,
  investigationId: string,
  { kind, responsibleBody }: { readonly kind?: StepKind; readonly responsibleBody: string },
): Promise<void> => {
  const body = (await joined(context, investigationId)).find(({ bodyId }) => bodyId === responsibleBody)
  if (body === undefined) throw new Refusal('joint.not_a_participant', 422, {}, 'responsibleBody')
  if (kind !== undefined && !partsFor(kind).includes(body.part))
    throw new Refusal('joint.not_their_step', 422, {}, 'responsibleBody')
}

/** Who could be responsible for a step, for the page on which one is planned. @throws NotFound */
export const prepareStep = action(
  jointPolicy,
  'joint.prepare_step',
  'read_personal',
  investigationInput,
  async (context, { investigationId }) => {
    const { frame } = await beginJoint(context, investigationId)
    return { frame, participants: await joined(context, investigationId) }
  },
)
export type PreparedStep = Awaited<ReturnType<typeof prepareStep.run>>

/**
 * Plans a step in the common calendar: its kind, whose it is and when. Its content belongs in a layer.
 *
 * @throws NotFound, Refusal `joint.ended`, `joint.not_a_participant`, `joint.not_their_step`, `joint.before_request`
 */
export const planStep = action(
  jointPolicy,
  'joint.plan_step',
  'change',
  planStepInput,
  async (context, { investigationId, kind, responsibleBody, plannedOn, plannedAt }) => {
    const { tx, now } = context
    const { actor, frame } = await beginCalendar(context, investigationId, { kind })
    requireOpen(frame)
    if (plannedOn < frame.requestedOn) throw new Refusal('joint.before_request', 422, {}, 'plannedOn')
    await requireResponsible(context, investigationId, { kind, responsibleBody })
    const stepId = await insertStep(tx, actor, {
      investigationId,
      kind,
      responsibleBody,
      plannedOn,
      plannedAt: plannedAt ?? null,
      now,
    })
    return { investigationId, stepId }
  },
)

/** A step: when it is, who came, what was agreed there. @throws NotFound, also for a step of another investigation */
export const viewStep = action(
  jointPolicy,
  'joint.step',
  'read_personal',
  stepInput,
  async (context, { investigationId, stepId }) => {
    const { tx } = context
    const { actor, facts, frame } = await beginJoint(context, investigationId, { step: stepId })
    const step = await getStep(tx, investigationId, stepId)
    return {
      facts,
      frame,
      step,
      changes: facts.takesPart && (step.responsibleBody === actor.bodyId || facts.asks),
      participants: await joined(context, investigationId),
      attendance: await listAttendance(tx, stepId),
      agreed: (await listAgreed(tx, investigationId)).filter((one) => one.stepId === stepId),
      ownBody: actor.bodyId,
      next: (await listSteps(tx, investigationId)).find(
        (one) =>
          meetingKinds.includes(one.kind) &&
          one.state === 'planned' &&
          one.id !== stepId &&
          one.plannedOn >= step.plannedOn,
      ),
    }
  },
)
export type ViewedStep = Awaited<ReturnType<typeof viewStep.run>>

/**
 * Says that a step was done, is put off, is another's, or is cancelled, with what was missing. The responsible authority and
 * the social services that asked may.
 *
 * @throws NotFound, Refusal `joint.ended`, `joint.not_your_step`, those of `faultOfStep`, `joint.step_changed`
 */
export const changeStep = action(
  jointPolicy,
  'joint.change_step',
  'change',
  changeStepInput,
  async (context, { investigationId, stepId, revision, ...given }) => {
    const { tx, today } = context
    const { actor, facts, frame } = await beginCalendar(context, investigationId, {
      step: stepId,
      state: given.state,
    })
    requireOpen(frame)
    const step = await getStep(tx, investigationId, stepId)
    if (step.responsibleBody !== actor.bodyId && !facts.asks) throw new Refusal('joint.not_your_step', 403)
    const fault = faultOfStep(given, { requestedOn: frame.requestedOn, today })
    if (fault !== undefined) throw new Refusal(fault.code, 422, {}, fault.field)
    if (given.plannedOn < frame.requestedOn) throw new Refusal('joint.before_request', 422, {}, 'plannedOn')
    if (given.responsibleBody !== step.responsibleBody)
      await requireResponsible(context, investigationId, {
        kind: step.kind,
        responsibleBody: given.responsibleBody,
      })
    await writeStep(tx, {
      id: stepId,
      ...given,
      plannedAt: given.plannedAt ?? null,
      doneOn: given.state === 'done' ? (given.doneOn ?? null) : null,
      // What was missing once stays known: a step that was put off tells why, also when it is done at last.
      missing: [...new Set([...step.missing, ...given.missing])],
      revision,
    })
    return { investigationId, stepId }
  },
)

const beginMeeting = async (context: Context, investigationId: string, stepId: string) => {
  const begun = await beginCalendar(context, investigationId, { step: stepId })
  requireOpen(begun.frame)
  const step = await getStep(context.tx, investigationId, stepId)
  if (!meetingKinds.includes(step.kind)) throw new Refusal('joint.no_meeting', 409)
  return { ...begun, step }
}

/** Notes which authorities came; those that take part and did not are noted as absent. @throws NotFound, Refusal `joint.no_meeting` */
export const noteAttendance = action(
  jointPolicy,
  'joint.attendance',
  'change',
  attendanceInput,
  async (context, { investigationId, stepId, came }) => {
    const { tx, now } = context
    const { actor } = await beginMeeting(context, investigationId, stepId)
    const there = await joined(context, investigationId)
    if (came.some((body) => !there.some(({ bodyId }) => bodyId === body)))
      throw new Refusal('joint.not_a_participant', 422, {}, 'came')
    await writeAttendance(tx, actor, {
      investigationId,
      stepId,
      came: new Map(there.map(({ bodyId }) => [bodyId, came.includes(bodyId)])),
      now,
    })
    return { investigationId, stepId }
  },
)

/** Notes what was agreed: what, by whom, by which day. @throws NotFound, Refusal `joint.no_meeting`, `joint.due_before_meeting` */
export const agree = action(
  jointPolicy,
  'joint.agree',
  'change',
  agreeInput,
  async (context, { investigationId, stepId, kind, responsibleBody, dueOn }) => {
    const { tx, now } = context
    const { actor, step } = await beginMeeting(context, investigationId, stepId)
    await requireResponsible(context, investigationId, { responsibleBody })
    if (dueOn < step.plannedOn) throw new Refusal('joint.due_before_meeting', 422, {}, 'dueOn')
    await insertAgreed(tx, actor, { investigationId, stepId, kind, responsibleBody, dueOn, now })
    return { investigationId, stepId }
  },
)

/** Says that what was agreed is done, or is not to be done. @throws NotFound, Refusal `joint.not_your_step`, `joint.step_changed` */
export const endAgreed = action(
  jointPolicy,
  'joint.end_agreed',
  'change',
  endAgreedInput,
  async (context, { investigationId, agreedId, state, revision }) => {
    const { tx, today } = context
    const { actor, facts, frame } = await beginCalendar(context, investigationId, { agreed: agreedId, state })
    requireOpen(frame)
    const found = (await listAgreed(tx, investigationId)).find(({ id }) => id === agreedId)
    if (found === undefined) throw new NotFound('joint_agreed')
    if (found.responsibleBody !== actor.bodyId && !facts.asks) throw new Refusal('joint.not_your_step', 403)
    await writeAgreed(tx, { id: agreedId, state, revision, doneOn: state === 'done' ? today : null })
    return { investigationId, stepId: found.stepId }
  },
)

/** The planned steps, for a calendar outside the house. @throws NotFound */
export const exportCalendar = action(
  jointPolicy,
  'joint.calendar_file',
  'read_personal',
  investigationInput,
  async (context, { investigationId }) => {
    await beginJoint(context, investigationId)
    return {
      now: context.now,
      steps: (await listSteps(context.tx, investigationId)).filter(({ state }) => state === 'planned'),
    }
  },
)
