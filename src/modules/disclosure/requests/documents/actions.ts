import { randomUUID } from 'node:crypto'
import { type ActionContext, action } from '../../../../platform/access/action.ts'
import { personIn } from '../../../../platform/access/actor.ts'
import { Conflict, Refusal } from '../../../../platform/refusal.ts'
import {
  addEvent,
  type CaseFacts,
  findSetting,
  getCase,
  getFacts,
  newNumber,
} from '../../../support/index.ts'
import { secrecyOf } from '../../telling/recipient.ts'
import { receivedMoment } from '../received.ts'
import { type ReviewedPart, reviewParts } from './parts.ts'
import { documentPolicy } from './policy.ts'
import { buildRelease, manifestOf, newSalts, outcomeOf, type Release, undecidedIn } from './release.ts'
import { type Choice, isAuthority, mayChoose } from './rules.ts'
import {
  caseInput,
  chooseInput,
  decideDocumentsInput,
  documentRequestInput,
  registerDocumentsInput,
} from './schema.ts'
import {
  type FoundDocumentRequest,
  getDocumentRequest,
  insertDocumentRequest,
  listDocumentRequests,
  writeChoices,
  writeRelease,
} from './store.ts'

type Context = ActionContext<CaseFacts>

const openCaseFile = async ({ tx, actor, about, permit, vault }: Context, caseId: string) => {
  const facts = await getFacts(tx, actor, caseId)
  about('case', caseId)
  permit(facts)
  const file = await getCase(tx, caseId)
  return { file, key: await vault.openKey(file.keyId) }
}

/** The requests for documents of a case, and what is needed to register one. */
export const viewDocumentRequests = action(
  documentPolicy,
  'document_request.list',
  'read_personal',
  caseInput,
  async (context, { caseId }) => {
    const { file } = await openCaseFile(context, caseId)
    const { secrecy } = await findSetting(context.tx, file.bodyId)
    return {
      caseId,
      number: file.number,
      today: context.today,
      isAuthority: isAuthority(secrecyOf(secrecy)),
      requests: await listDocumentRequests(context.tx, caseId),
    }
  },
)

/**
 * Registers that somebody asks for the documents of a case (OSL 5:1).
 *
 * @throws Refusal `document.not_authority` where the body is none; as `receivedMoment` at the field.
 */
export const registerDocuments = action(
  documentPolicy,
  'document_request.register',
  'change',
  registerDocumentsInput,
  async (context, { caseId, recipient, words, receivedOn }) => {
    const { tx, now, today, about } = context
    const actor = personIn(context.actor, 'document_request.register')
    const { file, key } = await openCaseFile(context, caseId)
    const { secrecy } = await findSetting(tx, file.bodyId)
    if (!isAuthority(secrecyOf(secrecy))) throw new Refusal('document.not_authority', 409)
    const receivedAt = receivedMoment(receivedOn, { now, today })
    const id = randomUUID()
    about('case', caseId, { requestId: id, recipient })
    await insertDocumentRequest(tx, actor, key, {
      id,
      number: newNumber('H'),
      caseId,
      recipient,
      words,
      receivedAt,
    })
    return { caseId, requestId: id }
  },
)

/** A request with the parts as they are now, and the release as it stands: the one that is previewed and decided. */
const openReview = async (context: Context, caseId: string, requestId: string) => {
  const { file, key } = await openCaseFile(context, caseId)
  const request = await getDocumentRequest(context.tx, key, caseId, requestId)
  const { parts, facts } = await reviewParts(context, caseId, request.recipient, request.choices)
  const head = { number: request.number, bodyName: file.bodyName, recipient: request.recipient }
  const release: Release = request.kept?.release ?? buildRelease(head, parts)
  return { file, key, request, parts, facts, release }
}

const describe = ({ choices: _, kept: __, ...request }: FoundDocumentRequest) => request

/** The redaction view: every part of the case with what may cover it toward the one who asks, and how it stands. */
export const viewDocumentRequest = action(
  documentPolicy,
  'document_request.view',
  'read_personal',
  documentRequestInput,
  async (context, { caseId, requestId }) => {
    const { file, request, parts, facts, release } = await openReview(context, caseId, requestId)
    return {
      caseId,
      number: file.number,
      request: describe(request),
      parts: request.state === 'open' ? parts : [],
      guardianSuspected: facts.guardianSuspected,
      sheltered: facts.sheltered,
      undecided: undecidedIn(release),
      release,
      outcome: outcomeOf(release),
      reasons: request.kept?.reasons ?? null,
    }
  },
)
export type ViewedDocumentRequest = Awaited<ReturnType<typeof viewDocumentRequest.run>>

