import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type ActionContext, action, preparedAction } from '../../../platform/access/action.ts'
import { type Actor, personIn, personOf } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { bytesOf, inspectFile, readFile, storeFile, UploadedFile } from '../../../platform/files/index.ts'
import { canonicalJson } from '../../../platform/proof/canonical-json.ts'
import { Conflict, Refusal } from '../../../platform/refusal.ts'
import { mayApply, stageOf } from '../calls/rules.ts'
import { type Call, getBody, getCall } from '../calls/store.ts'
import { decisionSeen } from './arrivals.ts'
import { type ApplicationFacts, applicationPolicy, mayHandle } from './policy.ts'
import { problemsIn, receiptOf } from './rules.ts'
import {
  applicationIdInput,
  attachInput,
  attachmentIdInput,
  beginInput,
  saveInput,
  submitInput,
} from './schema.ts'
import {
  type Application,
  getApplication,
  getAttachment,
  insertApplication,
  insertAttachment,
  isImpartial,
  listOwnApplications,
  markSubmitted,
  markWithdrawn,
  nextReceiptNumber,
  saveDraft,
  withdrawAttachmentRow,
} from './store.ts'

const MOST_ATTACHMENTS = 10

/** What the policy looks at: whose it is, who distributes, and what the actor has declared. */
export const factsOf = async (
  tx: DatabaseTransaction,
  application: Application,
  actor: Actor,
): Promise<ApplicationFacts> => {
  const personId = personOf(actor)
  return {
    bodyId: application.bodyId,
    distributorId: application.distributorId,
    submitted: application.submittedAt !== null,
    impartial: personId !== null && (await isImpartial(tx, application.id, personId)),
  }
}

type Context = ActionContext<ApplicationFacts>

/** Finds an application that the actor may work with in this way. @throws NotFound */
const enter = async (
  { tx, actor, permit }: Pick<Context, 'tx' | 'actor' | 'permit'>,
  applicationId: string,
  options: { lock?: boolean } = {},
): Promise<{ application: Application; call: Call }> => {
  const application = await getApplication(tx, applicationId, options)
  permit(await factsOf(tx, application, actor))
  return { application, call: await getCall(tx, application.callId) }
}

/** The last second counts, and the one after does not. @throws Refusal where the call is not open now */
const refuseClosed = (call: Call, now: Date): void => {
  const stage = stageOf(call, now)
  if (stage === 'coming') throw new Refusal('funding.not_open_yet', 409)
  if (stage !== 'open') throw new Refusal('funding.too_late', 409, { closed: call.closesAt.toISOString() })
}

const refuseSent = ({ state }: Application): void => {
  if (state !== 'draft') throw new Refusal('funding.application_sent', 409)
}

/** The applications of the organisation that one acts for. */
export const viewOwnApplications = action(
  applicationPolicy,
  'application.list',
  'read',
  z.object({
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  async ({ tx, actor, now }, selection) => {
    const { bodyId } = personIn(actor, 'application.list')
    return { selection, now, ...(await listOwnApplications(tx, bodyId, selection)) }
  },
)
export type OwnApplications = Awaited<ReturnType<(typeof viewOwnApplications)['run']>>

/** Begins an application to an open call, for the organisation that one acts for. */
export const beginApplication = action(
  applicationPolicy,
  'application.begin',
  'change',
  beginInput,
  async ({ tx, actor, now, about }, { callId }) => {
    const { bodyId, personId } = personIn(actor, 'application.begin')
    const call = await getCall(tx, callId)
    refuseClosed(call, now)
    const body = await getBody(tx, bodyId)
    if (bodyId === call.bodyId || !mayApply(call.applicants, body.type))
      throw new Refusal('funding.not_for_you', 409)
    const { organisationNumber } = body
    const applicationId = await insertApplication(tx, { callId, bodyId, personId, organisationNumber, now })
    about('application', applicationId, { callId })
    return { applicationId }
  },
)

const describe = async (context: Context, applicationId: string) => {
  const { application, call } = await enter(context, applicationId)
  context.about('application', applicationId)
  return { application, call, stage: stageOf(call, context.now), problems: problemsIn(application, call) }
}

/** A draft, to write in. */
export const editApplication = action(
  applicationPolicy,
  'application.edit',
  'read_personal',
  applicationIdInput,
  async (context, { applicationId }) => {
    const described = await describe(context, applicationId)
    refuseSent(described.application)
    return described
  },
)
export type EditedApplication = Awaited<ReturnType<(typeof editApplication)['run']>>

/** An application as it was sent in (or as far as it has come), for its organisation and those who handle it. */
export const viewApplication = action(
  applicationPolicy,
  'application.view',
  'read_personal',
  applicationIdInput,
  async (context, { applicationId }) => {
    const described = await describe(context, applicationId)
    const facts = await factsOf(context.tx, described.application, context.actor)
    const handles = mayHandle(context.actor, facts)
    if (!handles && described.application.decision !== null) await decisionSeen(context.tx, applicationId)
    return { ...described, handles }
  },
)
export type ViewedApplication = Awaited<ReturnType<(typeof viewApplication)['run']>>

/** Keeps a draft. Nothing need be ready; a second writer is told and loses nothing. */
export const saveApplication = action(
  applicationPolicy,
  'application.save',
  'change',
  saveInput,
  async (context, draft) => {
    const { tx, now, about } = context
    const { application, call } = await enter(context, draft.applicationId, { lock: true })
    about('application', application.id)
    refuseSent(application)
    refuseClosed(call, now)
    const revision = await saveDraft(tx, draft, call.questions, now)
    if (revision === undefined) throw new Conflict('application')
    return { applicationId: application.id, revision, savedAt: now.toISOString() }
  },
)

/** What was sent in, in one form whatever order it was kept in: so that it can be shown that nothing changed. */
const digestOf = (application: Application): Buffer => {
  const { revision: _, savedAt: __, state: ___, ...content } = application
  return createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(content))))
    .digest()
}

