import type { Room } from '../../platform/http/room.ts'
import { roomOf } from '../../platform/http/room-of.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import type { CaseOffer, CasePart } from '../support/index.ts'
import { consentsPart } from './consents/part.ts'
import { emergencyPart } from './emergency/part.ts'
import { disclosureEndings } from './endings.ts'
import { RECIPIENT_KINDS, type RecipientKind } from './legal/situation.ts'
import { referralsPart } from './referrals/part.ts'
import { requestsPart } from './requests/part.ts'
import { disclosuresRestOnLaw } from './sharing/held-by-law.ts'
import { recipientKindName } from './sharing/pages/found.tsx'
import { sharingPart } from './sharing/part.ts'

const parts: readonly CasePart[] = [consentsPart, sharingPart, requestsPart, emergencyPart, referralsPart]

/** What the disclosure room shows on the page of a case. */
export const disclosureOffers: readonly CaseOffer[] = parts.flatMap((part) => part.offers ?? [])

/** What of the room rests on the law, and whom sections name. */
export const disclosureLaw = {
  rests: [disclosuresRestOnLaw],
  recipients: RECIPIENT_KINDS,
  recipientName: (kind: string, locale: Locale) => recipientKindName(locale, kind as RecipientKind),
} as const

/** Consent, lawful disclosure, requests, emergencies, referrals. */
export const disclosureRoom: Room = roomOf('disclosure', parts, disclosureEndings)
