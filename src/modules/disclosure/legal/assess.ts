import { closedOn, inForce, type Law, lawInUse, type SectionKey, standingOn } from '../../law/index.ts'
import * as crime from './assess-crime.ts'
import * as duty from './assess-duty.ts'
import * as person from './assess-person.ts'
import { type Assessor, type Finding, fits, needsLawyer, refused, type Verdict } from './finding.ts'
import type { ReasonCode } from './messages.ts'
import { PROVISION_KEYS, type Provision, type ProvisionKey, provisionOf } from './provisions.ts'
import type { Situation } from './situation.ts'

export interface Assessment {
  readonly provision: ProvisionKey
  readonly verdict: Verdict
  readonly reason: ReasonCode
  readonly section: SectionKey
  /**
   * In danger to life the manager on duty may override any verdict, with the reason recorded and a legal review on the
   * next working day (OSL 10:20, BrB 24:4). It is never done by the system itself.
   */
  readonly overridable: true
}

const ASSESSORS: Readonly<Record<ProvisionKey, Assessor>> = {
  consent: person.consent,
  explicit_consent: person.explicitConsent,
  to_self: person.toSelf,
  to_guardian: person.toGuardian,
  harm_test: person.harmTest,
  own_task: person.ownTask,
  crime_against_child: crime.crimeAgainstChild,
  serious_crime: crime.seriousCrime,
  crime_other_secrecy: crime.crimeOtherSecrecy,
  report_of_concern: duty.reportOfConcern,
  child_investigation: duty.childInvestigation,
  stay_request: duty.stayRequest,
  contact_request: duty.contactRequest,
  state_duty: duty.stateDuty,
  placing_board: duty.placingBoard,
  social_to_care: duty.toCare,
  health_to_care: duty.toCare,
  unable_to_consent: duty.unableToConsent,
  child_in_acute_danger: crime.childInAcuteDanger,
  young_person_at_risk_of_crime: crime.youngPersonAtRiskOfCrime,
  risk_of_terrorism: crime.riskOfTerrorism,
  risk_to_relative: crime.riskToRelative,
  crime_prevention: crime.crimePrevention,
  general_clause: crime.generalClause,
  vital_interest: person.vitalInterest,
  abroad: duty.toForeignBody,
}

/** What may be told abroad without OSL 8:3: what the person consents to, or what saves a life. */
const WAYS_ABROAD: ReadonlySet<ProvisionKey> = new Set([
  'abroad',
  'consent',
  'explicit_consent',
  'vital_interest',
])

/**
 * Whether a disclosure may rest on a provision (domain rule 7): `fits` lets a person decide, `refused` gives the reason
 * and its remedy, `needs_lawyer` waits for a lawyer's recorded decision. It decides nothing itself.
 */
export const assessProvision = (
  key: ProvisionKey,
  situation: Situation,
  law: Law = lawInUse(),
): Assessment => {
  const provision = provisionOf(key)
  const section = sectionOn(key, provision, situation, law)
  const finding =
    outsideProvision(key, provision, section, situation, law) ??
    byForm(
      byInvestigation(
        byTask(
          byAnalogy(byReading(ASSESSORS[key](situation, law), section, situation, law), provision, situation),
          provision,
          situation,
        ),
        provision,
        situation,
      ),
      situation,
    )
  return {
    provision: key,
    verdict: finding.verdict,
    reason: finding.reason,
    section: finding.section ?? section,
    overridable: true,
  }
}

/** Every provision with what it says of the situation: those that fit, those for a lawyer, and why the others do not. */
export const provisionsFor = (situation: Situation): readonly Assessment[] =>
  PROVISION_KEYS.map((key) => assessProvision(key, situation))

/** The section it rests on at this kind of body and on this day: 10:23 has an older wording. */
const sectionOn = (
  key: ProvisionKey,
  provision: Provision,
  { secrecy, day }: Situation,
  law: Law,
): SectionKey => {
  const own = provision.sectionFor?.[secrecy] ?? provision.section
  const isOlder = key === 'serious_crime' && inForce('osl-10-23-before-2025', day, law)
  return isOlder ? 'osl-10-23-before-2025' : own
}

