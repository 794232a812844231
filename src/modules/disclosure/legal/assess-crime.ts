import {
  type Law,
  OTHER_OFFENCE,
  offenceOf,
  olderSeriousness,
  openedBySeriousness,
  punishable,
} from '../../law/index.ts'
import { type Assessor, type Finding, fits, needsLawyer, refused, treatedAsChild } from './finding.ts'
import type { AgeGroup, RiskFacts, Situation } from './situation.ts'

interface Suspicion {
  readonly key: string
  readonly form: NonNullable<Situation['offence']>['form']
  readonly victim: AgeGroup
}

/** What is suspected, or why nothing can be said of it. */
const suspicionOf = ({ offence, age }: Situation, law: Law): Suspicion | Finding => {
  if (offence === undefined) return refused('offence_missing')
  const { key, form, victimAge } = offence
  const listed = key === OTHER_OFFENCE ? undefined : offenceOf(key, law)
  if (listed === undefined) return needsLawyer('lawyer_offence_not_listed')
  const victim = victimAge ?? age
  if (!punishable(key, form, law)) return refused('form_not_punishable')
  const against = listed.victim
  if (against === 'child' && !treatedAsChild(victim)) return refused('offence_needs_child')
  if (against === 'adult' && treatedAsChild(victim)) return refused('offence_is_purchase_from_child')
  return { key, form, victim }
}

const isFinding = (value: Suspicion | Finding): value is Finding => 'verdict' in value

/**
 * OSL 10:21: any offence of chapters 3, 4 or 6 or against lag 1982:316, against somebody under 18, whatever its penalty, attempt,
 * preparation and conspiracy among them. A victim of uncertain age is treated as a child: the suspicion is of an offence against
 * somebody who may be under 18, and the decider writes what speaks for that.
 */
export const crimeAgainstChild: Assessor = (situation, law) => {
  const suspicion = suspicionOf(situation, law)
  if (isFinding(suspicion)) return suspicion
  if (!treatedAsChild(suspicion.victim)) return refused('victim_not_child')
  if (suspicion.form === 'failure_to_reveal') return needsLawyer('form_not_named')
  return fits(suspicion.victim === 'child' ? 'fits_crime_against_child' : 'fits_crime_against_presumed_child')
}

/** OSL 10:23: a committed offence serious enough by the scale of its day (see `openedBySeriousness`), whoever the victim. */
export const seriousCrime: Assessor = (situation, law) => {
  const suspicion = suspicionOf(situation, law)
  if (isFinding(suspicion)) return suspicion
  if (situation.purpose !== 'crime_investigation') return refused('purpose_not_investigation')
  const { key, form } = suspicion
  const deed = situation.offence?.deed
  if (deed === undefined) return refused('deed_day_missing')
  if (deed.until < deed.from || deed.until > situation.day) return refused('deed_days_unordered')
  const older = olderSeriousness(situation.day, law)
  switch (openedBySeriousness(key, form, situation.day, deed, law)) {
    case 'yes':
      return fits('fits_serious_crime')
    case 'unresolved':
      return needsLawyer(older ? 'older_wording' : 'form_not_named')
    case 'changed':
      return needsLawyer('scale_changed')
    case 'unread':
      return needsLawyer('scale_not_read')
    case 'no':
      return refused(older || form !== 'completed' ? 'minimum_below_one_year' : 'minimum_below_six_months')
  }
}

/** OSL 10:24: prison is in the scale of every offence of the table, in every form that is punishable. */
export const crimeOtherSecrecy: Assessor = (situation, law) => {
  const suspicion = suspicionOf(situation, law)
  if (isFinding(suspicion)) return suspicion
  return situation.purpose === 'crime_investigation'
    ? fits('fits_prison_in_scale')
    : refused('purpose_not_investigation')
}

/** OSL 10:20: the statute itself speaks of somebody who may be assumed to be under 18. */
export const childInAcuteDanger: Assessor = ({ age, childFoundInDanger }) => {
  if (!treatedAsChild(age)) return refused('victim_not_child')
  return childFoundInDanger ? fits('fits_acute_danger') : refused('no_acute_danger')
}

/** What the three sections on risks of crimes to come have in common (OSL 10:18 a–c). */
const riskRefusal = ({ purpose, risk }: Situation): Finding | null => {
  if (purpose === 'crime_investigation') return refused('committed_crime_follows_other_rules')
  return risk?.concrete ? null : refused('no_concrete_risk')
}

const unlessInappropriate = (risk: RiskFacts | undefined): Finding =>
  risk?.inappropriate ? refused('inappropriate') : fits('fits_risk')

/** OSL 10:18 a. */
export const youngPersonAtRiskOfCrime: Assessor = (situation) => {
  const refusal = riskRefusal(situation)
  if (refusal !== null) return refusal
  return situation.risk?.byPersonUnder21
    ? unlessInappropriate(situation.risk)
    : refused('person_not_under_21')
}

/** OSL 10:18 b, which has no exception for what is inappropriate. */
export const riskOfTerrorism: Assessor = (situation) => {
  const refusal = riskRefusal(situation)
  if (refusal !== null) return refusal
  return situation.risk?.crime === 'terrorism_or_security'
    ? fits('fits_risk')
    : refused('risk_not_of_this_kind')
}

/** OSL 10:18 c: the client is feared to commit it, against a relative. */
export const riskToRelative: Assessor = (situation) => {
  const refusal = riskRefusal(situation)
  if (refusal !== null) return refusal
  const { risk } = situation
  if (risk?.crime !== 'chapter_3_4_6_with_a_year_or_more') return refused('risk_not_of_this_kind')
  return risk.againstRelative ? unlessInappropriate(risk) : refused('relative_not_threatened')
}

/**
 * OSL 10:15 a, of its purposes those of crime: told where the decider has weighed and secrecy does not weigh more. For the
 * investigation of a committed offence social services tell "only if" 10:23 lets them; how the two stand to each other is for a lawyer.
 */
export const crimePrevention: Assessor = ({ secrecy, purpose, balancing }) => {
  if (purpose !== 'crime_prevention' && purpose !== 'crime_investigation') return refused('purpose_not_crime')
  if (balancing === undefined) return refused('balancing_missing')
  if (balancing === 'does_not_outweigh') return refused('balance_against')
  return secrecy === 'social' && purpose === 'crime_investigation'
    ? needsLawyer('lawyer_crime_prevention')
    : fits('fits_wider_disclosure')
}

/** OSL 10:27, where the interest of telling has to weigh obviously more. */
export const generalClause: Assessor = ({ balancing }) => {
  if (balancing === undefined) return refused('balancing_missing')
  return balancing === 'outweighs' ? fits('fits_balance') : refused('balance_against')
}
