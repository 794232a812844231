import type { Day } from '../../../platform/clock/clock.ts'
import type { SectionKey } from '../../law/index.ts'

export const OFFENCE_FORMS = [
  'completed',
  'attempt',
  'preparation',
  'conspiracy',
  'failure_to_reveal',
] as const
export type OffenceForm = (typeof OFFENCE_FORMS)[number]

/** A scale of penalties, from the first day on which it is read here until the next. */
interface Scale {
  readonly from: Day
  /** The least prison that it allows for the completed offence, in months; null where it names none. */
  readonly minimumMonths: number | null
  /**
   * The first day on which it is sure to have applied, where the day of its beginning is the house's own knowledge: what was
   * done between the two is for a lawyer.
   */
  readonly sureFrom?: Day
}

export interface Offence {
  readonly sv: string
  readonly en: string
  readonly section: SectionKey
  /**
   * Its scales, oldest first. Which one applies is decided by the day of the deed; of a deed before the first, the house has not
   * read what applied.
   */
  readonly scales: readonly Scale[]
  /** The incomplete forms that the chapter makes punishable (3:11, 4:10, 6:15; lag 1982:316 section 2). */
  readonly forms: readonly OffenceForm[]
  /** Against whom it can be committed as this offence. */
  readonly victim: 'anyone' | 'child' | 'adult'
}

const offence = (
  section: SectionKey,
  [sv, en]: readonly [string, string],
  scales: readonly Scale[],
  forms: readonly OffenceForm[],
  victim: Offence['victim'] = 'anyone',
): Offence => ({ sv, en, section, scales, forms, victim })

/** One scale, in force since the day on which the section's latest change of it began to apply. */
const since = (from: Day, minimumMonths: number | null): readonly Scale[] => [{ from, minimumMonths }]