/**
 * Sends an application in: whole, in time to the second, and then frozen. The applicant gets a receipt.
 *
 * @throws Refusal `funding.too_late` after the last second of the call, `funding.not_complete` where something is missing
 */
export const submitApplication = action(
  applicationPolicy,
  'application.submit',
  'change',
  submitInput,
  async (context, { applicationId }) => {
    const { tx, actor, now, today, about } = context
    const { application, call } = await enter(context, applicationId, { lock: true })
    about('application', applicationId)
    refuseSent(application)
    refuseClosed(call, now)
    if (problemsIn(application, call).length > 0) throw new Refusal('funding.not_complete', 422)
    const receipt = receiptOf(today.slice(0, 4), await nextReceiptNumber(tx))
    const { personId } = personIn(actor, 'application.submit')
    await markSubmitted(tx, applicationId, { receipt, sha256: digestOf(application), personId, now })
    return { applicationId, receipt }
  },
)

/** Takes an application back, before it is decided. */
export const withdrawApplication = action(
  applicationPolicy,
  'application.withdraw',
  'change',
  applicationIdInput,
  async (context, { applicationId }) => {
    const { tx, now, about } = context
    const { application } = await enter(context, applicationId, { lock: true })
    about('application', applicationId)
    if (application.state === 'withdrawn') throw new Refusal('funding.application_withdrawn', 409)
    if (application.decision !== null) throw new Refusal('funding.application_decided', 409)
    await markWithdrawn(tx, applicationId, now)
    return { applicationId }
  },
)

/** Documents and pictures; nothing that a browser would run. */
const refused: readonly string[] = ['text/html', 'text/markdown']

/** Adds a file to a draft, its type found from its content. */
export const addAttachment = preparedAction(
  applicationPolicy,
  'application.attach',
  'change',
  attachInput.extend({ file: UploadedFile }),
  async ({ applicationId, file, title }) => {
    const inspected = await inspectFile({ name: file.name, content: await bytesOf(file) }, 'file')
    if (refused.includes(inspected.mediaType))
      throw new Refusal('file.type', 422, { name: inspected.name }, 'file')
    return { applicationId, title, inspected }
  },
  async (context, { applicationId, title, inspected }) => {
    const { tx, actor, now, about } = context
    const { application, call } = await enter(context, applicationId)
    refuseSent(application)
    refuseClosed(call, now)
    if (application.attachments.length >= MOST_ATTACHMENTS)
      throw new Refusal('funding.too_many_attachments', 409, { most: MOST_ATTACHMENTS }, 'file')
    const stored = await storeFile(tx, { ...inspected, actor, at: now })
    const attachmentId = await insertAttachment(tx, {
      applicationId,
      fileId: stored.id,
      title: title || stored.name,
    })
    about('attachment', attachmentId, { applicationId })
    return { applicationId }
  },
)

export const withdrawAttachment = action(
  applicationPolicy,
  'application.withdraw_attachment',
  'change',
  attachmentIdInput,
  async (context, { attachmentId }) => {
    const { tx, now, about } = context
    const { applicationId } = await getAttachment(tx, attachmentId)
    const { application, call } = await enter(context, applicationId)
    refuseSent(application)
    refuseClosed(call, now)
    await withdrawAttachmentRow(tx, attachmentId)
    about('attachment', attachmentId, { applicationId })
    return { applicationId }
  },
)

/** A file of an application, for those who read it. */
export const readAttachment = action(
  applicationPolicy,
  'application.read_attachment',
  'read_personal',
  attachmentIdInput,
  async (context, { attachmentId }) => {
    context.about('attachment', attachmentId)
    const { applicationId, fileId } = await getAttachment(context.tx, attachmentId)
    await enter(context, applicationId)
    return readFile(context.tx, fileId)
  },
)
