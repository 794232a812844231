import type { Day } from '../../platform/clock/clock.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { type Law, lawInUse, valueOn, versionsOf } from './law.ts'
import type { Offence, OffenceForm, Scale } from './offences/offence.ts'
import { citation } from './sections.ts'

/** An offence that is not in the table: OSL 10:23 asks for the minimum of any offence, so a lawyer answers for it. */
export const OTHER_OFFENCE = 'other'

/** The offences of the table, entered ones among them. */
export const listedOffences = (law: Law = lawInUse()): readonly string[] => [...law.offences.keys()]

/** An offence of the table; nothing for any other. */
export const offenceOf = (key: string, law: Law = lawInUse()): Offence | undefined => law.offences.get(key)

/** The offence with where it stands, as a form offers it: "Människohandel (4 kap. 1 a § brottsbalken (1962:700))". */
export const offenceName = (key: string, locale: Locale, law: Law = lawInUse()): string => {
  const offence = offenceOf(key, law)
  if (offence === undefined) return key
  const { section } = offence
  return `${offence[locale]} (${typeof section === 'string' ? citation(section, locale) : section[locale]})`
}

/** Whether an offence stands in the table. */
export const isListed = (key: string, law: Law = lawInUse()): boolean => law.offences.has(key)

/** Whether somebody may name the offence: one of the table, or that it is another. */
export const isOffence = (key: string, law: Law = lawInUse()): boolean =>
  key === OTHER_OFFENCE || isListed(key, law)

/** Whether the law punishes the offence in this form at all. */
export const punishable = (key: string, form: OffenceForm, law: Law = lawInUse()): boolean =>
  offenceOf(key, law)?.forms.includes(form) === true

/** When the deed was done: the same day twice, or a period. */
export interface Deed {
  readonly from: Day
  readonly until: Day
}

/** What was in force on some of the days of a deed; `unread` where the house has not read what was. */
const scalesOf = (key: string, { from, until }: Deed, law: Law): readonly (Scale | 'unread')[] => {
  const scales = versionsOf(law, 'scale', key)
  const touched = scales.filter((scale, index) => {
    const next = scales[index + 1]
    return (scale.from === null || scale.from <= until) && (next?.from == null || from < next.from)
  })
  const first = scales[0]
  const isUnread =
    first === undefined ||
    (first.from !== null && from < first.from) ||
    touched.some(
      ({ from: begins, sureFrom }) => sureFrom !== undefined && from < sureFrom && (begins ?? '') <= until,
    )
  return isUnread ? [...touched, 'unread'] : touched
}

/**
 * The least prison of an offence on each of the days of a deed, in months, each once and oldest first: two where a scale was
 * changed meanwhile. `unread` where the house has not read what applied on some of them.
 */
export const minimaOf = (
  key: string,
  deed: Deed,
  law: Law = lawInUse(),
): readonly (number | null | 'unread')[] => [
  ...new Set(scalesOf(key, deed, law).map((scale) => (scale === 'unread' ? scale : scale.value))),
]

/** Whether a penalty opens OSL 10:23: `unresolved` where the section does not name the form, `changed` where the days of the deed differ. */
type Opening = 'yes' | 'no' | 'unresolved' | 'changed' | 'unread'

/**
 * Whether an adult victim's data may go to an investigation of this offence and form under OSL 10:23, seen to the
 * penalty alone. Completed: a minimum of six months. Attempt, preparation, conspiracy: a minimum of one year for the
 * completed offence. Failure to reveal is not named in the section: 'unresolved' where the completed offence has a
 * minimum of one year, otherwise no.
 * The scale follows the day of the deed (lag 1964:163 section 5, own knowledge); the section itself the day of the disclosure.
 * Before lag 2025:179 the completed offence needed one year; what the older wording said of other forms the house has
 * not read, so it is 'unresolved'.
 */
export const openedBySeriousness = (
  key: string,
  form: OffenceForm,
  day: Day,
  deed: Deed,
  law: Law = lawInUse(),
): Opening => {
  const isOlder = olderSeriousness(day, law)
  const openings = new Set(
    minimaOf(key, deed, law).map(
      (minimum): Opening => (minimum === 'unread' ? minimum : openedBy(minimum ?? 0, form, isOlder)),
    ),
  )
  if (openings.has('unread')) return 'unread'
  const [only, ...others] = openings
  return only === undefined || others.length > 0 ? 'changed' : only
}

/** Whether OSL 10:23 applied on a day in the wording that asked for one year. */
export const olderSeriousness = (day: Day, law: Law = lawInUse()): boolean =>
  valueOn(law, 'standing', 'osl-10-23-before-2025', day) === 'in_force'

const openedBy = (minimum: number, form: OffenceForm, isOlder: boolean): Opening => {
  if (form === 'completed') return minimum >= (isOlder ? 12 : 6) ? 'yes' : 'no'
  if (minimum < 12) return 'no'
  return isOlder || form === 'failure_to_reveal' ? 'unresolved' : 'yes'
}
