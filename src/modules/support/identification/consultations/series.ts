import type { Day } from '../../../../platform/clock/clock.ts'
import { THRESHOLD } from '../../../../platform/series/protect.ts'

/** A count that may be shown, one that is too small for it, or none at all. Never the same thing (domain rule 12). */
export type ShownCount =
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'fewer_than'; readonly value: number }
  | { readonly kind: 'none' }
  /** A sum from which a count that is not shown could be worked out. */
  | { readonly kind: 'withheld' }

/** A count as it may be shown. */
const shownCount = (count: number): ShownCount => {
  if (count === 0) return { kind: 'none' }
  return count < THRESHOLD ? { kind: 'fewer_than', value: THRESHOLD } : { kind: 'count', value: count }
}

/** How many contacts there were from a setting in a month. */
export interface Counted {
  readonly month: Day
  readonly asker: string
  readonly contacts: number
}

export interface MonthRow {
  readonly month: Day
  readonly cells: readonly { readonly asker: string; readonly count: ShownCount }[]
  readonly total: ShownCount
}

/** The months, newest first, with every setting that asked in any of them; a sum only where nothing in it is too small. */
export const seriesOf = (counted: readonly Counted[]): MonthRow[] => {
  const askers = [...new Set(counted.map(({ asker }) => asker))].sort()
  const months = [...new Set(counted.map(({ month }) => month))].sort().reverse()
  return months.map((month) => {
    const of = (asker: string): number =>
      counted
        .filter((one) => one.month === month && one.asker === asker)
        .reduce((sum, one) => sum + one.contacts, 0)
    const cells = askers.map((asker) => ({ asker, count: shownCount(of(asker)) }))
    const total = askers.reduce((sum, asker) => sum + of(asker), 0)
    const hides = cells.some(({ count }) => count.kind === 'fewer_than')
    return { month, cells, total: hides ? { kind: 'withheld' } : shownCount(total) }
  })
}