/** Lag 2022:1043: the penalties of chapter 6. */
const CHAPTER_6: Day = '2022-08-01'
/** Lag 2018:601: trafficking and exploitation. */
const TRAFFICKING: Day = '2018-07-01'
/** Lag 2026:1318. */
const AUGUST_2026: Day = '2026-08-01'
/** Lag 2026:852 and 2026:950 are in force in the text of 10 July 2026; that they began on 1 July is the house's own knowledge. */
const SUMMER_2026 = { from: '2026-07-01', sureFrom: '2026-07-10' } as const

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
const OFFENCES = {
  trafficking: offence(
    'brb-4-1-a',
    ['Människohandel', 'Trafficking in human beings'],
    since(TRAFFICKING, 24),
    EVERY_FORM,
  ),
  trafficking_less_serious: offence(
    'brb-4-1-a',
    ['Människohandel, mindre grovt brott', 'Trafficking in human beings, less serious'],
    since(TRAFFICKING, 6),
    EVERY_FORM,
  ),
  exploitation: offence(
    'brb-4-1-b',
    ['Människoexploatering', 'Human exploitation'],
    since(TRAFFICKING, null),
    NO_FAILURE,
  ),
  exploitation_gross: offence(
    'brb-4-1-b',
    ['Grov människoexploatering', 'Gross human exploitation'],
    since(TRAFFICKING, 24),
    EVERY_FORM,
  ),
  procuring: offence('brb-6-12', ['Koppleri', 'Procuring'], since(CHAPTER_6, null), ATTEMPT_AND_PREPARATION),
  procuring_gross: offence(
    'brb-6-12',
    ['Grovt koppleri', 'Gross procuring'],
    since(CHAPTER_6, 24),
    EVERY_FORM,
  ),
  purchase: offence(
    'brb-6-11',
    ['Köp av sexuell handling', 'Purchase of a sexual act'],
    since(CHAPTER_6, null),
    ATTEMPT,
    'adult',
  ),
  purchase_from_child: offence(
    'brb-6-9',
    [
      'Utnyttjande av barn genom köp av sexuell handling',
      'Exploitation of a child by purchase of a sexual act',
    ],
    since(CHAPTER_6, 6),
    ATTEMPT,
    'child',
  ),
  purchase_from_child_less_serious: offence(
    'brb-6-9',
    [
      'Utnyttjande av barn genom köp av sexuell handling, mindre grovt brott',
      'Exploitation of a child by purchase of a sexual act, less serious',
    ],
    since(CHAPTER_6, null),
    ATTEMPT,
    'child',
  ),
  rape: offence('brb-6-1', ['Våldtäkt', 'Rape'], since(CHAPTER_6, 36), EVERY_FORM),
  rape_less_serious: offence(
    'brb-6-1',
    ['Våldtäkt, mindre grovt brott', 'Rape, less serious'],
    since(CHAPTER_6, 6),
    EVERY_FORM,
  ),
  rape_gross: offence('brb-6-1', ['Grov våldtäkt', 'Gross rape'], since(CHAPTER_6, 60), EVERY_FORM),
  rape_negligent: offence(
    'brb-6-1-a',
    ['Oaktsam våldtäkt', 'Negligent rape'],
    since('2018-07-01', null),
    ALONE,
  ),
  sexual_assault: offence('brb-6-2', ['Sexuellt övergrepp', 'Sexual assault'], since(CHAPTER_6, 6), ATTEMPT),
  sexual_assault_less_serious: offence(
    'brb-6-2',
    ['Sexuellt övergrepp, mindre grovt brott', 'Sexual assault, less serious'],
    since(CHAPTER_6, null),
    ATTEMPT,
  ),
  sexual_assault_gross: offence(
    'brb-6-2',
    ['Grovt sexuellt övergrepp', 'Gross sexual assault'],
    since(CHAPTER_6, 12),
    ATTEMPT,
  ),
  rape_of_child: offence(
    'brb-6-4',
    ['Våldtäkt mot barn', 'Rape of a child'],
    since(CHAPTER_6, 36),
    EVERY_FORM,
    'child',
  ),
  rape_of_child_gross: offence(
    'brb-6-4',
    ['Grov våldtäkt mot barn', 'Gross rape of a child'],
    since(CHAPTER_6, 60),
    EVERY_FORM,
    'child',
  ),
  sexual_exploitation_of_child: offence(
    'brb-6-5',
    ['Sexuellt utnyttjande av barn', 'Sexual exploitation of a child'],
    since('2018-07-01', null),
    ATTEMPT,
    'child',
  ),
  sexual_assault_of_child: offence(
    'brb-6-6',
    ['Sexuellt övergrepp mot barn', 'Sexual assault of a child'],
    since(CHAPTER_6, 6),
    ATTEMPT,
    'child',
  ),
  sexual_assault_of_child_less_serious: offence(
    'brb-6-6',
    ['Sexuellt övergrepp mot barn, mindre grovt brott', 'Sexual assault of a child, less serious'],
    since(CHAPTER_6, null),
    ATTEMPT,
    'child',
  ),
  sexual_assault_of_child_gross: offence(
    'brb-6-6',
    ['Grovt sexuellt övergrepp mot barn', 'Gross sexual assault of a child'],
    since(CHAPTER_6, 18),
    ATTEMPT,
    'child',
  ),
  posing_of_child: offence(
    'brb-6-8',
    ['Utnyttjande av barn för sexuell posering', 'Exploitation of a child for sexual posing'],
    since(CHAPTER_6, null),
    ATTEMPT,
    'child',
  ),
  posing_of_child_gross: offence(
    'brb-6-8',
    ['Grovt utnyttjande av barn för sexuell posering', 'Gross exploitation of a child for sexual posing'],
    since(CHAPTER_6, 6),
    EVERY_FORM,
    'child',
  ),
  sexual_molestation: offence(
    'brb-6-10',
    ['Sexuellt ofredande', 'Sexual molestation'],
    since(CHAPTER_6, null),
    ALONE,
  ),
  sexual_molestation_gross: offence(
    'brb-6-10',
    ['Grovt sexuellt ofredande', 'Gross sexual molestation'],
    since(CHAPTER_6, 6),
    ALONE,
  ),
  murder: offence('brb-3-1', ['Mord', 'Murder'], since('2020-01-01', 120), EVERY_FORM),
  assault: offence('brb-3-5', ['Misshandel', 'Assault'], since('1998-07-01', null), ATTEMPT_AND_PREPARATION),
  assault_minor: offence('brb-3-5', ['Ringa misshandel', 'Minor assault'], since('1998-07-01', null), ALONE),
  assault_gross: offence(
    'brb-3-6',
    ['Grov misshandel', 'Gross assault'],
    since('2017-07-01', 18),
    EVERY_FORM,
  ),
  assault_exceptionally_gross: offence(
    'brb-3-6',
    ['Synnerligen grov misshandel', 'Exceptionally gross assault'],
    [...since('2017-07-01', 60), ...since(AUGUST_2026, 72)],
    EVERY_FORM,
  ),
  kidnapping: offence('brb-4-1', ['Människorov', 'Kidnapping'], since('2009-07-01', 48), EVERY_FORM),
  kidnapping_less_serious: offence(
    'brb-4-1',
    ['Människorov, mindre grovt brott', 'Kidnapping, less serious'],
    since('2009-07-01', null),
    EVERY_FORM,
  ),
  deprivation_of_liberty: offence(
    'brb-4-2',
    ['Olaga frihetsberövande', 'Unlawful deprivation of liberty'],
    since('2002-07-01', 12),
    EVERY_FORM,
  ),
  deprivation_of_liberty_less_serious: offence(
    'brb-4-2',
    ['Olaga frihetsberövande, mindre grovt brott', 'Unlawful deprivation of liberty, less serious'],
    since('2002-07-01', null),
    EVERY_FORM,
  ),
  coercion: offence('brb-4-4', ['Olaga tvång', 'Unlawful coercion'], since('2023-07-01', null), ALONE),
  coercion_gross: offence(
    'brb-4-4',
    ['Grovt olaga tvång', 'Gross unlawful coercion'],
    since('2023-07-01', 12),
    NO_FAILURE,
  ),
  threat: offence('brb-4-5', ['Olaga hot', 'Unlawful threat'], since('2023-07-01', null), ALONE),
  threat_gross: offence(
    'brb-4-5',
    ['Grovt olaga hot', 'Gross unlawful threat'],
    since('2023-07-01', 12),
    NO_FAILURE,
  ),
  // The scale is the house's own knowledge from before lag 2026:852, which widened what the offence is made up of.
  breach_of_integrity: offence(
    'brb-4-4-a',
    ['Grov fridskränkning', 'Gross breach of integrity'],
    since('2022-01-01', 12),
    ALONE,
  ),
  breach_of_womans_integrity: offence(
    'brb-4-4-a',
    ['Grov kvinnofridskränkning', 'Gross breach of a woman’s integrity'],
    since('2022-01-01', 12),
    ALONE,
  ),
  persecution: offence(
    'brb-4-4-b',
    ['Olaga förföljelse', 'Unlawful persecution'],
    since('2011-10-01', null),
    ALONE,
  ),
  honour_oppression: offence(
    'brb-4-4-e',
    ['Hedersförtryck', 'Honour oppression'],
    since('2022-06-01', 12),
    ALONE,
  ),
  // Until lag 2026:950 at most four years, and no minimum.
  coercion_to_marry: offence(
    'brb-4-4-c',
    ['Äktenskapstvång', 'Coercion to marry'],
    [...since('2014-07-01', null), { ...SUMMER_2026, minimumMonths: 6 }],
    EVERY_FORM,
  ),
  child_marriage: offence(
    'brb-4-4-c',
    ['Barnäktenskapsbrott', 'Child marriage'],
    [...since('2020-07-01', null), { ...SUMMER_2026, minimumMonths: 6 }],
    EVERY_FORM,
    'child',
  ),
  journey_to_marry: offence(
    'brb-4-4-d',
    ['Äktenskapsresebrott', 'Journey to be married'],
    [{ ...SUMMER_2026, minimumMonths: null }],
    ATTEMPT,
  ),
  journey_to_marry_of_child: offence(
    'brb-4-4-d',
    ['Äktenskapsresebrott mot barn', 'Journey to be married, of a child'],
    [{ ...SUMMER_2026, minimumMonths: null }],
    ATTEMPT,
    'child',
  ),
  manslaughter: offence('brb-3-2', ['Dråp', 'Manslaughter'], since('1965-01-01', 72), EVERY_FORM),
  // A child who has seen it. The offence is from July 2021; its scales the house has read as lag 2026:852 leaves them.
  child_witness: offence(
    'brb-4-3',
    ['Barnfridsbrott', 'Violation of a child’s peace'],
    [{ from: '2021-07-01', sureFrom: SUMMER_2026.sureFrom, minimumMonths: null }],
    ALONE,
    'child',
  ),
  child_witness_gross: offence(
    'brb-4-3',
    ['Grovt barnfridsbrott', 'Gross violation of a child’s peace'],
    [{ ...SUMMER_2026, minimumMonths: 12 }],
    ALONE,
    'child',
  ),
  breach_of_privacy_gross: offence(
    'brb-4-6-d',
    ['Grovt olaga integritetsintrång', 'Gross unlawful breach of privacy'],
    since('2018-01-01', 6),
    ALONE,
  ),
  psychological_violence: offence(
    'brb-4-7-b',
    ['Psykiskt våld', 'Psychological violence'],
    [{ ...SUMMER_2026, minimumMonths: null }],
    ALONE,
  ),
  sexual_assault_negligent: offence(
    'brb-6-3',
    ['Oaktsamt sexuellt övergrepp', 'Negligent sexual assault'],
    since('2018-07-01', null),
    ALONE,
  ),
  grooming: offence(
    'brb-6-10-a',
    ['Kontakt för att träffa ett barn i sexuellt syfte', 'Contact to meet a child for a sexual purpose'],
    since('2018-01-01', null),
    ALONE,
    'child',
  ),
  genital_mutilation: offence(
    'law-1982-316-2',
    ['Könsstympning', 'Female genital mutilation'],
    since('2017-07-01', 24),
    EVERY_FORM,
  ),
  genital_mutilation_less_serious: offence(
    'law-1982-316-2',
    ['Könsstympning, mindre grovt brott', 'Female genital mutilation, less serious'],
    since('2017-07-01', null),
    EVERY_FORM,
  ),
  genital_mutilation_gross: offence(
    'law-1982-316-2',
    ['Könsstympning, grovt brott', 'Female genital mutilation, gross'],
    since('2017-07-01', 60),
    EVERY_FORM,
  ),
} as const satisfies Record<string, Offence>

