import type { Pattern } from './pattern.ts'
import { equation, equationsWith } from './table.ts'

/** Somebody who is alone in a cell, and the other cell that they alone can work out. */
export interface Insight {
  readonly alone: number
  readonly other: number
}

/**
 * Where the only two hidden cells of a sum are primary and one of them counts a single person, that person knows it and
 * subtracts: the other is told (the problem of singletons, Hundepool et al. 2012, section 4.4).
 *
 * @param number of the equation.
 */
const insightIn = (pattern: Pattern, number: number): Insight | undefined => {
  const { whole, parts } = equation(pattern.table, number)
  const hidden = [whole, ...parts].filter((cell) => pattern.isHidden[cell] === 1)
  if (hidden.length !== 2 || !hidden.every((cell) => pattern.isPrimary[cell] === 1)) return undefined
  const { counts } = pattern.table
  // Two that are equal whatever they are (a whole with one part that is not zero) are one cell: its own secret is no other's.
  if (hidden.includes(whole) && counts[hidden[0]!] === counts[hidden[1]!]) return undefined
  const alone = hidden.find((cell) => counts[cell] === 1)
  return alone === undefined ? undefined : { alone, other: hidden.find((cell) => cell !== alone)! }
}

/** What people who are alone in their cells can work out by subtracting themselves once, in the equations of these cells. */
export const insightsOf = (pattern: Pattern, cells: readonly number[]): Insight[] =>
  [...new Set(cells.flatMap((cell) => equationsWith(pattern.table, cell)))].flatMap(
    (number) => insightIn(pattern, number) ?? [],
  )
