import type { Codes } from '../../platform/fields/field.ts'
import { citation, SECTION_KEYS, type SectionKey, section } from './sections.ts'

const known = new Set<string>(SECTION_KEYS)

/** Sections of the law by their keys, as lawyers cite them; they are chosen act by act. */
export const sectionCodes: Codes = {
  has: (key) => known.has(key),
  name: (key, locale) => citation(key as SectionKey, locale),
  options: (locale) =>
    SECTION_KEYS.map((key) => {
      const act = section(key).act?.[locale]
      return { value: key, label: citation(key, locale), ...(act === undefined ? {} : { group: act }) }
    }).sort(
      (one, other) =>
        (one.group ?? '').localeCompare(other.group ?? '', locale) ||
        one.label.localeCompare(other.label, locale, { numeric: true }),
    ),
}
