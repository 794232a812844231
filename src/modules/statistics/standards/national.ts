import type { Figure } from '../../../platform/series/figure.ts'
import { ageGroupOf, sexOf } from './classes.ts'
import { figureOf } from './figures.ts'
import type { Loss, LossReason, Mapped } from './loss.ts'
import type { CountedVictim } from './people.ts'

/**
 * How the National Method Support Team (NMT) divided its presumed victims of 2019: women, men, girls, boys, and those whose sex is not
 * known.
 */
export const nationalGroups = ['women', 'men', 'unknownSex', 'girls', 'boys'] as const
type NationalGroup = (typeof nationalGroups)[number]

/**
 * People in the five groups of the national reports. They have no group for an unknown age, so whoever has none is in no group and is
 * told as a loss; `total` counts everybody.
 */
export const nationalSplit = (
  people: readonly CountedVictim[],
): Mapped<Readonly<Record<NationalGroup | 'total', Figure>>> => {
  const groups = people.map(({ gender, age }): NationalGroup | undefined => {
    const sex = sexOf(gender).as
    const group = ageGroupOf(age).as
    if (typeof sex === 'string') return 'unknownSex'
    if (typeof group === 'string') return undefined
    const isChild = group.includes('child')
    if (sex.includes('female')) return isChild ? 'girls' : 'women'
    return isChild ? 'boys' : 'men'
  })
  const lost = people.flatMap(({ gender, age, records }, place): [string, string, LossReason][] => {
    const sex = sexOf(gender)
    const group = ageGroupOf(age)
    return records.flatMap(({ id }): [string, string, LossReason][] => [
      ...(sex.loss === undefined
        ? []
        : ([[id, 'victim.gender', sex.loss]] as [string, string, LossReason][])),
      ...(groups[place] === undefined
        ? ([[id, 'victim.age', group.loss ?? 'no_place']] as [string, string, LossReason][])
        : []),
    ])
  })
  const counted = Object.fromEntries(
    nationalGroups.map((group) => [group, figureOf(groups.filter((one) => one === group).length)]),
  ) as Record<NationalGroup, Figure>
  return {
    result: { ...counted, total: figureOf(people.length) },
    losses: lost.map(([record, field, reason]): Loss => ({ record, field, reason })),
  }
}
