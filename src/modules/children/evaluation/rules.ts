/** Fewest behind a figure that is told (domain rule 12). */
export const THRESHOLD = 5

/** What was counted for a house and a year, before anything is withheld. It never leaves the transaction that counts. */
export interface RawFigure {
  readonly houseId: string
  readonly figure: string
  /** How many are behind it. */
  readonly count: number
  /** A median in days or a share in per cent, where it is not the count itself. */
  readonly value: number | null
  /** The figure that it is a part of, by name; nothing for a whole. */
  readonly of?: string
}

export type ProtectedFigure = Pick<RawFigure, 'houseId' | 'figure'> &
  (
    | { readonly state: 'told'; readonly count: number; readonly value: number | null }
    | { readonly state: 'zero'; readonly count: 0; readonly value: null }
    | { readonly state: 'withheld'; readonly count: null; readonly value: null }
  )

const isFew = (count: number): boolean => count > 0 && count < THRESHOLD

/**
 * Takes more cells of one figure away until what is withheld cannot be worked out from a total over all houses: at least two
 * cells, and at least the threshold behind them together. The smallest go first.
 */
const widen = (cells: readonly RawFigure[], withheld: Set<RawFigure>): void => {
  const own = cells.filter((cell) => withheld.has(cell))
  if (own.length === 0) return
  let count = own.length
  let behind = own.reduce((sum, cell) => sum + cell.count, 0)
  const more = cells
    .filter((cell) => !withheld.has(cell) && cell.count > 0)
    .toSorted((one, other) => one.count - other.count || one.houseId.localeCompare(other.houseId))
  for (const cell of more) {
    if (count >= 2 && behind >= THRESHOLD) return
    withheld.add(cell)
    count += 1
    behind += cell.count
  }
}

/**
 * Protects the figures of one year. Withheld is: what has one to four behind it; what would tell one to four by the
 * difference to its whole; every part of a whole that is withheld; and as many more as are needed so that no total gives it
 * away. Zero is told as zero, and is never put in the place of something withheld.
 */
export const protect = (year: readonly RawFigure[]): ProtectedFigure[] => {
  const withheld = new Set<RawFigure>()
  const named = Map.groupBy(year, ({ figure }) => figure)
  const wholeOf = ({ houseId, of }: RawFigure) =>
    of === undefined ? undefined : named.get(of)?.find((cell) => cell.houseId === houseId)
  const wholes = year.filter(({ of }) => of === undefined)
  const parts = year.filter(({ of }) => of !== undefined)
  for (const cell of wholes) if (isFew(cell.count)) withheld.add(cell)
  for (const cells of Map.groupBy(wholes, ({ figure }) => figure).values()) widen(cells, withheld)
  for (const cell of parts) {
    const whole = wholeOf(cell)
    const rest = whole === undefined ? 0 : whole.count - cell.count
    const hidden = whole !== undefined && withheld.has(whole)
    if (isFew(cell.count) || (cell.count > 0 && isFew(rest)) || hidden) withheld.add(cell)
  }
  for (const cells of Map.groupBy(parts, ({ figure }) => figure).values()) widen(cells, withheld)
  return year.map((cell) => {
    const { houseId, figure, count, value } = cell
    if (withheld.has(cell)) return { houseId, figure, state: 'withheld', count: null, value: null }
    if (count === 0) return { houseId, figure, state: 'zero', count: 0, value: null }
    return { houseId, figure, state: 'told', count, value }
  })
}

/** The years that are to be counted: ended, not counted before, and February come so that January's late notes are in. */
export const yearsToCount = (
  firstYear: number | null,
  counted: readonly number[],
  today: string,
): number[] => {
  if (firstYear === null) return []
  const [year = 0, month = 0] = today.split('-').map(Number)
  const last = month >= 2 ? year - 1 : year - 2
  return Array.from({ length: Math.max(0, last - firstYear + 1) }, (_, index) => firstYear + index).filter(
    (one) => !counted.includes(one),
  )
}
