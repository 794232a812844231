import { overlapsOf } from './histories.ts'

/**
 * A hierarchical log-linear model on given counts: the intercept, one parameter for each list, and those of the
 * interactions (sets of lists as bits).
 *
 * An interaction whose lists never overlap has the parameter −∞: its parameter is no column, and every history that
 * contains it is left out of the fit (Chan, Silverman & Vincent 2021, section 2.3).
 */
export interface Design {
  readonly listCount: number
  /** What each finite parameter is of: 0 the intercept, 1 << i a list, then the interactions that overlap. */
  readonly columns: readonly number[]
  /** The interactions whose parameter is −∞. */
  readonly absent: readonly number[]
  /** 1 for each history that takes part in the fit; 0 for history 0. */
  readonly retained: Uint8Array
  /** How many parameters the model has, those at −∞ included. */
  readonly parameterCount: number
}

/**
 * The design of a model.
 *
 * @param overlaps of the counts (`overlapsOf`), where they are known already.
 */
export const designOf = (
  counts: Float64Array,
  interactions: readonly number[],
  overlaps: Float64Array = overlapsOf(counts),
): Design => {
  const listCount = Math.log2(counts.length)
  const columns = [0]
  for (let list = 0; list < listCount; list += 1) columns.push(1 << list)
  const absent: number[] = []
  for (const interaction of interactions) (overlaps[interaction]! > 0 ? columns : absent).push(interaction)
  const retained = new Uint8Array(counts.length).fill(1)
  retained[0] = 0
  for (const interaction of absent)
    for (let history = interaction; history < counts.length; history += 1)
      if ((history & interaction) === interaction) retained[history] = 0
  return { listCount, columns, absent, retained, parameterCount: columns.length + absent.length }
}
