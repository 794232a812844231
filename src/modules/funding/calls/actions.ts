import { z } from 'zod'
import { type ActionContext, action, preparedAction } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { actsAs, actsFor } from '../../../platform/access/policy.ts'
import { noteChange } from '../../../platform/changes/note-change.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { findStanding } from '../../../platform/ends/standing.ts'
import { bytesOf, inspectFile, readFile, storeFile, UploadedFile } from '../../../platform/files/index.ts'
import { Conflict, Refusal } from '../../../platform/refusal.ts'
import { listAssignments, listMeasureChoices, listPlanHeads, wholeSelection } from '../../plan/index.ts'
import { fundingEndings } from '../endings.ts'
import { leftToDistribute } from '../ledger.ts'
import { fundingPaths } from '../paths.ts'
import { applying, callPolicy } from './policy.ts'
import { mayApply, measureNumbers, refusePublishing, stageOf, timesOf } from './rules.ts'
import {
  type CallContent,
  callIdInput,
  callListInput,
  changeCallInput,
  documentIdInput,
  newCallInput,
  withdrawCallInput,
} from './schema.ts'
import {
  type CallParts,
  getBody,
  getCall,
  getCallDocument,
  insertCall,
  insertCallDocument,
  listCalls,
  listDraftCalls,
  markCallWithdrawn,
  markPublished,
  updateCall,
} from './store.ts'

/** Published calls, what can be applied for first; with the drafts of one's own body for those who write them. */
export const viewCalls = action(
  callPolicy,
  'call.list',
  'read',
  callListInput,
  async ({ tx, now, actor, may }, selection) => {
    const mayBegin = may(callPolicy, 'call.begin')
    const { rows, total } = await listCalls(tx, selection, now)
    const staged = (call: (typeof rows)[number]) => ({ ...call, stage: stageOf(call, now) })
    return {
      selection,
      calls: rows.map(staged),
      total,
      drafts: mayBegin && actor.kind === 'person' ? (await listDraftCalls(tx, actor.bodyId)).map(staged) : [],
      mayBegin,
      mayApply: actsAs(actor, ...applying),
    }
  },
)
export type ViewedCalls = Awaited<ReturnType<(typeof viewCalls)['run']>>

/** The measures that a call serves, by number. */
const measuresOf = async (tx: DatabaseTransaction, planId: string | null, ids: readonly string[]) =>
  planId === null ? [] : (await listMeasureChoices(tx, planId)).filter(({ id }) => ids.includes(id))

const applicationOffer = async (
  { tx, actor }: Pick<ActionContext, 'tx' | 'actor'>,
  call: Awaited<ReturnType<typeof getCall>>,
): Promise<'sign_in' | 'apply' | 'not_for_you'> => {
  if (actor.kind !== 'person') return 'sign_in'
  if (!(applying as readonly string[]).includes(actor.role) || actor.bodyId === call.bodyId)
    return 'not_for_you'
  const { type } = await getBody(tx, actor.bodyId)
  return mayApply(call.applicants, type) ? 'apply' : 'not_for_you'
}

/** A call with all that an applicant needs: purpose, money, time, criteria, questions, conditions, documents. */
export const viewCall = action(callPolicy, 'call.view', 'read', callIdInput, async (context, { callId }) => {
  const { tx, now, actor, may } = context
  const call = await getCall(tx, callId)
  const own = actsFor(actor, call.bodyId) && may(callPolicy, 'call.change', { bodyId: call.bodyId })
  return {
    call,
    stage: stageOf(call, now),
    measures: await measuresOf(tx, call.planId, call.measures),
    offer: await applicationOffer(context as ActionContext, call),
    own,
    /** What withdrawing it would meet, as far as its body may see by now. */
    standing: own ? await findStanding(tx, fundingEndings.rests, 'funding.call', callId) : [],
  }
})
export type ViewedCall = Awaited<ReturnType<(typeof viewCall)['run']>>

const choicesFor = async ({ tx, actor, today }: ActionContext) => {
  const { bodyId } = personIn(actor, 'call.prepare')
  const { rows } = await listAssignments(tx, { body: bodyId, state: 'given', ...wholeSelection }, today)
  return {
    plans: await listPlanHeads(tx),
    assignments: rows.map(({ id, title, planId }) => ({ id, title, planId })),
  }
}

/** What the form of a new call starts from. */
export const prepareCall = action(
  callPolicy,
  'call.prepare',
  'read',
  z.object({ title: z.string().max(200).optional().catch(undefined) }),
  async (context, begun) => ({
    call: undefined,
    begun,
    measures: [],
    ...(await choicesFor(context as ActionContext)),
  }),
)

/** What the form of a draft starts from. */
export const prepareChange = action(
  callPolicy,
  'call.change',
  'read',
  callIdInput,
  async (context, { callId }) => {
    const { tx, permit } = context
    const call = await getCall(tx, callId)
    permit(call)
    if (call.state !== 'draft') throw new Refusal('funding.call_published', 409)
    return {
      call,
      begun: {},
      measures: await measuresOf(tx, call.planId, call.measures),
      ...(await choicesFor(context as unknown as ActionContext)),
    }
  },
)
export type PreparedCall = Awaited<ReturnType<(typeof prepareChange)['run']>>

