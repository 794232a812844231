import type { ToldCell } from './protect.ts'
import type { RawCell, SeriesDescription } from './series.ts'

/** A period of a series as it is about to be told, with all that a reader could put beside it. */
export interface Inspected {
  readonly series: Pick<SeriesDescription, 'name' | 'breakdowns' | 'adds' | 'threshold' | 'leastSources'>
  /** What was counted. */
  readonly raw: readonly RawCell[]
  /** What would be told. */
  readonly told: readonly ToldCell[]
  /** What has been told of the same period before, by other definitions. */
  readonly before: readonly (readonly ToldCell[])[]
}

/**
 * Looks at what is about to be told as anybody could who reads all of it together, and gives what may be told: the same, or less.
 * It is put in where the house is put together, for the platform knows no room that can work it out.
 */
export type Inspect = (given: Inspected) => Promise<readonly ToldCell[]>