/** Why the provision is no way from this body to this recipient, whatever else is true; null where it may be one. */
const outsideProvision = (
  key: ProvisionKey,
  provision: Provision,
  section: SectionKey,
  situation: Situation,
  law: Law,
): Finding | null => {
  const { secrecy, recipient } = situation
  if (!provision.reaches.includes(secrecy) && !provision.byAnalogy.includes(secrecy)) {
    const generally = secrecy === 'ngo' ? 'no_statutory_secrecy' : 'secrecy_outside_section'
    return refused(provision.outside?.[secrecy] ?? generally)
  }
  if (recipient === 'guardian' && situation.guardian?.suspected) return refused('guardian_suspected')
  if (provision.leadsTo !== 'anybody' && !provision.leadsTo.includes(recipient)) {
    return refused(provision.wrongRecipient)
  }
  if (closedOn(law, section, situation.day).includes(recipient)) return refused('recipient_no_longer_named')
  if (recipient === 'self' && key !== 'to_self') return refused('recipient_is_the_person')
  if (recipient === 'foreign_or_international' && !WAYS_ABROAD.has(key)) return refused('recipient_abroad')
  return inForce(section, situation.day, law) ? null : refused('not_in_force')
}

/** What rests on a section that has been changed in a way the house has not been taught is for a lawyer, never fitting by itself. */
const byReading = (finding: Finding, section: SectionKey, { day }: Situation, law: Law): Finding =>
  finding.verdict === 'fits' && standingOn(section, day, law) === 'unread'
    ? needsLawyer('lawyer_section_changed')
    : finding

/** Whether the offence is the recipient's to act on, where the provision asks that, is for a lawyer to decide. */
const byTask = (finding: Finding, { whereTheirTask }: Provision, { recipient }: Situation): Finding =>
  finding.verdict === 'fits' && whereTheirTask?.includes(recipient)
    ? needsLawyer('lawyer_recipient_to_check')
    : finding

/**
 * The police's own data is secret for the investigation's sake too, and nobody but whoever leads it can say that telling does it no
 * harm (OSL 18:1). Ways that lift what protects the person alone stop there.
 */
const byInvestigation = (
  finding: Finding,
  { liftsOnlyThePersons }: Provision,
  { secrecy, investigation, holdsNoInvestigation }: Situation,
): Finding => {
  const isHeld = secrecy === 'police' && !holdsNoInvestigation
  if (!isHeld || !liftsOnlyThePersons || finding.verdict === 'refused') return finding
  if (investigation === undefined) return refused('investigation_not_assessed')
  return investigation === 'unharmed' ? finding : refused('investigation_may_be_harmed')
}

/** What fits an authority's secrecy is for a lawyer to decide where the confidentiality only resembles it. */
const byAnalogy = (finding: Finding, provision: Provision, { secrecy }: Situation): Finding =>
  finding.verdict === 'fits' && provision.byAnalogy.includes(secrecy)
    ? needsLawyer('lawyer_private_by_analogy')
    : finding

/**
 * A live view is direct access and needs a ground of its own beside the provision (domain rule 7, OSL 11:4): a person's
 * own consent opens an organisation's own file; between authorities a section that gives direct access, which a lawyer
 * confirms. A person who reads their own file is nobody else's direct access.
 */
const byForm = (finding: Finding, situation: Situation): Finding => {
  if (situation.form === 'copy' || situation.recipient === 'self' || finding.verdict === 'refused')
    return finding
  return { ...liveFinding(finding, situation), section: 'osl-11-4' }
}

const liveFinding = (finding: Finding, situation: Situation): Finding => {
  if (situation.liveGround === undefined) return refused('live_without_ground')
  if (situation.liveGround === 'stated_section') return needsLawyer('lawyer_live_section')
  const refusal = person.consentRefusal(situation)
  if (refusal !== null) return refused(refusal)
  if (situation.secrecy === 'shelter_private') return needsLawyer('lawyer_live_private_file')
  if (situation.secrecy !== 'ngo') return refused('live_needs_stated_section')
  return finding.verdict === 'fits' ? fits('fits_live_own_consent') : finding
}
