import type { Day } from '../../../platform/clock/clock.ts'
import { brought, type EnactedSfs } from '../enacted.ts'
import type { SectionKey } from '../sections.ts'
import { OFFENCE_FORMS, type Offence, type OffenceForm, type Scale } from './offence.ts'

const offence = (
  section: SectionKey,
  [sv, en]: readonly [string, string],
  scales: readonly Scale[],
  forms: readonly OffenceForm[],
  victim: Offence['victim'] = 'anyone',
): Offence => ({ sv, en, section, scales, forms, victim })

/** A scale that an amendment brought. */
const by = (sfs: EnactedSfs, minimumMonths: number | null): Scale => brought(sfs, minimumMonths)

/** A scale whose beginning is the house's own knowledge; what brought it was not read. */
const known = (from: Day, minimumMonths: number | null): Scale => ({
  from,
  by: null,
  value: minimumMonths,
})

const ALONE: readonly OffenceForm[] = ['completed']
const ATTEMPT: readonly OffenceForm[] = ['completed', 'attempt']
const ATTEMPT_AND_PREPARATION: readonly OffenceForm[] = ['completed', 'attempt', 'preparation']
const NO_FAILURE: readonly OffenceForm[] = ['completed', 'attempt', 'preparation', 'conspiracy']
const EVERY_FORM: readonly OffenceForm[] = OFFENCE_FORMS

/**
 * The offences that a case of trafficking, exploitation, violence or sexual abuse meets, grade by grade, with the
 * scales of the Criminal Code as its text of 10 July 2026 gives them, changes that were dated there among them. Prison is in
 * every scale. Any other offence is for a lawyer (`OTHER_OFFENCE`), never refused for not being here.
 */
