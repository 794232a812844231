import type { OwnOffence } from '../../law/index.ts'

/**
 * What the law gives for each offence, written by hand from the statute and apart from the rules that the tests try.
 * Five letters for the five forms: completed, attempt, preparation, conspiracy, failure to reveal.
 * F fits, R refused, L a lawyer decides.
 *
 * `serious`: OSL 10:23, with a victim against whom the offence can be committed. `againstChild`: OSL 10:21, with a
 * victim under 18. `otherSecrecy`: OSL 10:24. `adult` and `child`: whether the offence can have such a victim.
 */
interface Expected {
  readonly serious: string
  readonly againstChild: string
  readonly otherSecrecy: string
  readonly adult: boolean
  readonly child: boolean
}

const anyone = (serious: string, againstChild: string, otherSecrecy: string): Expected => ({
  serious,
  againstChild,
  otherSecrecy,
  adult: true,
  child: true,
})
const childOnly = (serious: string, againstChild: string, otherSecrecy: string): Expected => ({
  ...anyone(serious, againstChild, otherSecrecy),
  adult: false,
})

export const EXPECTED: Readonly<Record<OwnOffence, Expected>> = {
  // The seven of the sharing gate, grade by grade.
  trafficking: anyone('FFFFL', 'FFFFL', 'FFFFF'),
  trafficking_less_serious: anyone('FRRRR', 'FFFFL', 'FFFFF'),
  exploitation: anyone('RRRRR', 'FFFFR', 'FFFFR'),
  exploitation_gross: anyone('FFFFL', 'FFFFL', 'FFFFF'),
  procuring: anyone('RRRRR', 'FFFRR', 'FFFRR'),
  procuring_gross: anyone('FFFFL', 'FFFFL', 'FFFFF'),
  purchase: { serious: 'RRRRR', againstChild: 'RRRRR', otherSecrecy: 'FFRRR', adult: true, child: false },
  purchase_from_child: childOnly('FRRRR', 'FFRRR', 'FFRRR'),
  purchase_from_child_less_serious: childOnly('RRRRR', 'FFRRR', 'FFRRR'),
  // Sexual offences.
  rape: anyone('FFFFL', 'FFFFL', 'FFFFF'),
  rape_less_serious: anyone('FRRRR', 'FFFFL', 'FFFFF'),
  rape_gross: anyone('FFFFL', 'FFFFL', 'FFFFF'),
  rape_negligent: anyone('RRRRR', 'FRRRR', 'FRRRR'),
  sexual_assault: anyone('FRRRR', 'FFRRR', 'FFRRR'),
  sexual_assault_less_serious: anyone('RRRRR', 'FFRRR', 'FFRRR'),
  sexual_assault_gross: anyone('FFRRR', 'FFRRR', 'FFRRR'),
  rape_of_child: childOnly('FFFFL', 'FFFFL', 'FFFFF'),
  rape_of_child_gross: childOnly('FFFFL', 'FFFFL', 'FFFFF'),
  sexual_exploitation_of_child: childOnly('RRRRR', 'FFRRR', 'FFRRR'),
  sexual_assault_of_child: childOnly('FRRRR', 'FFRRR', 'FFRRR'),
  sexual_assault_of_child_less_serious: childOnly('RRRRR', 'FFRRR', 'FFRRR'),
  sexual_assault_of_child_gross: childOnly('FFRRR', 'FFRRR', 'FFRRR'),
  posing_of_child: childOnly('RRRRR', 'FFRRR', 'FFRRR'),
  posing_of_child_gross: childOnly('FRRRR', 'FFFFL', 'FFFFF'),
  sexual_molestation: anyone('RRRRR', 'FRRRR', 'FRRRR'),
  sexual_molestation_gross: anyone('FRRRR', 'FRRRR', 'FRRRR'),
  // Violence, liberty and peace.
  murder: anyone('FFFFL', 'FFFFL', 'FFFFF'),
  assault: anyone('RRRRR', 'FFFRR', 'FFFRR'),
  assault_minor: anyone('RRRRR', 'FRRRR', 'FRRRR'),
  assault_gross: anyone('FFFFL', 'FFFFL', 'FFFFF'),
  assault_exceptionally_gross: anyone('FFFFL', 'FFFFL', 'FFFFF'),
  kidnapping: anyone('FFFFL', 'FFFFL', 'FFFFF'),
  kidnapping_less_serious: anyone('RRRRR', 'FFFFL', 'FFFFF'),
  deprivation_of_liberty: anyone('FFFFL', 'FFFFL', 'FFFFF'),
  deprivation_of_liberty_less_serious: anyone('RRRRR', 'FFFFL', 'FFFFF'),
  coercion: anyone('RRRRR', 'FRRRR', 'FRRRR'),
  coercion_gross: anyone('FFFFR', 'FFFFR', 'FFFFR'),
  threat: anyone('RRRRR', 'FRRRR', 'FRRRR'),
  threat_gross: anyone('FFFFR', 'FFFFR', 'FFFFR'),
  breach_of_integrity: anyone('FRRRR', 'FRRRR', 'FRRRR'),
  breach_of_womans_integrity: anyone('FRRRR', 'FRRRR', 'FRRRR'),
  persecution: anyone('RRRRR', 'FRRRR', 'FRRRR'),
  honour_oppression: anyone('FRRRR', 'FRRRR', 'FRRRR'),
  coercion_to_marry: anyone('FRRRR', 'FFFFL', 'FFFFF'),
  child_marriage: childOnly('FRRRR', 'FFFFL', 'FFFFF'),
  journey_to_marry: anyone('RRRRR', 'FFRRR', 'FFRRR'),
  journey_to_marry_of_child: childOnly('RRRRR', 'FFRRR', 'FFRRR'),
  manslaughter: anyone('FFFFL', 'FFFFL', 'FFFFF'),
  child_witness: childOnly('RRRRR', 'FRRRR', 'FRRRR'),
  child_witness_gross: childOnly('FRRRR', 'FRRRR', 'FRRRR'),
  breach_of_privacy_gross: anyone('FRRRR', 'FRRRR', 'FRRRR'),
  psychological_violence: anyone('RRRRR', 'FRRRR', 'FRRRR'),
  sexual_assault_negligent: anyone('RRRRR', 'FRRRR', 'FRRRR'),
  grooming: childOnly('RRRRR', 'FRRRR', 'FRRRR'),
  genital_mutilation: anyone('FFFFL', 'FFFFL', 'FFFFF'),
  genital_mutilation_less_serious: anyone('RRRRR', 'FFFFL', 'FFFFF'),
  genital_mutilation_gross: anyone('FFFFL', 'FFFFL', 'FFFFF'),
}
