import type { Day } from '../../../platform/clock/clock.ts'
import type { Gender } from './codes.ts'
import { type CitizenshipGroup, citizenshipGroupOf, countedCitizenship } from './countries.ts'
import type { Classified } from './figures.ts'
import type { LossReason } from './loss.ts'
import { type Age, boundsOf } from './record.ts'
import type { Stated, StatedSet } from './stated.ts'

/** What a value becomes in a standard's classes, and why less than it said comes through. */
export interface Class<Category extends string> {
  readonly as: Classified<Category>
  readonly loss?: LossReason
}

/** The standards count one "unknown": that a value was withheld, or never asked for, is lost there. */
const untold = (kind: 'unknown' | 'not_collected' | 'suppressed'): Class<never> =>
  kind === 'unknown' ? { as: kind } : { as: kind, loss: 'kind_of_missing' }

export const sexes = ['female', 'male'] as const
export type Sex = (typeof sexes)[number]

const SEX: Readonly<Record<Gender, Sex | null>> = {
  feminine: 'female',
  masculine: 'male',
  transgender_feminine: null,
  transgender_masculine: null,
  non_conforming: null,
}

/** The two sexes of Eurostat and the UNODC. Which of them a transgender or non-conforming person has is not guessed. */
export const sexOf = (gender: Stated<Gender>): Class<Sex> => {
  if (gender.kind !== 'measured') return untold(gender.kind)
  const sex = SEX[gender.value]
  return sex === null ? { as: 'unknown', loss: 'no_place' } : { as: [sex] }
}

/** A class of ages, both bounds included; open upwards where `to` is null. */
export interface AgeClass<Category extends string> {
  readonly category: Category
  readonly from: number
  readonly to: number | null
}

/** The class in which an age lies as a whole; a group that lies in two is not split by a guess. */
export const ageIn = <Category extends string>(
  classes: readonly AgeClass<Category>[],
  age: Stated<Age>,
): Class<Category> => {
  if (age.kind !== 'measured') return untold(age.kind)
  const { from, to } = boundsOf(age.value)
  const found = classes.find((one) => one.from <= from && (one.to === null || (to !== null && to <= one.to)))
  if (found === undefined) return { as: 'unknown', loss: 'group_across_classes' }
  return age.value.form === 'estimated' ? { as: [found.category], loss: 'coarser' } : { as: [found.category] }
}

export const ageGroups = ['child', 'adult'] as const
export type AgeGroup = (typeof ageGroups)[number]

/** Children are those under 18, as in every one of the standards. */
export const ageGroupOf = (age: Stated<Age>): Class<AgeGroup> =>
  ageIn<AgeGroup>(
    [
      { category: 'child', from: 0, to: 17 },
      { category: 'adult', from: 18, to: null },
    ],
    age,
  )

/** Own country, another of the union, or outside it, at a day. A stateless person is outside; several citizenships count as one. */
export const citizenshipIn = (citizenship: StatedSet<string>, day: Day): Class<CitizenshipGroup> => {
  if (citizenship.kind === 'zero') return { as: ['outside_union'], loss: 'coarser' }
  if (citizenship.kind !== 'measured') return untold(citizenship.kind)
  const counted = countedCitizenship(citizenship.value, day)
  if (counted === undefined) return { as: 'unknown' }
  const as = [citizenshipGroupOf(counted, day)]
  return citizenship.value.length > 1 ? { as, loss: 'one_of_several' } : { as }
}

/** The classes of a list of codes. `wider` holds the codes that the standard puts together with others. */
export const formsIn = <Code extends string, Category extends string>(
  given: StatedSet<Code>,
  to: Readonly<Record<Code, Category>>,
  wider: readonly Code[],
): Class<Category> => {
  if (given.kind === 'zero') return { as: [] }
  if (given.kind !== 'measured') return untold(given.kind)
  const as = [...new Set(given.value.map((code) => to[code]))]
  return given.value.some((code) => wider.includes(code)) ? { as, loss: 'coarser' } : { as }
}
