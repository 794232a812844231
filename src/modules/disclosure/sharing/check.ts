import type { Day } from '../../../platform/clock/clock.ts'
import { addYears } from '../../../platform/clock/working-days.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { KnownFacts } from '../consents/known.ts'
import { OUTSIDE_KINDS } from '../telling/recipient.ts'
import type { DisclosureRequest } from '../telling/schema.ts'

const refuse = (code: string, field: string, parameters: Record<string, string> = {}): never => {
  throw new Refusal(`disclosure.${code}`, 422, parameters, field)
}

type Recipient = Pick<DisclosureRequest, 'toBody' | 'toName' | 'toKind' | 'form'>

/**
 * That there is one recipient, that it can be one on the day, that it is what it is said to be, and that nobody denied is
 * among those who would see it. What somebody outside the directory is, nobody can say who knows it from there.
 *
 * @throws Refusal at the field
 */
export const checkRecipient = (
  request: Recipient,
  known: Pick<KnownFacts, 'file' | 'recipient' | 'recipientDenied' | 'namedInDirectory'>,
): void => {
  const { toBody, toName, toKind, form } = request
  if (toBody === null) {
    if (toName === undefined) refuse('recipient_missing', 'toBody')
    if (form === 'live') refuse('live_needs_body', 'form')
    if (!OUTSIDE_KINDS.includes(toKind)) refuse('kind_from_directory', 'toBody')
    if (known.namedInDirectory) refuse('recipient_in_directory', 'toName')
    return
  }
  if (toName !== undefined) refuse('recipient_twice', 'toName')
  if (toBody === known.file.bodyId) refuse('to_own_body', 'toBody')
  if (known.recipient === undefined) refuse('recipient_unknown', 'toBody')
  if (known.recipientDenied) refuse('recipient_denied', 'toBody')
  if (!known.recipient!.kinds.some((kind) => kind === toKind)) refuse('kind_not_of_recipient', 'toKind')
}

/** Longest time that something is disclosed for, before it is decided anew. */
const LONGEST_YEARS = 1

/** What the law does not ask but the house does: reasons in words, and an end. @throws Refusal at the field */
export const checkStatement = (request: DisclosureRequest, known: KnownFacts, today: Day): void => {
  if (request.endsOn < today) refuse('ends_before_it_starts', 'endsOn')
  if (request.endsOn > addYears(today, LONGEST_YEARS)) refuse('ends_too_late', 'endsOn')
  const consent = known.consents.find(({ id }) => id === request.consentId)
  if (consent && consent.expiresOn >= today && request.endsOn > consent.expiresOn)
    refuse('ends_after_consent', 'endsOn', { day: consent.expiresOn })
  if (request.harmTest !== undefined && request.harmText === undefined)
    refuse('harm_without_words', 'harmText')
  if (request.situation.balancing !== undefined && request.necessity === undefined)
    refuse('balance_without_words', 'necessity')
  if (request.liveGround === 'stated_section' && request.liveSection === undefined)
    refuse('live_without_section', 'liveSection')
  if (request.situation.dangerToLife === 'yes' && request.danger === undefined)
    refuse('danger_without_words', 'danger')
}
