import { type Assessor, type Finding, fits, needsLawyer, refused, treatedAsChild } from './finding.ts'
import type { RequestFacts, Situation } from './situation.ts'

/** Why a request cannot be answered: it has to be of this kind and stand in the queue where a person decides. */
const requestRefusal = ({ request }: Situation, kind: RequestFacts['kind']): Finding | null =>
  request?.kind === kind && request.inQueue ? null : refused('request_not_in_queue')

/** SoL 19:1, at once; whoever is under no such duty should report all the same (19:4). */
export const reportOfConcern: Assessor = ({ secrecy, concernForChild }) => {
  if (!concernForChild) return refused('no_concern_for_child')
  return fits(secrecy === 'ngo' ? 'fits_everyone_may_report' : 'fits_duty_to_report')
}

/** SoL 20:6. */
export const childInvestigation: Assessor = ({ secrecy, childInvestigationOpen }) => {
  if (!childInvestigationOpen) return refused('no_child_investigation')
  return secrecy === 'ngo' ? needsLawyer('lawyer_duty_of_organisation') : fits('fits_child_investigation')
}

/** SoL 15:7, first point. */
export const stayRequest: Assessor = (situation) => {
  const refusal = requestRefusal(situation, 'stay_in_shelter')
  if (refusal !== null) return refusal
  if (!situation.request?.individualCase) return refused('request_not_individual')
  return fits('fits_stay_request')
}

/** Lag 2025:170, section 4. */
export const contactRequest: Assessor = (situation) => {
  const refusal = requestRefusal(situation, 'contact_data')
  if (refusal !== null) return refusal
  if (!situation.request?.individualCase) return refused('request_not_individual')
  return situation.request.exceptionalReasonsAgainst
    ? refused('exceptional_reasons_against')
    : fits('fits_contact_request')
}

/** Lag 2025:170, section 5: data goes unless secrecy clearly weighs more; `does_not_outweigh` says that it does. */
export const stateDuty: Assessor = ({ balancing }) => {
  if (balancing === undefined) return refused('balancing_missing')
  return balancing === 'outweighs' ? fits('fits_state_duty') : refused('balance_against')
}

/** SoL 15:9, on the board's request. */
export const placingBoard: Assessor = (situation) =>
  requestRefusal(situation, 'placing_board') ?? fits('fits_placing_board')

/** OSL 26:9 and 25:12. */
export const toCare: Assessor = ({ age, neededForCare, specialGround }) => {
  if (!neededForCare) return refused('not_needed_for_care')
  if (specialGround === undefined) return refused('no_special_ground')
  if (specialGround === 'under_18' && !treatedAsChild(age)) return refused('no_special_ground')
  return fits('fits_care')
}

/** OSL 25:13. */
export const unableToConsent: Assessor = (situation) => {
  if (!situation.unableToConsent) return refused('able_to_consent')
  return situation.neededForCare ? fits('fits_care_unable_to_consent') : refused('not_needed_for_care')
}

/** OSL 8:3 and GDPR chapter V. */
export const toForeignBody: Assessor = ({ abroad }) => {
  if (abroad === undefined) return refused('abroad_conditions_missing')
  const allowed = abroad.specialRule || (abroad.swedishEquivalentFits && abroad.clearlyInSwedishInterest)
  if (!allowed) return refused('abroad_conditions_missing')
  if (abroad.transfer === 'none') return refused('no_transfer_ground')
  return abroad.transfer === 'derogation' ? needsLawyer('lawyer_transfer_by_derogation') : fits('fits_abroad')
}
