import { counted } from '../../../platform/ends/rests.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { CitesLaw } from '../../law/index.ts'
import type { NextStep } from './checklist-shape.ts'
import { nextStepsAdult } from './duties-adult.ts'
import { nextStepsChild } from './duties-child.ts'

const LISTS: readonly { readonly of: Words; readonly steps: readonly NextStep[] }[] = [
  { of: { sv: 'Vuxen', en: 'Adult' }, steps: nextStepsAdult },
  { of: { sv: 'Barn', en: 'Child' }, steps: nextStepsChild },
]

/** Steps after the checklists: each cites the sections that it rests on. */
export const stepsCiteLaw: CitesLaw = {
  words: counted({
    sv: ['{count} steg i checklistorna', '{count} steg i checklistorna'],
    en: ['{count} step of the checklists', '{count} steps of the checklists'],
  }),
  list: async () =>
    LISTS.flatMap(({ of, steps }) =>
      steps.map(({ title, sections }) => ({
        sections,
        label: (locale: Locale) => `${of[locale]}: ${title[locale]}`,
      })),
    ),
}