export const OFFENCES = {
  trafficking: offence(
    'brb-4-1-a',
    ['Människohandel', 'Trafficking in human beings'],
    [by('2018:601', 24)],
    EVERY_FORM,
  ),
  trafficking_less_serious: offence(
    'brb-4-1-a',
    ['Människohandel, mindre grovt brott', 'Trafficking in human beings, less serious'],
    [by('2018:601', 6)],
    EVERY_FORM,
  ),
  exploitation: offence(
    'brb-4-1-b',
    ['Människoexploatering', 'Human exploitation'],
    [by('2018:601', null)],
    NO_FAILURE,
  ),
  exploitation_gross: offence(
    'brb-4-1-b',
    ['Grov människoexploatering', 'Gross human exploitation'],
    [by('2018:601', 24)],
    EVERY_FORM,
  ),
  // The minimum is older; the house has read it back to the day on which the rest of chapter 6 was changed.
  procuring: offence(
    'brb-6-12',
    ['Koppleri', 'Procuring'],
    [known('2022-08-01', null)],
    ATTEMPT_AND_PREPARATION,
  ),
  procuring_gross: offence(
    'brb-6-12',
    ['Grovt koppleri', 'Gross procuring'],
    [known('2022-08-01', 24)],
    EVERY_FORM,
  ),
  purchase: offence(
    'brb-6-11',
    ['Köp av sexuell handling', 'Purchase of a sexual act'],
    [by('2022:1043', null)],
    ATTEMPT,
    'adult',
  ),
  purchase_from_child: offence(
    'brb-6-9',
    [
      'Utnyttjande av barn genom köp av sexuell handling',
      'Exploitation of a child by purchase of a sexual act',
    ],
    [by('2022:1043', 6)],
    ATTEMPT,
    'child',
  ),
  purchase_from_child_less_serious: offence(
    'brb-6-9',
    [
      'Utnyttjande av barn genom köp av sexuell handling, mindre grovt brott',
      'Exploitation of a child by purchase of a sexual act, less serious',
    ],
    [by('2022:1043', null)],
    ATTEMPT,
    'child',
  ),
  rape: offence('brb-6-1', ['Våldtäkt', 'Rape'], [by('2022:1043', 36)], EVERY_FORM),
  rape_less_serious: offence(
    'brb-6-1',
    ['Våldtäkt, mindre grovt brott', 'Rape, less serious'],
    [by('2022:1043', 6)],
    EVERY_FORM,
  ),
  rape_gross: offence('brb-6-1', ['Grov våldtäkt', 'Gross rape'], [by('2022:1043', 60)], EVERY_FORM),
  rape_negligent: offence('brb-6-1-a', ['Oaktsam våldtäkt', 'Negligent rape'], [by('2018:618', null)], ALONE),
  sexual_assault: offence('brb-6-2', ['Sexuellt övergrepp', 'Sexual assault'], [by('2022:1043', 6)], ATTEMPT),
  sexual_assault_less_serious: offence(
    'brb-6-2',
    ['Sexuellt övergrepp, mindre grovt brott', 'Sexual assault, less serious'],
    [by('2022:1043', null)],
    ATTEMPT,
  ),
  sexual_assault_gross: offence(
    'brb-6-2',
    ['Grovt sexuellt övergrepp', 'Gross sexual assault'],
    [by('2022:1043', 12)],
    ATTEMPT,
  ),
  rape_of_child: offence(
    'brb-6-4',
    ['Våldtäkt mot barn', 'Rape of a child'],
    [by('2022:1043', 36)],
    EVERY_FORM,
    'child',
  ),
  rape_of_child_gross: offence(
    'brb-6-4',
    ['Grov våldtäkt mot barn', 'Gross rape of a child'],
    [by('2022:1043', 60)],
    EVERY_FORM,
    'child',
  ),
  sexual_exploitation_of_child: offence(
    'brb-6-5',
    ['Sexuellt utnyttjande av barn', 'Sexual exploitation of a child'],
    [by('2018:618', null)],
    ATTEMPT,
    'child',
  ),
  sexual_assault_of_child: offence(
    'brb-6-6',
    ['Sexuellt övergrepp mot barn', 'Sexual assault of a child'],
    [by('2022:1043', 6)],
    ATTEMPT,
    'child',
  ),
  sexual_assault_of_child_less_serious: offence(
    'brb-6-6',
    ['Sexuellt övergrepp mot barn, mindre grovt brott', 'Sexual assault of a child, less serious'],
    [by('2022:1043', null)],
    ATTEMPT,
    'child',
  ),
  sexual_assault_of_child_gross: offence(
    'brb-6-6',
    ['Grovt sexuellt övergrepp mot barn', 'Gross sexual assault of a child'],
    [by('2022:1043', 18)],
    ATTEMPT,
    'child',
  ),
  posing_of_child: offence(
    'brb-6-8',
    ['Utnyttjande av barn för sexuell posering', 'Exploitation of a child for sexual posing'],
    [by('2022:1043', null)],
    ATTEMPT,
    'child',
  ),
  posing_of_child_gross: offence(
    'brb-6-8',
    ['Grovt utnyttjande av barn för sexuell posering', 'Gross exploitation of a child for sexual posing'],
    [by('2022:1043', 6)],
    EVERY_FORM,
    'child',
  ),
  sexual_molestation: offence(
    'brb-6-10',
    ['Sexuellt ofredande', 'Sexual molestation'],
    [by('2022:1043', null)],
    ALONE,
  ),
  sexual_molestation_gross: offence(
    'brb-6-10',
    ['Grovt sexuellt ofredande', 'Gross sexual molestation'],
    [by('2022:1043', 6)],
    ALONE,
  ),
  murder: offence('brb-3-1', ['Mord', 'Murder'], [by('2019:805', 120)], EVERY_FORM),
  assault: offence('brb-3-5', ['Misshandel', 'Assault'], [by('1998:393', null)], ATTEMPT_AND_PREPARATION),
  assault_minor: offence('brb-3-5', ['Ringa misshandel', 'Minor assault'], [by('1998:393', null)], ALONE),
  assault_gross: offence('brb-3-6', ['Grov misshandel', 'Gross assault'], [by('2017:332', 18)], EVERY_FORM),
  assault_exceptionally_gross: offence(
    'brb-3-6',
    ['Synnerligen grov misshandel', 'Exceptionally gross assault'],
    [by('2017:332', 60), by('2026:1318', 72)],
    EVERY_FORM,
  ),
  kidnapping: offence('brb-4-1', ['Människorov', 'Kidnapping'], [by('2009:396', 48)], EVERY_FORM),
  kidnapping_less_serious: offence(
    'brb-4-1',
    ['Människorov, mindre grovt brott', 'Kidnapping, less serious'],
    [by('2009:396', null)],
    EVERY_FORM,
  ),
  deprivation_of_liberty: offence(
    'brb-4-2',
    ['Olaga frihetsberövande', 'Unlawful deprivation of liberty'],
    [by('2002:436', 12)],
    EVERY_FORM,
  ),
  deprivation_of_liberty_less_serious: offence(
    'brb-4-2',
    ['Olaga frihetsberövande, mindre grovt brott', 'Unlawful deprivation of liberty, less serious'],
    [by('2002:436', null)],
    EVERY_FORM,
  ),
  coercion: offence('brb-4-4', ['Olaga tvång', 'Unlawful coercion'], [by('2023:257', null)], ALONE),
  coercion_gross: offence(
    'brb-4-4',
    ['Grovt olaga tvång', 'Gross unlawful coercion'],
    [by('2023:257', 12)],
    NO_FAILURE,
  ),
  threat: offence('brb-4-5', ['Olaga hot', 'Unlawful threat'], [by('2023:257', null)], ALONE),
  threat_gross: offence(
    'brb-4-5',
    ['Grovt olaga hot', 'Gross unlawful threat'],
    [by('2023:257', 12)],
    NO_FAILURE,
  ),
  // The scale is the house's own knowledge from before lag 2026:852, which widened what the offence is made up of.
  breach_of_integrity: offence(
    'brb-4-4-a',
    ['Grov fridskränkning', 'Gross breach of integrity'],
    [by('2021:1108', 12)],
    ALONE,
  ),
  breach_of_womans_integrity: offence(
    'brb-4-4-a',
    ['Grov kvinnofridskränkning', 'Gross breach of a woman’s integrity'],
    [by('2021:1108', 12)],
    ALONE,
  ),
  persecution: offence(
    'brb-4-4-b',
    ['Olaga förföljelse', 'Unlawful persecution'],
    [known('2011-10-01', null)],
    ALONE,
  ),
  honour_oppression: offence(
    'brb-4-4-e',
    ['Hedersförtryck', 'Honour oppression'],
    [by('2022:310', 12)],
    ALONE,
  ),
  // Until lag 2026:950 at most four years, and no minimum.
  coercion_to_marry: offence(
    'brb-4-4-c',
    ['Äktenskapstvång', 'Coercion to marry'],
    [known('2014-07-01', null), by('2026:950', 6)],
    EVERY_FORM,
  ),
  child_marriage: offence(
    'brb-4-4-c',
    ['Barnäktenskapsbrott', 'Child marriage'],
    [by('2020:349', null), by('2026:950', 6)],
    EVERY_FORM,
    'child',
  ),
  journey_to_marry: offence(
    'brb-4-4-d',
    ['Äktenskapsresebrott', 'Journey to be married'],
    [by('2026:950', null)],
    ATTEMPT,
  ),
  journey_to_marry_of_child: offence(
    'brb-4-4-d',
    ['Äktenskapsresebrott mot barn', 'Journey to be married, of a child'],
    [by('2026:950', null)],
    ATTEMPT,
    'child',
  ),
  manslaughter: offence('brb-3-2', ['Dråp', 'Manslaughter'], [known('1965-01-01', 72)], EVERY_FORM),
  // A child who has seen it. The offence is from July 2021; its scales the house has read as lag 2026:852 leaves them.
  child_witness: offence(
    'brb-4-3',
    ['Barnfridsbrott', 'Violation of a child’s peace'],
    [by('2021:397', null)],
    ALONE,
    'child',
  ),
  child_witness_gross: offence(
    'brb-4-3',
    ['Grovt barnfridsbrott', 'Gross violation of a child’s peace'],
    [by('2026:852', 12)],
    ALONE,
    'child',
  ),
  breach_of_privacy_gross: offence(
    'brb-4-6-d',
    ['Grovt olaga integritetsintrång', 'Gross unlawful breach of privacy'],
    [by('2017:1136', 6)],
    ALONE,
  ),
  psychological_violence: offence(
    'brb-4-7-b',
    ['Psykiskt våld', 'Psychological violence'],
    [by('2026:852', null)],
    ALONE,
  ),
  sexual_assault_negligent: offence(
    'brb-6-3',
    ['Oaktsamt sexuellt övergrepp', 'Negligent sexual assault'],
    [by('2018:618', null)],
    ALONE,
  ),
  grooming: offence(
    'brb-6-10-a',
    ['Kontakt för att träffa ett barn i sexuellt syfte', 'Contact to meet a child for a sexual purpose'],
    [by('2017:1068', null)],
    ALONE,
    'child',
  ),
  genital_mutilation: offence(
    'law-1982-316-2',
    ['Könsstympning', 'Female genital mutilation'],
    [known('2017-07-01', 24)],
    EVERY_FORM,
  ),
  genital_mutilation_less_serious: offence(
    'law-1982-316-2',
    ['Könsstympning, mindre grovt brott', 'Female genital mutilation, less serious'],
    [known('2017-07-01', null)],
    EVERY_FORM,
  ),
  genital_mutilation_gross: offence(
    'law-1982-316-2',
    ['Könsstympning, grovt brott', 'Female genital mutilation, gross'],
    [known('2017-07-01', 60)],
    EVERY_FORM,
  ),
} as const satisfies Record<string, Offence>

/** An offence that the house brings with it; an entered amendment can add others. */
export type OwnOffence = keyof typeof OFFENCES
export const OWN_OFFENCES = Object.keys(OFFENCES) as readonly OwnOffence[]
