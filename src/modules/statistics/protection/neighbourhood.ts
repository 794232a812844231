import type { Pattern } from './pattern.ts'
import { equation, equationsWith } from './table.ts'

/** Cells of an equation that are not hidden yet and are looked at, beside those that are. */
const OTHERS = 3

/**
 * Cells round a cell within which a move of it is looked for: through the equations, what is hidden already first, and of
 * what is not the smallest few of each equation.
 *
 * @param most cells at most. @param hiddenOnly whether what is not hidden yet is left out.
 */
export const neighbourhood = (pattern: Pattern, cell: number, most: number, hiddenOnly = false): number[] => {
  const { table } = pattern
  const found = new Set([cell])
  const done = new Set<number>()
  // A set gives its members in the order in which they came: those that are added below are still to come.
  for (const one of found) {
    for (const number of equationsWith(table, one)) {
      if (done.has(number)) continue
      done.add(number)
      const { whole, parts } = equation(table, number)
      const others: number[] = []
      for (const other of [whole, ...parts]) {
        if (pattern.room(other) < 0) continue
        if (pattern.isHidden[other] === 1) found.add(other)
        else if (!hiddenOnly) others.push(other)
      }
      others.sort((first, second) => table.counts[first]! - table.counts[second]! || first - second)
      for (const other of others.slice(0, OTHERS)) found.add(other)
    }
    if (found.size >= most) break
  }
  return [...found]
}
