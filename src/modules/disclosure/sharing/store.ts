import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { AgeGroup } from '../legal/situation.ts'
import type { DisclosureRequest } from '../telling/schema.ts'
import type { CopyContent } from './content.ts'
import { groundOf, groundPlace, sealGround } from './ground.ts'
import { endMoment } from './rules.ts'

export type DisclosureState = 'waits_for_lawyer' | 'refused' | 'in_force'

/** Where each sealed text of a disclosure belongs: moved elsewhere, it does not open. */
export const placeOf = {
  toName: (id: string) => `disclosure.disclosure.to_name:${id}`,
  purpose: (id: string) => `disclosure.disclosure.purpose:${id}`,
  harm: (id: string) => `disclosure.disclosure.harm:${id}`,
  necessity: (id: string) => `disclosure.disclosure.necessity:${id}`,
  proviso: (id: string) => `disclosure.disclosure.proviso:${id}`,
  override: (id: string) => `disclosure.disclosure.override:${id}`,
  review: (id: string) => `disclosure.disclosure.review:${id}`,
  copy: (id: string) => `disclosure.copy:${id}`,
  question: (id: string) => `disclosure.legal_question.question:${id}`,
  answer: (id: string) => `disclosure.legal_question.answer:${id}`,
}

/** Reasons in words that stand together in one sealed text. */
export interface Reasons {
  readonly necessity?: string | undefined
  readonly liveSection?: string | undefined
  readonly danger?: string | undefined
  readonly staleLaw?: string | undefined
}

const reasonsOf = ({ necessity, liveSection, danger, staleLaw }: DisclosureRequest): Reasons | undefined => {
  const reasons = { necessity, liveSection, danger, staleLaw }
  return Object.values(reasons).every((reason) => reason === undefined) ? undefined : reasons
}

export interface DisclosureToAdd {
  readonly id: string
  readonly fromBody: string
  readonly state: DisclosureState
  readonly refusal: string | null
  /** The person's age group, as the decision was made with it. */
  readonly age: AgeGroup
  readonly decidedBy: string
  readonly now: Date
}

/** Adds a disclosure with what it covers. */
export const insertDisclosure = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  request: DisclosureRequest,
  added: DisclosureToAdd,
): Promise<void> => {
  const { id, now } = added
  const sealed = (place: (id: string) => string, text: string | undefined): Buffer | null =>
    text === undefined ? null : key.seal(place(id), text)
  const reasons = reasonsOf(request)
  const ground = groundOf(request, added.age)
  await tx
    .insertInto('disclosure.disclosure')
    .values({
      id,
      case_id: request.caseId,
      key_id: key.id,
      from_body: added.fromBody,
      to_body: request.toBody,
      sealed_to_name: request.toBody === null ? sealed(placeOf.toName, request.toName) : null,
      // The table veils them (decision 96).
      to_kind: ground.toKind,
      to_role: ground.toRole,
      form: request.form,
      purpose: request.purpose,
      sealed_purpose: sealed(placeOf.purpose, request.purposeText),
      provision: ground.provision,
      consent_id: request.consentId ?? null,
      offence: ground.offence,
      offence_form: ground.offenceForm,
      situation: JSON.stringify(ground.situation),
      harm_test: ground.harmTest,
      sealed_ground: sealGround(key, groundPlace(id), ground),
      sealed_harm: sealed(placeOf.harm, request.harmText),
      sealed_necessity: sealed(placeOf.necessity, reasons && JSON.stringify(reasons)),
      live_ground: ground.liveGround,
      sealed_proviso: sealed(placeOf.proviso, request.proviso),
      decided_by: added.decidedBy,
      decided_at: now,
      starts_at: now,
      ends_at: endMoment(request.endsOn),
      state: added.state,
      refusal: added.refusal,
    })
    .execute()
  // An answer of yes or no to a request covers no part of the case.
  if (request.items.length === 0) return
  await tx
    .insertInto('disclosure.item')
    .values(
      request.items.map(({ section, field }) => ({
        disclosure_id: id,
        case_id: request.caseId,
        section,
        field,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Adds a handed-over copy, sealed with a key of its own. */
export const insertCopy = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  copy: {
    readonly id: string
    readonly disclosureId: string
    readonly caseId: string
    readonly fromBody: string
    readonly toBody: string | null
    readonly now: Date
    readonly content: CopyContent
  },
): Promise<void> => {
  await tx
    .insertInto('disclosure.copy')
    .values({
      id: copy.id,
      disclosure_id: copy.disclosureId,
      case_id: copy.caseId,
      from_body: copy.fromBody,
      to_body: copy.toBody,
      key_id: key.id,
      sealed: key.seal(placeOf.copy(copy.id), JSON.stringify(copy.content)),
      handed_at: copy.now,
    })
    .execute()
}

/** Puts a question to the body's lawyers: nothing opens until one has answered. */
export const insertQuestion = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  question: {
    readonly id: string
    readonly disclosureId: string
    readonly caseId: string
    readonly bodyId: string
    readonly text: string
    readonly askedBy: string
    readonly now: Date
  },
): Promise<void> => {
  await tx
    .insertInto('disclosure.legal_question')
    .values({
      id: question.id,
      case_id: question.caseId,
      key_id: key.id,
      body_id: question.bodyId,
      disclosure_id: question.disclosureId,
      sealed_question: key.seal(placeOf.question(question.id), question.text),
      asked_by: question.askedBy,
      asked_at: question.now,
    })
    .execute()
}
