import { NotFound, Refusal } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { type CaseFacts, findSetting } from '../../support/index.ts'
import { writeConsent } from '../consents/actions.ts'
import { suggestedExpiry } from '../consents/rules.ts'
import { listConsents } from '../consents/store.ts'
import type { ProvisionKey } from '../legal/provisions.ts'
import type { RecipientKind } from '../legal/situation.ts'
import type { PurposeCode } from '../purposes.ts'
import { disclose } from '../sharing/disclose.ts'
import { getDisclosure } from '../sharing/read-store.ts'
import type { Doing } from '../telling/doing.ts'
import { secrecyOf } from '../telling/recipient.ts'
import { findRecipient } from '../telling/recipient-store.ts'
import { kindOf, type ReferredPart } from './needs-of.ts'
import type { GroundRequest, SendRequest } from './schema.ts'
import { findCandidate } from './suggest-store.ts'

/**
 * Whom a referral goes to: a body where somebody receives it here, a body of the directory where nobody does, or somebody by
 * name; the latter two on paper.
 */
export interface Recipient {
  readonly toBody: string | null
  readonly toName: string | undefined
  readonly toKind: RecipientKind
  /** The name that stands on paper; absent where somebody receives it here. */
  readonly onPaper: string | undefined
}

const refuse = (code: string, field: string): Refusal => new Refusal(code, 422, {}, field)

/**
 * Whom a request means. A body that is not there, one that receives nothing and one that may not be told of are refused in the
 * same words (domain rule 8).
 *
 * @throws Refusal at the field
 */
export const recipientOf = async (
  { tx, today }: Doing,
  ownBody: string,
  request: Pick<SendRequest, 'toBody' | 'toName' | 'toKind' | 'need'>,
): Promise<Recipient> => {
  const { toBody, toName, toKind, need } = request
  if (toBody === undefined) {
    if (toName === undefined) throw refuse('disclosure.recipient_missing', 'toBody')
    if (toKind === undefined) throw refuse('referral.kind_missing', 'toKind')
    return { toBody: null, toName, toKind, onPaper: toName }
  }
  if (toName !== undefined) throw refuse('disclosure.recipient_twice', 'toName')
  if (toBody === ownBody) throw refuse('disclosure.to_own_body', 'toBody')
  const receiving = await findCandidate(tx, toBody)
  const known = receiving ?? (await findRecipient(tx, toBody, today))
  const kinds = known?.kinds ?? []
  const kind = toKind ?? kindOf(need, kinds)
  if (known === undefined || kind === undefined || kinds.length === 0)
    throw refuse('referral.nobody_receives', 'toBody')
  return { toBody, toName: undefined, toKind: kind, onPaper: receiving ? undefined : known.name }
}

/** The provision by which a body tells on consent: an organisation without a secrecy act needs it in so many words. */
const provisionOfConsent = async ({ tx }: Doing, bodyId: string): Promise<ProvisionKey> =>
  secrecyOf((await findSetting(tx, bodyId)).secrecy) === 'ngo' ? 'explicit_consent' : 'consent'

export interface ToDisclose {
  readonly caseId: string
  readonly key: CaseKey
  readonly recipient: Recipient
  readonly purpose: PurposeCode
  readonly isUrgent: boolean
  /** Somebody is in danger now. */
  readonly inDanger?: boolean
  readonly parts: readonly ReferredPart[]
  /** The coordinator's body, where the same consent says yes to one coordinated offer. */
  readonly coordinatorBody?: string | undefined
}

/** A consent to one coordinated offer lets the coordinator see what is needed and who is asked, and nothing of the case. */
export const coordinationItem = (coordinatorBody: string) =>
  ({ toBody: coordinatorBody, purpose: 'support', section: 'needs', field: 'needs' }) as const

