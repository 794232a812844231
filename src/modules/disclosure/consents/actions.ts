import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { Refusal } from '../../../platform/refusal.ts'
import {
  addEvent,
  ageGroupOn,
  type CaseFacts,
  getCase,
  getFacts,
  personLanguage,
  requireInUse,
  writeField,
} from '../../support/index.ts'
import { purposeCodes } from '../purposes.ts'
import type { Doing } from '../telling/doing.ts'
import { findRecipient, isBodyDenied, isInDirectory, searchRecipients } from '../telling/recipient-store.ts'
import { itemSchema } from '../telling/schema.ts'
import { readKnown } from './known.ts'
import { consentPolicy } from './policy.ts'
import { checkDays, checkRepresentative, consentState, suggestedExpiry } from './rules.ts'
import { type ConsentRequest, consentIdInput, consentInput, readConsentDraft } from './schema.ts'
import { getConsent, insertConsent, listConsents } from './store.ts'

const caseInput = z.object({ caseId: z.guid() })
/** Every consent of a case, with where it stands. */
export const viewConsents = action(
  consentPolicy,
  'consent.list',
  'read_personal',
  caseInput,
  async ({ tx, actor, today, about, permit, vault }, { caseId }) => {
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId)
    permit(facts)
    const file = await getCase(tx, caseId)
    const consents = await listConsents(tx, await vault.openKey(file.keyId), caseId)
    return {
      caseId,
      number: file.number,
      consents: consents.map((consent) => ({ ...consent, state: consentState(consent, today) })),
    }
  },
)

const questionInput = z.object({
  caseId: z.guid(),
  language: consentInput.shape.language,
  toBody: z.guid().nullable().default(null),
  toName: z.string().trim().min(1).max(200).optional(),
  purpose: z.enum(purposeCodes),
  parts: z.array(itemSchema).min(1).max(200),
  /** As long as the purpose usually takes, where the person wants no other day. */
  expiresOn: z.iso.date().optional(),
  step: z.enum(['words', 'question']).default('words'),
})

/**
 * Looks at what is to be asked before its words are shown: nothing is written yet.
 *
 * @throws Refusal at the field
 */
export const askForConsent = action(
  consentPolicy,
  'consent.ask',
  'read',
  questionInput,
  async (context, question) => {
    const facts = await getFacts(context.tx, context.actor, question.caseId)
    context.permit(facts)
    await requireRecipient(context, question.caseId, facts.bodyId, question)
    const expiresOn = question.expiresOn ?? suggestedExpiry(context.today, question)
    checkDays({ givenOn: context.today, expiresOn }, context.today)
    return { ...question, expiresOn }
  },
)

const prepareInput = z.object({
  caseId: z.guid(),
  draft: z.record(z.string(), z.unknown()).optional(),
  find: z.string().max(200).optional(),
})

/**
 * What the form of a consent needs: recipients, parts, and, once it is known what is asked, the words to read out in the
 * person's language.
 */
export const prepareConsent = action(
  consentPolicy,
  'consent.prepare',
  'read_personal',
  prepareInput,
  async (context, { caseId, draft: values = {}, find }) => {
    const { tx, actor, today, about, permit } = context
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId)
    permit(facts)
    const draft = readConsentDraft(values)
    const known = await readKnown(context, caseId, draft.toBody)
    const code = draft.language ?? known.file.language ?? 'sv'
    return {
      caseId,
      number: known.file.number,
      today,
      draft,
      isWords: values.step === 'words',
      recipients: await searchRecipients(tx, {
        find,
        chosen: draft.toBody,
        ownBody: known.file.bodyId,
        day: today,
      }),
      recipientName: known.recipient?.name ?? draft.toName,
      purposes: purposeCodes,
      isAdult: known.file.ageGroup === 'adult',
      suspicion: known.guardianSuspected,
      code,
      language: personLanguage(code),
    }
  },
)
export type PreparedConsent = Awaited<ReturnType<typeof prepareConsent.run>>

/**
 * Writes down in the case that a guardian is suspected: it stays written where the consent is then refused for it.
 */
