import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { lastReadings, readAmendedBy } from '../../law/index.ts'
import { addEvent, fieldsOf, getCase, getFacts, sectionReaders } from '../../support/index.ts'
import { type KnownFacts, readKnown } from '../consents/known.ts'
import { CASE_SECTIONS } from '../legal/least.ts'
import { OUTSIDE_KINDS, onlyKind } from '../telling/recipient.ts'
import { searchRecipients } from '../telling/recipient-store.ts'
import { type DisclosureDraft, disclosureInput, readDraft, recipientInput } from '../telling/schema.ts'
import { settleStop, tellOfCopy, tellRecipient } from './arrivals.ts'
import { endReasons, markEnded, markInForce } from './change-store.ts'
import { checkRecipient, checkStatement } from './check.ts'
import { asksOf, waysFor } from './choices.ts'
import { comingChange } from './coming-law.ts'
import { disclose } from './disclose.ts'
import { contentOf, handOver } from './hand-over.ts'
import { requireLawIsRead, sectionsUnder, unreadOffences, unreadUnder } from './law-read.ts'
import { sharingPolicy } from './policy.ts'
import { getDisclosure, requestOfFound } from './read-store.ts'
import { DISCLOSURE_ENDED } from './replay.ts'
import { judge, type Part, partsBeyond } from './rules.ts'

/** The parts of a case that can be told: for a copy those that hold something, for a live view all. */
const partsToTell = (known: KnownFacts, form: DisclosureDraft['form']): readonly Part[] =>
  CASE_SECTIONS.flatMap((section) => {
    const fields = Object.keys(fieldsOf(section))
    const isWhole = sectionReaders[section] !== undefined || form === 'live'
    const shown =
      form === 'live'
        ? fields
        : fields.filter((field) =>
            known.values.some((value) => value.section === section && value.field === field),
          )
    return [...(isWhole ? [''] : []), ...shown].map((field) => ({ section, field }))
  })

const hasBegun = (draft: DisclosureDraft): draft is DisclosureDraft & z.output<typeof recipientInput> =>
  recipientInput.safeParse(draft).success

const draftInput = z.object({
  caseId: z.guid(),
  draft: z.record(z.string(), z.unknown()).default({}),
  /** The part of the form that has been come to. */
  stage: z.enum(['recipient', 'provision', 'parts']).default('recipient'),
  find: z.string().max(200).optional(),
})

/**
 * What the page of a disclosure needs, as far as it has been filled in: the recipients, then the ways through secrecy
 * that fit and why the others do not, then the parts with those that would be beyond the provision.
 */