const newConsent = async (
  context: Doing,
  facts: CaseFacts,
  given: GroundRequest,
  { caseId, recipient, purpose, isUrgent, parts, coordinatorBody }: ToDisclose,
): Promise<string> => {
  const { today } = context
  return writeConsent(context, facts, {
    caseId,
    language: given.language!,
    interpreter: given.interpreter!,
    manner: given.manner!,
    representative: given.representative,
    guardianSuspected: given.guardianSuspected,
    givenOn: today,
    expiresOn: given.expiresOn ?? suggestedExpiry(today, { purpose, isUrgent }),
    note: given.note,
    items: [
      ...parts.map((part) => ({ ...part, toBody: recipient.toBody, toName: recipient.toName, purpose })),
      ...(coordinatorBody === undefined ? [] : [{ ...coordinationItem(coordinatorBody), toName: undefined }]),
    ],
  })
}

/** A disclosure that has been decided already, such as one that a lawyer has said yes to. */
const decided = async (
  { tx, now }: Doing,
  given: GroundRequest,
  { caseId, key, recipient }: ToDisclose,
): Promise<string> => {
  const found = await getDisclosure(tx, key, caseId, given.disclosureId!).catch((error) => {
    if (error instanceof NotFound) throw refuse('referral.disclosure_not_usable', 'disclosureId')
    throw error
  })
  const isTheirs =
    recipient.toBody === null ? found.toName === recipient.toName : found.toBody === recipient.toBody
  if (!isTheirs || found.state !== 'in_force' || found.endsAt <= now)
    throw refuse('referral.disclosure_not_usable', 'disclosureId')
  return found.id
}

/**
 * Discloses what goes with a referral, on the ground that is given: everything that the law asks is asked where every
 * disclosure is decided. Where a lawyer has to answer first nothing is sent.
 *
 * @returns the disclosure in force. @throws Refusal at the field
 */
export const discloseOn = async (
  context: Doing,
  facts: CaseFacts,
  given: GroundRequest,
  what: ToDisclose,
): Promise<string> => {
  if (given.ground === 'decided') return decided(context, given, what)
  const onConsent = given.ground !== 'other'
  const consentId =
    given.ground === 'new_consent' ? await newConsent(context, facts, given, what) : given.consentId
  const { expiresOn } = given
  const { disclosureId, state } = await disclose(
    context,
    facts,
    {
      caseId: what.caseId,
      toBody: what.recipient.toBody,
      toName: what.recipient.toName,
      toKind: what.recipient.toKind,
      form: given.form,
      purpose: what.purpose,
      provision: onConsent ? await provisionOfConsent(context, facts.bodyId) : given.provision!,
      consentId: onConsent ? consentId : undefined,
      offence: given.offence,
      offenceForm: given.offenceForm,
      harmTest: given.harmTest,
      harmText: given.harmText,
      necessity: given.necessity,
      staleLaw: given.staleLaw,
      question: given.question,
      situation: given.situation,
      liveGround: given.liveGround,
      liveSection: given.liveSection,
      proviso: given.proviso,
      items: [...what.parts],
      endsOn: expiresOn ?? (await endOf(context, what, given.ground === 'consent' ? consentId : undefined)),
    },
    undefined,
    what.inDanger,
  )
  if (state !== 'in_force') throw refuse('referral.needs_lawyer', 'provision')
  return disclosureId
}

/** How long it holds unless said otherwise: as the consent, and never longer than what it is for usually takes. */
const endOf = async (
  { tx, today }: Doing,
  what: ToDisclose,
  consentId: string | undefined,
): Promise<string> => {
  const usual = suggestedExpiry(today, what)
  if (consentId === undefined) return usual
  const consent = (await listConsents(tx, what.key, what.caseId)).find(({ id }) => id === consentId)
  return consent !== undefined && consent.expiresOn < usual && consent.expiresOn >= today
    ? consent.expiresOn
    : usual
}

/** What a need asks for where no more is said: those of the usual parts that something is known of. */
export const knownParts = (
  usual: readonly ReferredPart[],
  values: readonly { readonly section: string; readonly field: string }[],
): readonly ReferredPart[] => {
  const known = usual.filter((part) =>
    values.some(({ section, field }) => section === part.section && field === part.field),
  )
  return known.length > 0 ? known : usual
}
