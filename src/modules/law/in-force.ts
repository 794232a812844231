import type { Day } from '../../platform/clock/clock.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { type Law, lawInUse, type Standing, valueOn } from './law.ts'
import { type SectionKey, section } from './sections.ts'

/** What the section says on a day, in our own words. */
export const saying = (key: SectionKey, day: Day, locale: Locale, law: Law = lawInUse()): string =>
  (valueOn(law, 'wording', key, day) ?? section(key).saying)[locale]

/** Whether the section applies on a day as it is told here; nothing before it first did. */
export const standingOn = (key: SectionKey, day: Day, law: Law = lawInUse()): Standing | undefined =>
  valueOn(law, 'standing', key, day)

/** Whether the section applies on a day, also where the rules of the house have not been taught its newest change. */
export const inForce = (key: SectionKey, day: Day, law: Law = lawInUse()): boolean => {
  const standing = standingOn(key, day, law)
  return standing === 'in_force' || standing === 'unread'
}
