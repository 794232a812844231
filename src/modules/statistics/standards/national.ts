import type { Figure } from '../../../platform/series/figure.ts'
import { ageGroupOf, ageGroups, sexes, sexOf } from './classes.ts'
import { cross, figureOf } from './figures.ts'
import type { Loss, LossReason, Mapped } from './loss.ts'
import type { CountedVictim } from './people.ts'

/**
 * How the National Method Support Team (NMT) divided its presumed victims of 2019: women, men, girls, boys, and those whose sex is not
 * known.
 */
type NationalGroup = 'women' | 'men' | 'unknownSex' | 'girls' | 'boys'

const lossesOf = ({ gender, age, records }: CountedVictim): Loss[] => {
  const sex = sexOf(gender)
  const group = ageGroupOf(age)
  const isInNoGroup = typeof sex.as !== 'string' && typeof group.as === 'string'
  const reasons: [string, LossReason | undefined][] = [
    ['victim.gender', sex.loss],
    ['victim.age', isInNoGroup ? (group.loss ?? 'no_place') : undefined],
  ]
  return reasons.flatMap(([field, reason]) =>
    reason === undefined ? [] : records.map(({ id }): Loss => ({ record: id, field, reason })),
  )
}

/**
 * People in the five groups of the national reports. They have no group for an unknown age, so whoever has none is in no group and is
 * told as a loss; `total` counts everybody.
 */
export const nationalSplit = (
  people: readonly CountedVictim[],
): Mapped<Readonly<Record<NationalGroup | 'total', Figure>>> => {
  const cells = cross(
    sexes,
    ageGroups,
    people.map(({ gender, age }) => ({ first: sexOf(gender).as, second: ageGroupOf(age).as })),
  )
  const figure = (sex: string, group: string): Figure =>
    cells.find(({ first, second }) => first === sex && second === group)!.figure
  return {
    result: {
      women: figure('female', 'adult'),
      men: figure('male', 'adult'),
      unknownSex: figureOf(people.filter(({ gender }) => typeof sexOf(gender).as === 'string').length),
      girls: figure('female', 'child'),
      boys: figure('male', 'child'),
      total: figureOf(people.length),
    },
    losses: people.flatMap(lossesOf),
  }
}
