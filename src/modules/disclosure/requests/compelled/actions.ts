import { randomUUID } from 'node:crypto'
import { type ActionContext, action } from '../../../../platform/access/action.ts'
import { personIn } from '../../../../platform/access/actor.ts'
import { leaving } from '../../../../platform/access/left-by-refusal.ts'
import { actsAs } from '../../../../platform/access/policy.ts'
import { Conflict, Refusal } from '../../../../platform/refusal.ts'
import { kindsOn } from '../../../directory/index.ts'
import { caseworkRoles, newNumber, noteDeniedNumber, readNumber } from '../../../support/index.ts'
import { readKnown } from '../../consents/known.ts'
import { listDisclosures } from '../../sharing/read-store.ts'
import { partsBeyond } from '../../sharing/rules.ts'
import { searchRecipients } from '../../telling/recipient-store.ts'
import { receivedMoment } from '../received.ts'
import { askForDecision } from './arrivals.ts'
import { compelledPolicy, type QueuedFacts } from './policy.ts'
import { type Basis, CONTACT_DATA, dutyOf, recipientKindOf } from './rules.ts'
import {
  lookUpInput,
  prepareRequestInput,
  queueInput,
  registerInput,
  requestIdInput,
  viewInput,
} from './schema.ts'
import {
  findCaseForRequest,
  getSealed,
  insertRequest,
  listQueue,
  type QueuedRequest,
  readTexts,
  worksOnCase,
  writeLookUp,
} from './store.ts'

/** Says whom the record is about: the case where one was found, so that who has seen it stays whole. */
export const tellAbout = (
  about: ActionContext['about'],
  { id, caseId }: QueuedRequest,
  details: Record<string, unknown> = {},
): void =>
  caseId === null ? about('request', id, details) : about('case', caseId, { requestId: id, ...details })

/** A request that the actor may know of, with whether they work on its case. @throws NotFound */
export const getRequest = async (
  { tx, about, permit }: Pick<ActionContext<QueuedFacts>, 'tx' | 'about' | 'permit'>,
  requestId: string,
) => {
  const found = await getSealed(tx, requestId)
  const works = await worksOnCase(tx, found.request.caseId)
  tellAbout(about, found.request)
  permit({ ...found.request, works })
  return { ...found, works }
}

/** The queue of a body: that something was asked, by what kind of authority, on what and since when; nothing of what. */
export const viewQueue = action(
  compelledPolicy,
  'request.list',
  'read_personal',
  queueInput,
  async ({ tx, actor, today, about }, { state, page, pageSize }) => {
    const { bodyId } = personIn(actor, 'request.list')
    about('body', bodyId)
    const { rows, total } = await listQueue(tx, bodyId, { state, page, pageSize })
    return {
      state,
      page,
      total,
      pageSize,
      rows: rows.map((row) => ({
        id: row.id,
        number: row.number,
        fromKind: row.fromKind,
        basis: row.basis,
        receivedAt: row.receivedAt,
        answerBy: row.answerBy,
        late: row.decision === null && row.answerBy !== null && row.answerBy < today,
        lookedUp: row.lookedUpAt !== null,
        decision: row.decision,
        decidedAt: row.decidedAt,
      })),
    }
  },
)
export type Queue = Awaited<ReturnType<typeof viewQueue.run>>

/** The page on which a request is registered. */
export const prepareRequest = action(
  compelledPolicy,
  'request.form',
  'read',
  prepareRequestInput,
  async ({ tx, actor, today }, { find, chosen }) => ({
    today,
    bodies: await searchRecipients(tx, {
      find,
      chosen,
      ownBody: personIn(actor, 'request.form').bodyId,
      day: today,
    }),
  }),
)

/**
 * Puts a request into the queue (OSL 5:1). Nothing is looked for and nothing is answered: that a person does.
 *
 * @throws Refusal as `receivedMoment`, `request.answer_by_before` and `request.asker_not_of_kind`, at the field.
 */
export const registerRequest = action(
  compelledPolicy,
  'request.register',
  'change',
  registerInput,
  async ({ tx, actor: registrar, now, today, about, vault }, input) => {
    const actor = personIn(registrar, 'request.register')
    const { receivedOn, answerBy = null, fromBody = null, ...rest } = input
    const receivedAt = receivedMoment(receivedOn, { now, today })
    if (answerBy !== null && answerBy < receivedOn)
      throw new Refusal('request.answer_by_before', 422, {}, 'answerBy')
    if (fromBody !== null && recipientKindOf(rest.fromKind, await kindsOn(tx, fromBody, today)) === undefined)
      throw new Refusal('request.asker_not_of_kind', 422, {}, 'fromBody')
    const id = randomUUID()
    about('request', id)
    const key = await vault.createKey(actor.bodyId, 'request')
    await insertRequest(tx, actor, key, {
      id,
      number: newNumber('B'),
      receivedAt,
      answerBy,
      fromBody,
      ...rest,
    })
    await askForDecision({ tx, now }, { requestId: id, bodyId: actor.bodyId, answerBy })
    return { requestId: id }
  },
)

