import type { Day } from '../../../platform/clock/clock.ts'

/** A figure of the law for a year. */
export interface YearlyFigure {
  readonly year: number
  readonly ore: number
  /** Where it was read; null for what the house brings with it. */
  readonly source: string | null
  /** The day on which it was entered; null for what the house brings with it. */
  readonly enteredOn: Day | null
}

/** Price base amounts in öre by year, as the government has set them (own knowledge). */
const OWN_PRICE_BASE_AMOUNTS: Readonly<Record<number, number>> = {
  2021: 47_600_00,
  2022: 48_300_00,
  2023: 52_500_00,
  2024: 57_300_00,
  2025: 58_800_00,
  2026: 59_200_00,
}

/** Every known figure, newest year first: what was entered stands before what the house brought with it. */
export const withOwn = (entered: readonly YearlyFigure[]): readonly YearlyFigure[] => {
  const own = Object.entries(OWN_PRICE_BASE_AMOUNTS).map(([year, ore]): [number, YearlyFigure] => [
    Number(year),
    { year: Number(year), ore, source: null, enteredOn: null },
  ])
  const byYear = new Map([...own, ...entered.map((one): [number, YearlyFigure] => [one.year, one])])
  return [...byYear.values()].sort((one, other) => other.year - one.year)
}

/** The month from which next year's figure is asked for: the government sets it in the autumn. */
const ASKED_FROM = '11-01'

/** The years whose figure is missing on a day: the year itself, and from November the next. */
export const missingOn = (known: readonly YearlyFigure[], today: Day): readonly number[] => {
  const year = Number(today.slice(0, 4))
  const wanted = today.slice(5) >= ASKED_FROM ? [year, year + 1] : [year]
  return wanted.filter((one) => !known.some((figure) => figure.year === one))
}

/** Share by which a figure may differ from the nearest year's before somebody has slipped on a key. */
const LIKELY_CHANGE = 0.5

/** Whether an amount can be the figure of a year, seen to the nearest year that is known. */
export const isLikely = (known: readonly YearlyFigure[], year: number, ore: number): boolean => {
  const [nearest] = known.toSorted((one, other) => Math.abs(one.year - year) - Math.abs(other.year - year))
  return nearest === undefined || Math.abs(ore / nearest.ore - 1) <= LIKELY_CHANGE
}
