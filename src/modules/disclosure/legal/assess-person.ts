import { type Assessor, type Finding, fits, needsLawyer, refused, treatedAsChild } from './finding.ts'
import type { ReasonCode } from './messages.ts'
import type { Situation } from './situation.ts'

const PRIVATE_RECIPIENTS: ReadonlySet<Situation['recipient']> = new Set(['ngo', 'shelter', 'guardian'])

/** Why a consent does not carry, or null where it does. A withdrawal is told before an expiry. */
export const consentRefusal = ({ consent }: Situation): ReasonCode | null => {
  if (consent === undefined) return 'consent_missing'
  if (consent.withdrawn) return 'consent_withdrawn'
  if (consent.expired) return 'consent_expired'
  return consent.covers ? null : 'consent_does_not_cover'
}

/** The transfer abroad that a consent also needs (GDPR chapter V); null where nothing stands against it. */
const transferAbroad = ({ recipient, abroad, consent }: Situation): Finding | null => {
  if (recipient !== 'foreign_or_international') return null
  switch (abroad?.transfer ?? 'none') {
    case 'none':
      return refused('no_transfer_ground')
    case 'derogation':
      // The derogation of article 49.1 a is the explicit consent itself.
      return consent?.explicit ? null : refused('consent_not_explicit')
    default:
      return null
  }
}

/** OSL 12:2 (and SoL 17:11, where consent makes telling authorised). */
export const consent: Assessor = (situation) => {
  const refusal = consentRefusal(situation)
  if (refusal !== null) return refused(refusal)
  const transfer = transferAbroad(situation)
  if (transfer !== null) return transfer
  if (situation.consent?.withProviso) {
    return PRIVATE_RECIPIENTS.has(situation.recipient)
      ? fits('fits_consent_proviso')
      : needsLawyer('lawyer_proviso_to_authority')
  }
  return fits(treatedAsChild(situation.age) ? 'fits_consent_child' : 'fits_consent')
}

/** GDPR 9.2 a, for an organisation without a secrecy act. */
export const explicitConsent: Assessor = (situation) => {
  const refusal = consentRefusal(situation)
  if (refusal !== null) return refused(refusal)
  if (!situation.consent?.explicit) return refused('consent_not_explicit')
  return transferAbroad(situation) ?? fits('fits_explicit_consent')
}

/** OSL 12:1, SoL 17:6, GDPR 15. */
export const toSelf: Assessor = ({ secrecy }) =>
  secrecy === 'police' ? needsLawyer('lawyer_self_police') : fits('fits_self')

/**
 * OSL 12:3: as far as the guardian has the right to decide in the matter (FB 6:11), which the child's age and maturity narrow; never
 * where the guardian is suspected or the child may suffer considerable harm.
 */
export const toGuardian: Assessor = ({ secrecy, age, guardian }) => {
  if (!treatedAsChild(age)) return refused('adult_has_no_guardian')
  if (guardian === undefined) return refused('guardian_not_assessed')
  if (guardian.childRisksHarm) return refused('guardian_harm')
  if (guardian.decides === undefined) return refused('guardian_right_not_stated')
  if (guardian.decides === 'no') return refused('guardian_does_not_decide')
  if (guardian.decides === 'unsure') return needsLawyer('lawyer_guardian_right')
  return secrecy === 'shelter_private' || secrecy === 'ngo'
    ? needsLawyer('lawyer_guardian_of_private_file')
    : fits('fits_guardian')
}

/** The reverse requirement of harm (OSL 25:1, 26:1, 35:1, 37:1): open only where it is clear that nobody is harmed. */
export const harmTest: Assessor = (situation) => {
  if (situation.harmTest === undefined) return refused('harm_test_missing')
  return situation.harmTest === 'clear_no_harm' ? fits('fits_no_harm') : refused('harm_not_clear')
}

/** OSL 10:2, read strictly: the discloser's own task, with the necessity in writing. */
export const ownTask: Assessor = ({ purpose, necessityWritten }) => {
  if (purpose === 'crime_investigation' || purpose === 'crime_prevention') return refused('not_own_task')
  return necessityWritten ? fits('fits_necessary') : refused('necessity_missing')
}

/** GDPR 9.2 c. */
export const vitalInterest: Assessor = ({ dangerToLife, unableToConsent }) =>
  dangerToLife && unableToConsent ? fits('fits_vital_interest') : refused('no_vital_interest')
