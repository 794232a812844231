import type { Day } from '../../../platform/clock/clock.ts'

export const ageGroups = ['adult', 'child', 'uncertain'] as const
export type AgeGroup = (typeof ageGroups)[number]

const ADULT_AT = 18

/** Full years on a day. */
export const ageOn = (birth: Day, day: Day): number =>
  Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0)

/** Whether what is said of somebody's age goes against their birth day; an uncertain age goes against nothing. */
export const contradictsAge = (group: AgeGroup, birth: Day, today: Day): boolean =>
  group !== 'uncertain' && (group === 'child') !== ageOn(birth, today) < ADULT_AT