export const noteSuspicion = action(
  consentPolicy,
  'consent.note_suspicion',
  'change',
  z.object({ caseId: z.guid() }),
  async (context, { caseId }) => {
    const { tx, actor, about, permit } = context
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { section: 'family', fields: ['guardian_suspected'] })
    permit(facts)
    await writeSuspicion(context, caseId, 'yes')
  },
)

const writeSuspicion = async (context: Doing, caseId: string, value: 'yes' | 'no') => {
  const { tx, actor, now } = context
  const { key, values } = await readKnown(context, caseId, null)
  const field = 'guardian_suspected'
  if (values.some((one) => one.field === field && one.value === value)) return
  const person = personIn(actor, 'consent.record')
  await writeField(tx, { key, actor: person, now }, caseId, { section: 'family', field, value })
  await addEvent(tx, { caseId, section: 'family', kind: 'written', actor: person, now })
}

/**
 * Writes down a consent, part by part, as it was given after its words had been read out (domain rule 5).
 *
 * @throws Refusal `consent.*` and `disclosure.*` at the field.
 */
export const recordConsent = action(
  consentPolicy,
  'consent.record',
  'change',
  consentInput,
  async (context, request) => {
    const { tx, actor, about, permit } = context
    const facts = await getFacts(tx, actor, request.caseId)
    about('case', request.caseId)
    permit(facts)
    const consentId = await writeConsent(context, facts, request)
    about('case', request.caseId, { consentId })
    return { consentId }
  },
)

/**
 * Writes a consent down within an action that has looked at who works on the case, such as one that also sends what the
 * person has just said yes to.
 *
 * @returns its identifier. @throws Refusal `consent.*` and `disclosure.*` at the field.
 */
export const writeConsent = async (
  context: Doing,
  facts: CaseFacts,
  request: ConsentRequest,
): Promise<string> => {
  const { tx, actor, now, today } = context
  const person = personIn(actor, 'consent.record')
  requireInUse(facts)
  const known = await readKnown(context, request.caseId, null)
  for (const item of request.items) await requireRecipient(context, request.caseId, facts.bodyId, item)
  checkDays(request, today)
  // Whoever has turned 18 since the case was opened consents for themselves.
  const age = await ageGroupOn(tx, known.key, known.file, today)
  checkRepresentative(request, { age, guardianSuspected: known.guardianSuspected })
  const id = randomUUID()
  await insertConsent(
    tx,
    known.key,
    { by: person.personId, at: now },
    {
      ...request,
      id,
      note: request.note,
      items: request.items.map((item) => ({ ...item, id: randomUUID(), toName: item.toName })),
    },
  )
  if (request.representative === 'guardian') await writeSuspicion(context, request.caseId, 'no')
  await addEvent(tx, {
    caseId: request.caseId,
    section: 'timeline',
    kind: 'consent_given',
    subjectId: id,
    actor: person,
    now,
  })
  return id
}

const requireRecipient = async (
  { tx, today }: Doing,
  caseId: string,
  ownBody: string,
  { toBody, toName }: { toBody: string | null; toName?: string | undefined },
): Promise<void> => {
  const refuse = (code: string, field: string) => new Refusal(`disclosure.${code}`, 422, {}, field)
  if (toBody === null) {
    if (toName === undefined) throw refuse('recipient_missing', 'toBody')
    if (await isInDirectory(tx, toName)) throw refuse('recipient_in_directory', 'toName')
    return
  }
  if (toName !== undefined) throw refuse('recipient_twice', 'toName')
  if (toBody === ownBody) throw refuse('to_own_body', 'toBody')
  if ((await findRecipient(tx, toBody, today)) === undefined) throw refuse('recipient_unknown', 'toBody')
  if (await isBodyDenied(tx, caseId, toBody)) throw refuse('recipient_denied', 'toBody')
}

/** A consent for print, in the language it was given in. */
export const printConsent = action(
  consentPolicy,
  'consent.print',
  'read_personal',
  consentIdInput.extend({ whole: z.enum(['yes']).optional() }),
  async ({ tx, actor, today, about, permit, vault }, { caseId, consentId, whole }) => {
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { consentId })
    permit(facts)
    const file = await getCase(tx, caseId)
    const consent = await getConsent(tx, await vault.openKey(file.keyId), caseId, consentId)
    return { consent, today, isWhole: whole === 'yes' }
  },
)
