import type { RawBuilder } from 'kysely'
import type { Period, Series } from './series.ts'

/** Counts by a query: the column `count`, and beside it a column for each breakdown, named by its key. */
export const tallied =
  (query: (period: Period) => RawBuilder<unknown>): Series['count'] =>
  async (tx, period) => {
    const { rows } = await (query(period) as RawBuilder<Readonly<Record<string, string>>>).execute(tx)
    return rows.map(({ count, ...cell }) => ({ cell, count: Number(count) }))
  }
