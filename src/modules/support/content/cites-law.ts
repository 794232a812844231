import { counted } from '../../../platform/ends/rests.ts'
import type { CitesLaw } from '../../law/index.ts'
import type { NextStep } from './checklist-shape.ts'
import { nextStepsAdult } from './duties-adult.ts'
import { nextStepsChild } from './duties-child.ts'

const STEPS: readonly NextStep[] = [...nextStepsAdult, ...nextStepsChild]

/** Steps after the checklists: each cites the sections that it rests on. */
export const stepsCiteLaw: CitesLaw = {
  words: counted({
    sv: ['{count} steg i checklistorna', '{count} steg i checklistorna'],
    en: ['{count} step of the checklists', '{count} steps of the checklists'],
  }),
  list: () => STEPS.map(({ title, sections }) => ({ sections, label: (locale) => title[locale] })),
}
