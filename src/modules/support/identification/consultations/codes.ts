import type { Day } from '../../../../platform/clock/clock.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import type { Checklist } from '../../content/checklist-shape.ts'
import { checklistOn } from '../../content/checklists.ts'
import { needs } from '../../content/needs.ts'

/** From where somebody asks for advice. */
export const askers = [
  'social_services',
  'health_care',
  'school',
  'police',
  'migration',
  'prison',
  'shelter',
  'civil_society',
  'labour',
  'other_authority',
  'relative_or_friend',
  'the_person',
  'other',
] as const
export type Asker = (typeof askers)[number]

interface Coded {
  readonly key: string
  readonly label: Words
}

const listsOn = (day: Day): Checklist[] =>
  (['child', 'adult'] as const).map((key) => checklistOn(key, day)).filter((list) => list !== undefined)

/** What advice can be about: the parts of the checklists, and the needs. Codes alone, nothing that is written freely. */
export const topicsOn = (
  day: Day,
): { readonly signs: readonly Coded[]; readonly needs: readonly Coded[] } => ({
  signs: listsOn(day).flatMap((list) =>
    list.dimensions.map(({ key, title }) => ({ key: `${list.key}.${key}`, label: title })),
  ),
  needs: needs.map(({ key, label }) => ({ key: `need.${key}`, label })),
})

/** What can be pointed to: the next steps of the checklists. */
export const signpostsOn = (day: Day): readonly Coded[] =>
  listsOn(day).flatMap((list) =>
    list.duties.map(({ key, title }) => ({ key: `${list.key}.${key}`, label: title })),
  )

/** What a code is called; the code itself where a later list does not have it any more. */
export const labelOf = (day: Day, key: string): Words => {
  const { signs, needs: coded } = topicsOn(day)
  return (
    [...signs, ...coded, ...signpostsOn(day)].find((one) => one.key === key)?.label ?? { sv: key, en: key }
  )
}