export const prepareDisclosure = action(
  sharingPolicy,
  'disclosure.prepare',
  'read_personal',
  draftInput,
  async (context, { caseId, draft: values, stage, find }) => {
    const { tx, actor, today, about, permit } = context
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId)
    permit(facts)
    const read = readDraft(values)
    const known = await readKnown(context, caseId, read.toBody)
    // What a body is, where it is one thing, is not asked: the form never sends it.
    const toKind = read.toKind ?? (known.recipient && onlyKind(known.recipient.kinds))
    const draft: DisclosureDraft = toKind === undefined ? read : { ...read, toKind }
    const hasRecipient = stage !== 'recipient' && hasBegun(draft)
    const ways = hasRecipient ? waysFor(draft, known, today) : undefined
    const isDanger = draft.situation?.dangerToLife === 'yes'
    const choosable = ways === undefined ? [] : [...ways.open, ...(isDanger ? ways.closed : [])]
    const chosen = choosable.find(
      ({ provision, consent }) => provision === draft.provision && consent?.id === draft.consentId,
    )
    const parts = partsToTell(known, draft.form)
    const lastRead = await lastReadings(tx, today)
    const asks = asksOf(draft, known)
    return {
      caseId,
      number: known.file.number,
      today,
      draft,
      recipients: await searchRecipients(tx, {
        find,
        chosen: draft.toBody,
        ownBody: known.file.bodyId,
        day: today,
      }),
      recipientName: known.recipient?.name ?? draft.toName,
      /** A body of the directory is chosen: it is what the directory says. */
      hasBody: known.recipient !== undefined,
      kinds: known.recipient?.kinds ?? OUTSIDE_KINDS,
      onlyKind: known.recipient && onlyKind(known.recipient.kinds),
      ways,
      hasWay: choosable.length > 0,
      chosen: stage === 'parts' ? chosen : undefined,
      asks,
      lastRead,
      amendedBy: await readAmendedBy(tx),
      /** Sections of the chosen way and of the offence, with when each was read. */
      restsOn: chosen === undefined ? [] : sectionsUnder(draft, chosen.section).map(lastRead),
      /** Sections of the chosen way that somebody has to answer for before anything rests on them. */
      unread: chosen === undefined ? [] : unreadUnder(draft, chosen.section, lastRead),
      unreadOffences: asks.includes('offence') ? unreadOffences(draft, lastRead) : [],
      parts,
      beyond:
        chosen === undefined || isDanger
          ? []
          : partsBeyond(
              { ...draft, provision: chosen.provision, necessity: draft.necessity ?? '?' },
              parts,
              known,
            ),
      isAdult: known.file.ageGroup === 'adult',
    }
  },
)
export type PreparedDisclosure = Awaited<ReturnType<typeof prepareDisclosure.run>>

const lookInput = z.object({
  caseId: z.guid(),
  draft: z.record(z.string(), z.unknown()),
  step: z.enum(['recipient', 'provision', 'preview', 'change']),
})

const provisionInput = recipientInput.extend({ provision: disclosureInput.shape.provision })

/**
 * Looks at a part of the form before the next one is shown. Nothing is kept.
 *
 * @throws Refusal and z.ZodError at the fields.
 */
export const lookAtDisclosure = action(
  sharingPolicy,
  'disclosure.look',
  'read_personal',
  lookInput,
  async (context, { caseId, draft, step }) => {
    const { tx, actor, today, permit, about } = context
    const facts = await getFacts(tx, actor, caseId)
    permit(facts)
    about('case', caseId)
    const { toBody, toName } = readDraft(draft)
    const known = await readKnown(context, caseId, toBody, toName)
    const only = known.recipient && onlyKind(known.recipient.kinds)
    const filled = { ...draft, toKind: draft.toKind ?? only }
    if (step === 'change') return { filled, step }
    checkRecipient(recipientInput.parse(filled), known)
    if (step === 'provision') provisionInput.parse(filled)
    if (step === 'preview') {
      const request = disclosureInput.parse({ ...filled, caseId })
      checkStatement(request, known, today)
      const { verdict, reason, field, assessment } = judge(request, known, today)
      if (verdict === 'refused' && request.situation.dangerToLife !== 'yes')
        throw new Refusal(`legal.${reason}`, 422, {}, field)
      if (verdict === 'fits') await requireLawIsRead(context, request, assessment.section)
    }
    return { filled, step }
  },
)

/** The preview: exactly what the recipient would get, made by what makes the copy, and what would come of the decision. */
export const previewDisclosure = action(
  sharingPolicy,
  'disclosure.preview',
  'read_personal',
  disclosureInput,
  async (context, request) => {
    const { tx, actor, today, about, permit } = context
    const facts = await getFacts(tx, actor, request.caseId)
    about('case', request.caseId)
    permit(facts)
    const known = await readKnown(context, request.caseId, request.toBody, request.toName)
    checkRecipient(request, known)
    checkStatement(request, known, today)
    const { verdict, reason, assessment } = judge(request, known, today)
    return {
      request,
      number: known.file.number,
      verdict,
      reason,
      coming: verdict === 'fits' ? comingChange(request, known, today) : undefined,
      section: assessment.section,
      amendedBy: await readAmendedBy(tx),
      restsOn: sectionsUnder(request, assessment.section).map(await lastReadings(tx, today)),
      content: await contentOf(context, request, known),
    }
  },
)
export type PreviewedDisclosure = Awaited<ReturnType<typeof previewDisclosure.run>>

