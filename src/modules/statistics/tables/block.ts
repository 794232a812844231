import type { Figure } from '../../../platform/series/figure.ts'
import {
  type CountTable,
  type Hierarchy,
  isInnermost,
  labelsOf,
  readHierarchy,
  tableOf,
} from '../protection/index.ts'

/** Why a cell has no count: nobody who reported said it. */
export type Unsaid = Exclude<Figure['kind'], 'measured' | 'zero'>

/** Counts of one group of people by all levels of their dimensions, in a form that can be kept. */
export interface CountedBlock {
  /** What all of its cells have in common: the body that reports, where bodies are never added up. */
  readonly at: Readonly<Record<string, string>>
  readonly hierarchies: Readonly<Record<string, Hierarchy>>
  /** Of every cell, in the order of the engine's table. */
  readonly counts: readonly number[]
  /** Cells of which no number was said, by their place. */
  readonly unsaid: Readonly<Record<number, Unsaid>>
  /** The cells' own keys for noise; none where they come from no records. */
  readonly keys: readonly number[] | null
}

/** The engine's table of a block. */
export const tableIn = ({ hierarchies, counts }: Pick<CountedBlock, 'hierarchies' | 'counts'>): CountTable =>
  tableOf(
    Object.entries(hierarchies).map(([name, hierarchy]) => readHierarchy(name, hierarchy)),
    (table) => {
      for (const cell of table.counts.keys())
        if (isInnermost(table, cell)) table.counts[cell] = counts[cell] ?? 0
    },
  )

/** The labels of a cell with those that its whole block has. */
export const labelsIn = (
  block: Pick<CountedBlock, 'at'>,
  table: CountTable,
  cell: number,
): Record<string, string> => ({
  ...block.at,
  ...labelsOf(table, cell),
})
