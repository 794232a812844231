import { addDays, type Day, daysBetween } from '../../../platform/clock/clock.ts'
import { addMonths } from '../../../platform/clock/working-days.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { Situation } from '../legal/situation.ts'
import type { PurposeCode } from '../purposes.ts'
import type { FoundConsent } from './consent.ts'
import { hasExpired } from './coverage.ts'
import type { ConsentRequest } from './schema.ts'

/** The longest that a consent holds before it is asked for anew. */
const LONGEST_MONTHS = 12
const SOON_DAYS = 14

/** For how many days a consent is suggested: as long as what it is for usually takes, and no longer. */
const DAYS_FOR: Readonly<Record<PurposeCode, number>> = {
  protection: 30,
  support: 180,
  health_care: 90,
  child_protection: 90,
  crime_investigation: 180,
  crime_prevention: 30,
  residence_permit: 90,
  compensation: 180,
  return: 90,
  own_insight: 30,
  answer_to_request: 30,
}
/** A bed for tonight is found within days, or is asked for anew. */
const URGENT_DAYS = 3

/** The last day that is suggested where the person wants no other: what is asked for decides it. */
export const suggestedExpiry = (
  today: Day,
  { purpose, isUrgent = false }: { purpose: PurposeCode; isUrgent?: boolean },
): Day => addDays(today, isUrgent ? URGENT_DAYS : DAYS_FOR[purpose])

export type ConsentState = 'in_force' | 'expiring' | 'expired' | 'withdrawn'

/** Where a consent stands: a withdrawal is told before an expiry; the last two weeks it is about to end. */
export const consentState = (
  consent: Pick<FoundConsent, 'withdrawnAt' | 'expiresOn'>,
  today: Day,
): ConsentState => {
  if (consent.withdrawnAt !== null) return 'withdrawn'
  if (hasExpired(consent, today)) return 'expired'
  return daysBetween(today, consent.expiresOn) <= SOON_DAYS ? 'expiring' : 'in_force'
}

const refuse = (code: string, field: string): never => {
  throw new Refusal(`consent.${code}`, 422, {}, field)
}

/** That the days of a consent go together. @throws Refusal at the field */
export const checkDays = (
  { givenOn, expiresOn }: Pick<ConsentRequest, 'givenOn' | 'expiresOn'>,
  today: Day,
): void => {
  requireDayPassed(givenOn, today, 'givenOn')
  if (expiresOn < givenOn) refuse('ends_before_it_starts', 'expiresOn')
  if (expiresOn < today) refuse('ended_already', 'expiresOn')
  if (expiresOn > addMonths(givenOn, LONGEST_MONTHS)) refuse('too_long', 'expiresOn')
}

/**
 * That whoever says yes may: an adult has no guardian, and a guardian who is suspected decides nothing for the child
 * (domain rule 10). Where it is not known it has to be asked.
 *
 * @throws Refusal at the field
 */
export const checkRepresentative = (
  request: Pick<ConsentRequest, 'representative' | 'guardianSuspected'>,
  known: { readonly age: Situation['age']; readonly guardianSuspected: boolean },
): void => {
  if (request.representative !== 'guardian') return
  if (known.age === 'adult') refuse('adult_has_no_guardian', 'representative')
  if (known.guardianSuspected || request.guardianSuspected === 'yes')
    refuse('guardian_suspected', 'representative')
  if (request.guardianSuspected === undefined) refuse('guardian_not_asked', 'guardianSuspected')
}