/** Decides on a disclosure and carries it out (see `disclose`). */
export const decideDisclosure = action(
  sharingPolicy,
  'disclosure.decide',
  'change',
  disclosureInput,
  async (context, request) => {
    const facts = await getFacts(context.tx, context.actor, request.caseId)
    context.about('case', request.caseId)
    context.permit(facts)
    const disclosed = await disclose(context, facts, request)
    await tellOfCopy(context, request, disclosed.copyId)
    context.about('case', request.caseId, {
      disclosureId: disclosed.disclosureId,
      state: disclosed.state,
    })
    return disclosed
  },
)

const disclosureIdInput = z.object({ caseId: z.guid(), disclosureId: z.guid() })

/**
 * Hands over a copy that has waited for the lawyer, who has said yes: as the case is now, and only if it still fits.
 *
 * @throws Refusal `disclosure.not_answered`, and whatever refuses it by now.
 */
export const handOverNow = action(
  sharingPolicy,
  'disclosure.hand_over',
  'change',
  disclosureIdInput,
  async (context, { caseId, disclosureId }) => {
    const { tx, actor, now, today, about, permit, vault } = context
    const person = personIn(actor, 'disclosure.hand_over')
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { disclosureId })
    permit(facts)
    const file = await getCase(tx, caseId)
    const found = await getDisclosure(tx, await vault.openKey(file.keyId), caseId, disclosureId)
    if (found.state !== 'waits_for_lawyer') throw new Refusal('disclosure.not_waiting', 409)
    if (found.verdict !== 'may') throw new Refusal('disclosure.not_answered', 409)
    const request = requestOfFound(found)
    const known = await readKnown(context, caseId, request.toBody, request.toName)
    checkRecipient(request, known)
    checkStatement(request, known, today)
    const { verdict, reason } = judge(request, known, today)
    if (verdict === 'refused') throw new Refusal(`legal.${reason}`, 409)
    await markInForce(tx, disclosureId, now)
    const copyId = await handOver(context, disclosureId, request, known)
    await settleStop(tx, disclosureId)
    await tellRecipient(context, request, { disclosureId, fromBody: file.bodyId, copyId })
    await tellOfCopy(context, request, copyId)
    await addEvent(tx, {
      caseId,
      section: 'timeline',
      kind: 'disclosure_in_force',
      subjectId: disclosureId,
      actor: person,
      now,
    })
    return { copyId }
  },
)

/**
 * Ends a disclosure before its time: a live view closes at once; a copy stays where it is.
 *
 * @throws Refusal `disclosure.not_in_force`.
 */
export const endDisclosure = action(
  sharingPolicy,
  'disclosure.end',
  'change',
  disclosureIdInput.extend({ reason: z.enum(endReasons) }),
  async ({ tx, actor, now, about, permit, vault }, { caseId, disclosureId, reason }) => {
    const person = personIn(actor, 'disclosure.end')
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { disclosureId, reason })
    permit(facts)
    const file = await getCase(tx, caseId)
    await getDisclosure(tx, await vault.openKey(file.keyId), caseId, disclosureId)
    if (!(await markEnded(tx, disclosureId, { by: person.personId, at: now, reason })))
      throw new Refusal('disclosure.not_in_force', 409)
    await settleStop(tx, disclosureId)
    await addEvent(tx, {
      caseId,
      section: 'timeline',
      kind: 'disclosure_ended',
      subjectId: disclosureId,
      actor: person,
      now,
    })
    await vault.remember({ kind: DISCLOSURE_ENDED, subjectId: disclosureId, at: now, details: { reason } })
    return { caseId }
  },
)
