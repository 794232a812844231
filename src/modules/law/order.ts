import type { Day } from '../../platform/clock/clock.ts'
import type { Sort } from './schema.ts'

interface Row {
  readonly reading: { readonly on: Day }
  /** How many decisions rest on it; nothing where the reader may not know. */
  readonly weight: number | undefined
}

const heavierFirst = (one: Row, other: Row): number => (other.weight ?? 0) - (one.weight ?? 0)
const olderFirst = (one: Row, other: Row): number =>
  one.reading.on < other.reading.on ? -1 : Number(one.reading.on > other.reading.on)

/** Rows in the order that was asked for; of the same age the heavier first, of the same weight the older. */
export const ordered = <R extends Row>(rows: readonly R[], sort: Sort): R[] => {
  if (sort === 'law') return [...rows]
  return rows.toSorted((one, other) =>
    sort === 'age'
      ? olderFirst(one, other) || heavierFirst(one, other)
      : heavierFirst(one, other) || olderFirst(one, other),
  )
}
