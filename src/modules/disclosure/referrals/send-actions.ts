import { randomUUID } from 'node:crypto'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { runsAroundTheClock } from '../../law/index.ts'
import {
  addEvent,
  type FoundCase,
  findSetting,
  getCase,
  getFacts,
  listFields,
  newNumber,
  requireInUse,
} from '../../support/index.ts'
import type { Doing } from '../telling/doing.ts'
import { waitForAnswer } from './arrivals.ts'
import { findCoordinator, requireConsentTo, requireCoordinator, setCoordinator } from './coordination.ts'
import { discloseOn, knownParts, recipientOf } from './ground.ts'
import { purposeOf, type ReferredPart, usualParts } from './needs-of.ts'
import { referralPolicy } from './policy.ts'
import { comesTooLate, dueOf, type Urgency } from './rules.ts'
import { draftInput, lookInput, type SendRequest, sendInput } from './schema.ts'
import { addReferralEvent, holdReferral, insertReferral, placeOf, updateReferral } from './store.ts'

interface Wanted {
  readonly caseId: string
  readonly draftId?: string | undefined
  readonly need: SendRequest['need']
  readonly urgency: Urgency
}

/** The draft that is gone on with, or a new one with a key of its own. */
const draftFor = async (
  { tx, actor, vault, now }: Doing,
  file: FoundCase,
  wanted: Wanted,
): Promise<{ id: string; key: CaseKey }> => {
  if (wanted.draftId !== undefined) {
    const { referral } = await holdReferral(tx, actor, wanted.draftId, 'sender')
    if (referral.caseId !== wanted.caseId) throw new NotFound('referral')
    if (referral.state !== 'draft') throw new Refusal('referral.sent_already', 409)
    return { id: referral.id, key: await vault.openKey(referral.keyId) }
  }
  const key = await vault.createKey(file.bodyId, 'referral')
  const id = randomUUID()
  await insertReferral(tx, personIn(actor, 'referral'), now, {
    id,
    number: newNumber('R'),
    caseId: wanted.caseId,
    keyId: key.id,
    fromBody: file.bodyId,
    need: wanted.need,
    urgency: wanted.urgency,
  })
  return { id, key }
}

/** A bed tonight is not asked for within three working days. @throws Refusal at the urgency */
const requireInTime = ({ need, urgency }: Pick<Wanted, 'need' | 'urgency'>): void => {
  if (comesTooLate(need, urgency)) throw new Refusal('referral.cannot_wait', 422, {}, 'urgency')
}

/** Looks at what is needed before it is asked whom to turn to: nothing is written yet. */
export const lookForRecipients = action(
  referralPolicy,
  'referral.look',
  'read',
  lookInput,
  async ({ tx, actor, permit }, asked) => {
    permit(await getFacts(tx, actor, asked.caseId))
    if (asked.step === 'whole') requireInTime(asked)
    return asked
  },
)

/** Keeps a referral as it stands in the form, sealed; nothing of it is told to anybody. */
export const saveDraft = action(
  referralPolicy,
  'referral.save',
  'change',
  draftInput,
  async (context, request) => {
    const { tx, actor, about, permit } = context
    const facts = await getFacts(tx, actor, request.caseId)
    about('case', request.caseId)
    permit(facts)
    requireInUse(facts)
    const { id, key } = await draftFor(context, await getCase(tx, request.caseId), request)
    await updateReferral(tx, id, {
      need: request.need,
      urgency: request.urgency,
      sealed_draft: key.seal(placeOf.draft(id), JSON.stringify(request.filled)),
    })
    about('case', request.caseId, { referralId: id })
    return { referralId: id, caseId: request.caseId }
  },
)

const partsFor = async (
  { tx }: Doing,
  caseKey: CaseKey,
  request: SendRequest,
): Promise<readonly ReferredPart[]> => {
  if (request.itemsChoice === 'chosen') return request.items
  return knownParts(usualParts(request.need), await listFields(tx, caseKey, request.caseId))
}

/** The coordinator of the offer that the referral is part of: named now with the person's yes, or named before. */
const coordinatorFor = async (
  context: Doing,
  caseKey: CaseKey,
  request: SendRequest,
): Promise<string | undefined> => {
  const wanted = request.coordinatorBody
  if (wanted === undefined) return (await findCoordinator(context.tx, request.caseId))?.bodyId
  await requireCoordinator(context, wanted)
  if (request.ground !== 'new_consent') await requireConsentTo(context, caseKey, request.caseId, wanted)
  return wanted
}

/**
 * Sends a referral with what is disclosed by it, in one go: the consent where it has just been given, the disclosure, the
 * message under the referral's own key, and the time limit of the recipient's working hours. All of it or nothing.
 *
 * @throws Refusal at the field: of the recipient, of the consent, of the provision, of what is disclosed.
 */
export const sendReferral = action(
  referralPolicy,
  'referral.send',
  'change',
  sendInput,
  async (context, request) => {
    const { tx, actor, now, about, permit, vault } = context
    const person = personIn(actor, 'referral')
    const { caseId } = request
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId)
    permit(facts)
    requireInUse(facts)
    requireInTime(request)
    const file = await getCase(tx, caseId)
    const caseKey = await vault.openKey(file.keyId)
    const recipient = await recipientOf(context, file.bodyId, request)
    const coordinatorBody = await coordinatorFor(context, caseKey, request)
    const disclosureId = await discloseOn(context, facts, request, {
      caseId,
      key: caseKey,
      recipient,
      purpose: request.purpose ?? purposeOf(request.need),
      isUrgent: runsAroundTheClock(request.urgency),
      inDanger: request.urgency === 'now',
      parts: await partsFor(context, caseKey, request),
      coordinatorBody: request.coordinatorBody,
    })
    const { id, key } = await draftFor(context, file, request)
    const toBody = recipient.onPaper === undefined ? recipient.toBody : null
    const setting = toBody === null ? undefined : await findSetting(tx, toBody)
    const dueAt = dueOf(now, request.urgency, setting)
    await updateReferral(tx, id, {
      state: 'sent',
      to_body: toBody,
      sealed_to_name:
        recipient.onPaper === undefined ? null : key.seal(placeOf.toName(id), recipient.onPaper),
      disclosure_id: disclosureId,
      need: request.need,
      urgency: request.urgency,
      county: request.county ?? file.county,
      language: request.language ?? file.language,
      sealed_message: request.message ? key.seal(placeOf.message(id), request.message) : null,
      sealed_draft: null,
      sent_at: now,
      due_at: dueAt,
    })
    if (coordinatorBody !== undefined) await setCoordinator(tx, caseId, coordinatorBody)
    await addReferralEvent(tx, { referralId: id, kind: 'sent', actor: person, now })
    if (toBody !== null) await waitForAnswer(context, { id, caseId, toBody, urgency: request.urgency, dueAt })
    await addEvent(tx, {
      caseId,
      section: 'timeline',
      kind: 'referral_sent',
      subjectId: id,
      actor: person,
      now,
    })
    about('case', caseId, { referralId: id, disclosureId, urgency: request.urgency })
    return { referralId: id, disclosureId, dueAt: dueAt.toISOString() }
  },
)