/** What whoever works on the case sees beside the request: what the section covers of it, and what stands against it. */
const materialOf = async (context: ActionContext<QueuedFacts>, request: QueuedRequest, basis: Basis) => {
  if (request.caseId === null) return null
  const known = await readKnown(context, request.caseId, request.fromBody)
  const { shape, provision } = dutyOf(basis)
  const parts = known.values.map(({ section, field, value }) => ({ section, field, value }))
  const tellable = () => {
    if (shape === 'contact')
      return parts.filter(
        ({ section, field }) =>
          (CONTACT_DATA as readonly string[]).includes(`${section}.${field}`) &&
          !(known.sheltered && section === 'whereabouts'),
      )
    if (shape !== 'parts' || provision === undefined) return []
    return parts.flatMap(({ section, field, value }) => {
      if (section === 'timeline') return []
      const part = { section, field }
      const isBeyond = partsBeyond({ provision, necessity: '?' }, [part], known).length > 0
      return isBeyond ? [] : [{ ...part, value }]
    })
  }
  return {
    sheltered: known.sheltered,
    denied: known.recipientDenied,
    parts: tellable(),
    disclosures:
      shape === 'disclosure'
        ? (await listDisclosures(context.tx, known.key, request.caseId))
            .filter(({ state, form }) => state === 'in_force' && form === 'copy')
            .map(({ id, toName, provision: on, decidedAt }) => ({ id, toName, provision: on, decidedAt }))
        : [],
  }
}

/** A request with what it asks, what the section covers, and what was decided. */
export const viewRequest = action(
  compelledPolicy,
  'request.view',
  'read_personal',
  viewInput,
  async (context, { requestId, basis, find, chosen: chosenBody }) => {
    const { row, request, works } = await getRequest(context, requestId)
    const texts = readTexts(await context.vault.openKey(request.keyId), row)
    const chosen = basis ?? request.decidedBasis ?? request.basis
    const readsAnswer = context.may(compelledPolicy, 'request.print', { ...request, works })
    return {
      request,
      texts: readsAnswer ? texts : { ...texts, answer: null },
      works,
      readsAnswer,
      handles: context.may(compelledPolicy, 'request.decide', { ...request, works }),
      /** A lawyer asks a colleague for the number: only those who work with people look for cases. */
      finds: actsAs(context.actor, ...caseworkRoles),
      basis: chosen,
      shape: dutyOf(chosen).shape,
      fits: dutyOf(chosen).askers.includes(request.fromKind),
      /** Who may have asked, where it was not known from the directory when it came. */
      askers:
        works && request.decision === null && request.fromBody === null
          ? await searchRecipients(context.tx, {
              find,
              chosen: chosenBody,
              ownBody: request.bodyId,
              day: context.today,
            })
          : null,
      material: works && request.decision === null ? await materialOf(context, request, chosen) : null,
    }
  },
)
export type ViewedRequest = Awaited<ReturnType<typeof viewRequest.run>>

/**
 * Writes down what a person has found when looking for the case: its number, or that there is none.
 *
 * @throws Refusal `request.number_missing`, `request.no_case_with_number` at `caseNumber`, in the same words for a number
 * that no case has, a case of another body, and a case that the actor is denied: that raises an alert; Conflict.
 */
export const lookUp = action(
  compelledPolicy,
  'request.look_up',
  'change',
  lookUpInput,
  async (context, { requestId, revision, found, caseNumber }) => {
    const { tx, now, about } = context
    const actor = personIn(context.actor, 'request.look_up')
    const { request } = await getRequest(context, requestId)
    if (request.decision !== null) throw new Refusal('request.decided_already', 409)
    if (request.revision !== revision) throw new Conflict('request')
    const caseId = found === 'yes' ? await caseWith(tx, caseNumber) : null
    tellAbout(about, { ...request, caseId })
    await writeLookUp(tx, actor, { id: requestId, revision, caseId, now })
    return { requestId }
  },
)

const caseWith = async (tx: ActionContext['tx'], written: string | undefined): Promise<string> => {
  if (written === undefined) throw new Refusal('request.number_missing', 422, {}, 'caseNumber')
  const number = readNumber(written)
  const caseId = await findCaseForRequest(tx, number)
  if (caseId === undefined)
    throw leaving(new Refusal('request.no_case_with_number', 422, {}, 'caseNumber'), (refused) =>
      noteDeniedNumber(refused, number),
    )
  return caseId
}

/** The answer to print and send, for those who may read what it tells. @throws Refusal `request.not_decided` */
export const printAnswer = action(
  compelledPolicy,
  'request.print',
  'read_personal',
  requestIdInput,
  async (context, { requestId }) => {
    const { row, request } = await getRequest(context, requestId)
    if (request.decision === null || request.decidedAt === null) throw new Refusal('request.not_decided', 409)
    const { from, answer } = readTexts(await context.vault.openKey(request.keyId), row)
    return {
      number: request.number,
      bodyName: request.bodyName,
      from,
      receivedAt: request.receivedAt,
      decidedAt: request.decidedAt,
      basis: request.decidedBasis ?? request.basis,
      answer,
    }
  },
)
export type PrintedAnswer = Awaited<ReturnType<typeof printAnswer.run>>
