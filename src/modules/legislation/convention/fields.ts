import type { Codes } from '../../../platform/fields/field.ts'
import { hinted, labelled, optional } from '../../../platform/fields/field.ts'
import { choice, coded, line, text } from '../../../platform/fields/kinds.ts'
import { citation, SECTION_KEYS, type SectionKey } from '../../law/index.ts'
import { articleCodes } from './articles.ts'

/** Sections of the law by their citation. */
const sectionCodes: Codes = {
  has: (code) => (SECTION_KEYS as readonly string[]).includes(code),
  name: (code, locale) => citation(code as SectionKey, locale),
  options: (locale) =>
    SECTION_KEYS.map((value) => ({ value, label: citation(value, locale) })).sort((one, other) =>
      one.label.localeCompare(other.label, locale, { numeric: true }),
    ),
}

/** How Swedish law stands to an article. */
export const articleStates = ['met', 'amendment', 'reservation', 'declaration'] as const

/** A judgement of an article. */
export const judgement = {
  article: coded(articleCodes),
  state: labelled(choice(articleStates), 'stateOf'),
  section: hinted(optional(coded(sectionCodes)), 'sectionHint'),
  measure: hinted(optional(line(200)), 'measureHint'),
  authority: hinted(optional(line(200)), 'authorityHint'),
  grounds: hinted(text(5_000, 3), 'groundsHint'),
}
