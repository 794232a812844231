import type { Day } from '../../platform/clock/clock.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { type Law, lawInUse, type Standing, valueOn, versionsOf } from './law.ts'
import { type SectionKey, section } from './sections.ts'
import { versionOn } from './versions.ts'

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

/**
 * Which edition of a section applies on a day: another word once an amendment has changed its words, whether it applies, or the scale
 * of an offence in it. For texts that were written by one and are read under another.
 */
export const editionOf = (key: SectionKey, day: Day, law: Law = lawInUse()): string => {
  const offences = [...law.offences].filter(([, offence]) => offence.section === key).map(([name]) => name)
  return [
    versionOn(versionsOf(law, 'standing', key), day),
    versionOn(versionsOf(law, 'wording', key), day),
    ...offences.sort().map((name) => versionOn(versionsOf(law, 'scale', name), day)),
  ]
    .map((version) => `${version?.from ?? ''} ${version?.by ?? ''}`.trim())
    .join('|')
}
