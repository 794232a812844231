import type { Day } from '../../../platform/clock/clock.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { checklistAdult2026 } from './checklist-adult.ts'
import { checklistChild2026 } from './checklist-child.ts'
import type { Answer, Checklist } from './checklist-shape.ts'

/** Every version that has been in use, oldest first. None is ever taken away: old fillings are read with theirs. */
export const checklists: readonly Checklist[] = [checklistAdult2026, checklistChild2026]

/** The answers in the order of the screen. None of them counts for more than another. */
export const answers: Readonly<Record<Answer, Words>> = {
  yes: { sv: 'Ja', en: 'Yes' },
  no: { sv: 'Nej', en: 'No' },
  unknown: { sv: 'Vet inte', en: 'Do not know' },
  not_asked: { sv: 'Inte frågat', en: 'Not asked' },
}

/** The version to begin a new filling with on a day; undefined where none is in use yet. */
export const checklistOn = (key: Checklist['key'], day: Day): Checklist | undefined =>
  checklists.filter((list) => list.key === key && list.from <= day).at(-1)

/** The version that something was filled in with; undefined where there is none of that name. */
export const checklistOfVersion = (key: Checklist['key'], version: string): Checklist | undefined =>
  checklists.find((list) => list.key === key && list.version === version)