type ListedOffence = keyof typeof OFFENCES

/** An offence that is not in the table: OSL 10:23 asks for the minimum of any offence, so a lawyer answers for it. */
export const OTHER_OFFENCE = 'other'
export type OffenceKey = ListedOffence | typeof OTHER_OFFENCE
export const LISTED_OFFENCES = Object.keys(OFFENCES) as readonly ListedOffence[]
export const OFFENCE_KEYS = [...LISTED_OFFENCES, OTHER_OFFENCE] as const

/** An offence with its scales; nothing where it is not in the table. */
export const offenceOf = <K extends OffenceKey>(
  key: K,
): K extends ListedOffence ? Offence : Offence | undefined =>
  (key === OTHER_OFFENCE ? undefined : OFFENCES[key as ListedOffence]) as never

/** Whether the law punishes the offence in this form at all. */
export const punishable = (key: ListedOffence, form: OffenceForm): boolean =>
  offenceOf(key).forms.includes(form)

/** When the deed was done: the same day twice, or a period. */
export interface Deed {
  readonly from: Day
  readonly until: Day
}

/** What was in force on some of the days of a deed; `unread` where the house has not read what was. */
const scalesOf = (key: ListedOffence, { from, until }: Deed): readonly (Scale | 'unread')[] => {
  const { scales } = offenceOf(key)
  const touched = scales.filter((scale, index) => {
    const next = scales[index + 1]
    return scale.from <= until && (next === undefined || from < next.from)
  })
  const isUnread =
    from < scales[0]!.from ||
    touched.some(({ from: begins, sureFrom }) => sureFrom !== undefined && from < sureFrom && begins <= until)
  return isUnread ? [...touched, 'unread'] : touched
}