/** Reads what was filled in against the plan and the assignments of the body. */
const partsOf = async (
  { tx, actor, today }: Pick<ActionContext, 'tx' | 'actor' | 'today'>,
  content: CallContent,
): Promise<CallParts> => {
  const { bodyId } = personIn(actor, 'call.begin')
  const { rows } =
    content.assignment === undefined
      ? { rows: [] }
      : await listAssignments(tx, { body: bodyId, ...wholeSelection }, today)
  const assignment = rows.find(({ id }) => id === content.assignment)
  if (content.assignment !== undefined && assignment === undefined)
    throw new Refusal('funding.not_your_assignment', 422, {}, 'assignment')
  const planId = content.plan ?? assignment?.planId ?? null
  if (assignment !== undefined && planId !== assignment.planId)
    throw new Refusal('funding.another_plan', 422, {}, 'plan')
  const numbers = measureNumbers(content.measures)
  if (numbers.length > 0 && planId === null) throw new Refusal('funding.plan_missing', 422, {}, 'plan')
  const known = planId === null ? [] : await listMeasureChoices(tx, planId)
  const unknown = numbers.filter((number) => !known.some((measure) => measure.number === number))
  if (unknown.length > 0)
    throw new Refusal('funding.measure_unknown', 422, { numbers: unknown.join(', ') }, 'measures')
  return {
    columns: {
      title: content.title,
      title_english: content.titleEnglish ?? null,
      purpose: content.purpose,
      purpose_english: content.purposeEnglish ?? null,
      applicants: content.applicants,
      applicants_note: content.applicantsNote ?? null,
      conditions: content.conditions ?? null,
      appeal: content.appeal ?? null,
      frame_ore: content.frame,
      ...(({ opensAt, closesAt }) => ({ opens_at: opensAt, closes_at: closesAt }))(timesOf(content)),
      highest_points: content.highestPoints,
      plan_id: planId,
      assignment_id: assignment?.id ?? null,
    },
    measures: known.filter(({ number }) => numbers.includes(number)).map(({ id }) => id),
    criteria: content.criteria.filter((criterion) => criterion !== undefined),
    questions: content.questions
      .filter((question) => question !== undefined)
      .map(({ required, ...question }) => ({ ...question, required: required === 'yes' })),
  }
}

const refuseNoFrame = (frame: number): void => {
  if (frame === 0) throw new Refusal('funding.frame_is_nothing', 422, {}, 'frame')
}

/** Begins a call as a draft, seen by the body alone. */
export const beginCall = action(
  callPolicy,
  'call.begin',
  'change',
  newCallInput,
  async (context, content) => {
    const { tx, actor, now, about } = context
    const { bodyId, personId } = personIn(actor, 'call.begin')
    refuseNoFrame(content.frame)
    const callId = await insertCall(
      tx,
      { bodyId, personId, now },
      await partsOf(context as ActionContext, content),
    )
    about('call', callId)
    return { callId }
  },
)

/** Changes a draft. What is published stands. */
export const changeCall = action(
  callPolicy,
  'call.change',
  'change',
  changeCallInput,
  async (context, { callId, revision, ...content }) => {
    const { tx, permit, about } = context
    const call = await getCall(tx, callId, { lock: true })
    permit(call)
    about('call', callId)
    if (call.state !== 'draft') throw new Refusal('funding.call_published', 409)
    refuseNoFrame(content.frame)
    const parts = await partsOf(context as unknown as ActionContext, content)
    if (!(await updateCall(tx, callId, revision, parts))) throw new Conflict('call')
    return { callId }
  },
)

/** Publishes a call: everybody reads it, and it can be applied for from its first moment on. It then stands. */
export const publishCall = action(
  callPolicy,
  'call.publish',
  'change',
  callIdInput,
  async ({ tx, actor, now, permit, about }, { callId }) => {
    const call = await getCall(tx, callId, { lock: true })
    permit(call)
    about('call', callId)
    refusePublishing(call, now)
    if (call.assignmentId !== null) {
      const available = await leftToDistribute(tx, call.assignmentId, call.bodyId)
      if (call.frameOre > available)
        throw new Refusal('funding.frame_more_than_available', 422, { available })
    }
    await markPublished(tx, callId, { personId: personIn(actor, 'call.publish').personId, now })
    await noteChange(tx, 'call.opened', fundingPaths.call({ callId }), now)
    return { callId }
  },
)

/** Withdraws a published call before anything is decided. Those who have applied see why. */
export const withdrawCall = action(
  callPolicy,
  'call.withdraw',
  'change',
  withdrawCallInput,
  async ({ tx, now, permit, about }, { callId, reason }) => {
    const call = await getCall(tx, callId, { lock: true })
    permit(call)
    about('call', callId)
    if (call.state !== 'published') throw new Refusal('funding.call_not_running', 409)
    await markCallWithdrawn(tx, callId, reason, now)
    await noteChange(tx, 'call.withdrawn', fundingPaths.call({ callId }), now)
    return { callId }
  },
)

/** Adds a document to a draft: guidance, a form of a budget. */
export const addCallDocument = preparedAction(
  callPolicy,
  'call.add_document',
  'change',
  callIdInput.extend({ file: UploadedFile, title: z.string().trim().max(200).optional() }),
  async ({ callId, file, title }) => ({
    callId,
    title,
    inspected: await inspectFile({ name: file.name, content: await bytesOf(file) }, 'file'),
  }),
  async ({ tx, actor, now, permit, about }, { callId, title, inspected }) => {
    const call = await getCall(tx, callId)
    permit(call)
    if (call.state !== 'draft') throw new Refusal('funding.call_published', 409)
    const stored = await storeFile(tx, { ...inspected, actor, at: now })
    const documentId = await insertCallDocument(tx, {
      callId,
      fileId: stored.id,
      title: title ?? stored.name,
    })
    about('call_document', documentId, { callId })
    return { callId }
  },
)

/** A document of a call, for everybody who reads the call. */
export const readCallDocument = action(
  callPolicy,
  'call.read_document',
  'read',
  documentIdInput,
  async ({ tx }, { callDocumentId }) => readFile(tx, (await getCallDocument(tx, callDocumentId)).fileId),
)
