import { estimateByStratum, type ModelChoice, type Stratum } from '../estimation/index.ts'

/** A group by itself: how many were seen, and how many there are. People are not rounded. */
export interface GroupEstimate {
  readonly name: string
  readonly observed: number
  readonly population: number | null
  readonly lower: number | null
  readonly upper: number | null
}

/** Each group estimated by itself, and their sum; for those who work with the estimate alone. */
export interface GroupedEstimate {
  readonly groups: readonly GroupEstimate[]
  /** Absent where a group has no estimate, as are its bounds. */
  readonly population: number | null
  readonly lower: number | null
  readonly upper: number | null
}

/** @returns nothing where people are not told apart by group. */
export const estimateGroups = (groups: readonly Stratum[], choice: ModelChoice): GroupedEstimate | null => {
  if (groups.length < 2) return null
  const { strata, population, interval } = estimateByStratum(groups, choice)
  return {
    groups: strata.map(({ name, estimate }) => ({
      name,
      observed: estimate.observed,
      population: estimate.population,
      lower: estimate.asymptotic?.lower ?? null,
      upper: estimate.asymptotic?.upper ?? null,
    })),
    population,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
  }
}
