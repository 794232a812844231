import { type CaptureTable, tableOf } from './histories.ts'

/** A table from rows of flags and a count, as files have them. */
export const tableFrom = (lists: readonly string[], rows: readonly (readonly number[])[]): CaptureTable =>
  tableOf(
    lists,
    rows.map((row) => ({ seen: row.slice(0, -1).map((flag) => flag === 1), count: row.at(-1)! })),
  )

/** Three lists with the traps of existence and identifiability: Chan, Silverman & Vincent (2021), table 2. */
export const artificial = tableFrom(
  ['A', 'B', 'C'],
  [
    [1, 0, 0, 40],
    [0, 1, 0, 30],
    [0, 0, 1, 20],
    [1, 1, 0, 6],
  ],
)

/**
 * Potential victims of trafficking in the United Kingdom 2013 in four lists (Bales, Hesketh & Silverman 2015; the police and the
 * crime agency as one, the general public left out, as in the package modslavmse).
 */
export const unitedKingdom = tableFrom(
  ['LA', 'NG', 'PFNCA', 'GO'],
  [
    [1, 0, 0, 0, 54],
    [0, 1, 0, 0, 464],
    [0, 0, 1, 0, 1006],
    [0, 0, 0, 1, 703],
    [1, 1, 0, 0, 15],
    [1, 0, 1, 0, 19],
    [1, 0, 0, 1, 3],
    [0, 1, 1, 0, 62],
    [0, 1, 0, 1, 19],
    [0, 0, 1, 1, 76],
    [1, 1, 1, 0, 1],
    [1, 1, 0, 1, 1],
    [0, 1, 1, 1, 4],
    [1, 1, 1, 1, 1],
  ],
)
