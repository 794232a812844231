import { TOTAL } from '../../protection/index.ts'
import { citizenshipGroupOf, countryCodes, crimeCodes } from '../../standards/index.ts'
import type { ReleaseContent } from '../content.ts'

/** Why two years cannot be compared as they stand. */
const breakReasons = ['gap', 'reporters', 'definition', 'crime_codes', 'citizenship', 'method'] as const
export type BreakReason = (typeof breakReasons)[number]

type Compared = Pick<ReleaseContent, 'from' | 'to' | 'counting' | 'dimensions' | 'method' | 'reporting'>

const yearOf = (day: string): number => Number(day.slice(0, 4))

const levelsOf = ({ dimensions }: Compared, dimension: string): readonly string[] =>
  [...(dimensions.find(({ name }) => name === dimension)?.levels[TOTAL] ?? [])].sort()

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The day after a day. */
const next = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** Years in which an offence was first counted: more is an offence from then on. */
const newOffences: readonly number[] = [
  ...Map.groupBy(crimeCodes, ({ offence }) => offence).values(),
].flatMap((codes) =>
  codes.some(({ from }) => from === null) ? [] : [Math.min(...codes.map(({ from }) => from!))],
)

/** Years in which the codes of trafficking were divided anew: a series of forms ends there (decision 64). */
const newForms: readonly number[] = [
  ...new Set(
    crimeCodes.flatMap(({ offence, from }) => (offence === 'trafficking' && from !== null ? [from] : [])),
  ),
]

const changedCodes = (one: Compared, other: Compared, dimension: string): boolean => {
  const { counting } = other
  // Whoever is a victim is told by the bodies; who is a suspect, and of what, by the police's codes.
  if (counting.way !== 'records' || counting.population === 'registered_victims') return false
  const isBetween = (year: number) => yearOf(one.to) < year && year <= yearOf(other.to)
  return newOffences.some(isBetween) || (dimension === 'form' && newForms.some(isBetween))
}

/** Whether a country was in another group at the end of one time than at the end of the other. */
const changedUnion = (one: Compared, other: Compared): boolean =>
  countryCodes.some(
    (country) => citizenshipGroupOf(country, one.to) !== citizenshipGroupOf(country, other.to),
  )

/**
 * What makes the later of two releases of the same subject incomparable with the earlier; nothing where they can be compared.
 *
 * @param dimension by which they are compared; empty for the whole.
 */
export const breaksBetween = (one: Compared, other: Compared, dimension: string): BreakReason[] => {
  const found: Readonly<Record<BreakReason, boolean>> = {
    gap: next(one.to) !== other.from,
    reporters: one.reporting.set !== other.reporting.set,
    definition:
      one.counting.way !== other.counting.way ||
      !isSame(levelsOf(one, dimension), levelsOf(other, dimension)),
    crime_codes: changedCodes(one, other, dimension),
    citizenship: dimension === 'citizenship' && changedUnion(one, other),
    method: !isSame(one.method, other.method),
  }
  return breakReasons.filter((reason) => found[reason])
}
