import type { Locale } from '../../platform/i18n/locale.ts'
import type { Section } from './section.ts'
import { DATA_PROTECTION_SECTIONS } from './sections/data-protection.ts'
import { OTHER_SECTIONS } from './sections/other.ts'
import { PENAL_SECTIONS } from './sections/penal.ts'
import { PLACEMENT_SECTIONS } from './sections/placement.ts'
import { REDRESS_SECTIONS } from './sections/redress.ts'
import { SECRECY_SECTIONS } from './sections/secrecy.ts'
import { SOCIAL_SECTIONS } from './sections/social.ts'

const SECTIONS = {
  ...SECRECY_SECTIONS,
  ...PENAL_SECTIONS,
  ...SOCIAL_SECTIONS,
  ...PLACEMENT_SECTIONS,
  ...OTHER_SECTIONS,
  ...DATA_PROTECTION_SECTIONS,
  ...REDRESS_SECTIONS,
} satisfies Record<string, Section>

/** The short name of a section, such as `osl-10-21`: kept with a decision, so a key is never given another meaning. */
export type SectionKey = keyof typeof SECTIONS

export const SECTION_KEYS = Object.keys(SECTIONS) as readonly SectionKey[]

/** A section with its citation, what it says, when it applies and how sure the house is of it. */
export const section = (key: SectionKey): Section => SECTIONS[key]

/** The section as a lawyer cites it: "10 kap. 21 § offentlighets- och sekretesslagen (2009:400)". */
export const citation = (key: SectionKey, locale: Locale): string => SECTIONS[key].citation[locale]
