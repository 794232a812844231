import type { Room } from '../../platform/http/room.ts'
import { roomOf } from '../../platform/http/room-of.ts'
import type { CaseOffer, CasePart } from '../support/index.ts'
import { consentsPart } from './consents/part.ts'
import { emergencyPart } from './emergency/part.ts'
import { disclosureEndings } from './endings.ts'
import { referralsPart } from './referrals/part.ts'
import { requestsPart } from './requests/part.ts'
import { sharingPart } from './sharing/part.ts'
import { withdrawalPart } from './withdrawal/part.ts'

const parts: readonly CasePart[] = [
  consentsPart,
  sharingPart,
  requestsPart,
  emergencyPart,
  referralsPart,
  withdrawalPart,
]

/** What the disclosure room shows on the page of a case. */
export const disclosureOffers: readonly CaseOffer[] = parts.flatMap((part) => part.offers ?? [])

/** Consent, lawful disclosure, requests, emergencies, referrals. */
export const disclosureRoom: Room = roomOf('disclosure', parts, disclosureEndings)