/** Refuses a choice that cannot be made: what is barred is never shown, whoever ticks it. */
const checkChoices = (parts: readonly ReviewedPart[], chosen: Readonly<Record<string, Choice>>): void => {
  for (const { key, proposal } of parts) {
    const choice = chosen[key]
    if (choice === undefined || mayChoose(proposal, choice)) continue
    const code = choice === 'show' ? `document.barred_${proposal.bar}` : 'document.section_does_not_cover'
    throw new Refusal(code, 422, {}, `choice.${key}`)
  }
}

/** What is decided of the parts that are there now; what was decided of a text that has changed since is gone. */
const keptChoices = (
  parts: readonly ReviewedPart[],
  chosen: Readonly<Record<string, Choice>>,
  showsRest: boolean,
): Record<string, Choice> =>
  Object.fromEntries(
    parts.flatMap(({ key, choice: before, proposal }) => {
      const choice = chosen[key] ?? before
      if (choice !== undefined) return [[key, choice]]
      return showsRest && proposal.sections.length === 0 && proposal.bar === null ? [[key, 'show']] : []
    }),
  )

/**
 * Decides of each part whether it is shown or covered, and by which section.
 *
 * @throws Refusal `document.barred_*` for a part that is never shown to the one who asks, whatever is ticked;
 * `document.section_does_not_cover`; `document.decided_already`; Conflict where somebody else has written meanwhile.
 */
export const chooseParts = action(
  documentPolicy,
  'document_request.choose',
  'change',
  chooseInput,
  async (context, { caseId, requestId, revision, choice, rest }) => {
    const { request, parts, key } = await openReview(context, caseId, requestId)
    context.about('case', caseId, { requestId })
    if (request.state === 'decided') throw new Refusal('document.decided_already', 409)
    if (request.revision !== revision) throw new Conflict('document_request')
    checkChoices(parts, choice)
    await writeChoices(context.tx, key, requestId, revision, keptChoices(parts, choice, rest === 'show'))
    return { caseId, requestId }
  },
)

/**
 * Decides the request: what stands is handed out, sealed as it then was, with a manifest. Nothing shown is a refusal.
 *
 * @throws Refusal `document.undecided` with the count; `document.decided_already`; Conflict.
 */
export const decideDocuments = action(
  documentPolicy,
  'document_request.decide',
  'change',
  decideDocumentsInput,
  async (context, { caseId, requestId, revision, reasons }) => {
    const { tx, now } = context
    const actor = personIn(context.actor, 'document_request.decide')
    const { request, release, key } = await openReview(context, caseId, requestId)
    const outcome = outcomeOf(release)
    context.about('case', caseId, { requestId, outcome })
    if (request.state === 'decided') throw new Refusal('document.decided_already', 409)
    if (request.revision !== revision) throw new Conflict('document_request')
    const count = undecidedIn(release)
    if (count > 0) throw new Refusal('document.undecided', 409, { count })
    const salts = newSalts(release)
    await writeRelease(tx, actor, key, {
      id: requestId,
      revision,
      manifest: manifestOf(release, salts, now),
      kept: { release, salts, reasons },
      now,
    })
    await addEvent(tx, {
      caseId,
      section: 'timeline',
      kind: 'documents_decided',
      subjectId: requestId,
      actor,
      now,
    })
    return { caseId, requestId }
  },
)

/** What was decided, to print and hand out. @throws Refusal `document.not_decided` */
export const printRelease = action(
  documentPolicy,
  'document_request.print',
  'read_personal',
  documentRequestInput,
  async (context, { caseId, requestId }) => {
    const { key } = await openCaseFile(context, caseId)
    const { kept, decidedAt } = await getDocumentRequest(context.tx, key, caseId, requestId)
    if (kept === null || decidedAt === null) throw new Refusal('document.not_decided', 409)
    return { release: kept.release, decidedAt, reasons: kept.reasons }
  },
)
export type PrintedRelease = Awaited<ReturnType<typeof printRelease.run>>