/**
 * The least prison of an offence on each of the days of a deed, in months, each once and oldest first: two where a scale was
 * changed meanwhile. `unread` where the house has not read what applied on some of them.
 */
export const minimaOf = (key: ListedOffence, deed: Deed): readonly (number | null | 'unread')[] => [
  ...new Set(scalesOf(key, deed).map((scale) => (scale === 'unread' ? scale : scale.minimumMonths))),
]

/** Whether a penalty opens OSL 10:23: `unresolved` where the section does not name the form, `changed` where the days of the deed differ. */
type Opening = 'yes' | 'no' | 'unresolved' | 'changed' | 'unread'

/**
 * Whether an adult victim's data may go to an investigation of this offence and form under OSL 10:23, seen to the
 * penalty alone. Completed: a minimum of six months. Attempt, preparation, conspiracy: a minimum of one year for the
 * completed offence. Failure to reveal is not named in the section: 'unresolved' where the completed offence has a
 * minimum of one year, otherwise no.
 * The scale follows the day of the deed (lag 1964:163 section 5, own knowledge); the section itself the day of the disclosure.
 * Before 1 April 2025 the completed offence needed one year; what the older wording said of other forms the house has
 * not read, so it is 'unresolved'.
 */
export const openedBySeriousness = (key: ListedOffence, form: OffenceForm, day: Day, deed: Deed): Opening => {
  const openings = new Set(
    minimaOf(key, deed).map(
      (minimum): Opening => (minimum === 'unread' ? minimum : openedBy(minimum ?? 0, form, day)),
    ),
  )
  if (openings.has('unread')) return 'unread'
  const [only, ...others] = openings
  return only === undefined || others.length > 0 ? 'changed' : only
}

const openedBy = (minimum: number, form: OffenceForm, day: Day): Opening => {
  if (day < '2025-04-01') return olderSeriousness(minimum, form)
  if (form === 'completed') return minimum >= 6 ? 'yes' : 'no'
  if (minimum < 12) return 'no'
  return form === 'failure_to_reveal' ? 'unresolved' : 'yes'
}

const olderSeriousness = (minimum: number, form: OffenceForm): Opening => {
  if (minimum < 12) return 'no'
  return form === 'completed' ? 'yes' : 'unresolved'
}
