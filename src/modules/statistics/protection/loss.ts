import { type CountTable, nodesOf } from './table.ts'

/** What hiding costs the reader. */
export interface Lost {
  readonly cells: number
  /** Of all cells of all levels; 0 to 1. */
  readonly share: number
}

/** What is lost at one level: how deep in each dimension, by the dimensions' names; 0 is `Total`. */
export interface LostAtLevel extends Lost {
  readonly level: Readonly<Record<string, number>>
  /** Cells of the level. */
  readonly of: number
}

/** What is lost of a table. @param isHidden of every cell, 1 where it is. */
export const lostOf = (isHidden: Uint8Array): Lost => {
  const cells = isHidden.reduce((sum, hidden) => sum + hidden, 0)
  return { cells, share: cells / isHidden.length }
}

/** What is lost level by level, from the grand total down to the innermost cells. */
export const lostByLevel = (table: CountTable, isHidden: Uint8Array): LostAtLevel[] => {
  const levels = new Map<string, { depths: number[]; cells: number; of: number }>()
  for (const cell of isHidden.keys()) {
    const depths = nodesOf(table, cell).map((node, at) => table.dimensions[at]!.depth[node]!)
    const key = depths.join()
    const level = levels.get(key) ?? { depths, cells: 0, of: 0 }
    levels.set(key, level)
    level.of += 1
    level.cells += isHidden[cell]!
  }
  return [...levels.values()]
    .sort((first, second) => {
      const sum = (depths: readonly number[]) => depths.reduce((all, depth) => all + depth, 0)
      return sum(first.depths) - sum(second.depths) || first.depths.join().localeCompare(second.depths.join())
    })
    .map(({ depths, cells, of }) => ({
      level: Object.fromEntries(depths.map((depth, at) => [table.dimensions[at]!.name, depth])),
      cells,
      of,
      share: cells / of,
    }))
}
