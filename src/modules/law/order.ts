import type { LastRead } from './checking/last-read.ts'
import type { Sort } from './schema.ts'

interface Row {
  readonly lastRead: Pick<LastRead, 'on' | 'state' | 'changedBy'>
  /** How many decisions rest on it; nothing where the reader may not know. */
  readonly weight: number | undefined
}

const heavierFirst = (one: Row, other: Row): number => (other.weight ?? 0) - (one.weight ?? 0)
/** What a lawyer has read otherwise stands before what has been changed since it was read, and that before what is only old. */
const rank = ({ lastRead: { state, changedBy } }: Row): number => {
  if (state === 'differs') return 0
  return changedBy === null ? 2 : 1
}
const olderFirst = (one: Row, other: Row): number => rank(one) - rank(other) || byDay(one, other)
const byDay = (one: Row, other: Row): number =>
  one.lastRead.on < other.lastRead.on ? -1 : Number(one.lastRead.on > other.lastRead.on)

/** Rows in the order that was asked for; of the same age the heavier first, of the same weight the older. */
export const ordered = <R extends Row>(rows: readonly R[], sort: Sort): R[] => {
  if (sort === 'law') return [...rows]
  return rows.toSorted((one, other) =>
    sort === 'age'
      ? olderFirst(one, other) || heavierFirst(one, other)
      : heavierFirst(one, other) || olderFirst(one, other),
  )
}
