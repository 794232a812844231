const TOLERANCE = 1e-9

/** A matrix of 0 and 1 whose entry (history, set) says whether the history includes the set. */
interface Incidence {
  readonly histories: readonly number[]
  readonly columns: readonly number[]
}

/** What elimination finds of a matrix. */
export interface Eliminated {
  /** Indices of columns that are independent: the first that can be, in their order. */
  readonly pivots: readonly number[]
  /** A basis of the null space: each vector has an entry for every column. */
  readonly nullSpace: readonly Float64Array[]
}

/**
 * Gauss–Jordan elimination of the incidence matrix. Rows come one after another and elimination ends as soon as the columns
 * are known to be independent, which for most data is long before the last row.
 */
export const eliminate = ({ histories, columns }: Incidence): Eliminated => {
  const width = columns.length
  const rowOfColumn = new Array<Float64Array | undefined>(width).fill(undefined)
  let rank = 0
  const row = new Float64Array(width)
  for (const history of histories) {
    if (rank === width) break
    for (let column = 0; column < width; column += 1)
      row[column] = (history & columns[column]!) === columns[column]! ? 1 : 0
    let lead = -1
    for (let column = 0; column < width; column += 1) {
      const value = row[column]!
      if (Math.abs(value) < TOLERANCE) {
        row[column] = 0
        continue
      }
      const known = rowOfColumn[column]
      if (known !== undefined) {
        for (let index = column; index < width; index += 1) row[index]! -= value * known[index]!
        row[column] = 0
      } else if (lead < 0) lead = column
    }
    if (lead < 0) continue
    const scale = row[lead]!
    const kept = new Float64Array(width)
    for (let index = lead; index < width; index += 1) kept[index] = row[index]! / scale
    rowOfColumn[lead] = kept
    rank += 1
  }
  const pivots: number[] = []
  const free: number[] = []
  for (let column = 0; column < width; column += 1)
    (rowOfColumn[column] === undefined ? free : pivots).push(column)
  const nullSpace = free.map((column) => {
    const vector = new Float64Array(width)
    vector[column] = 1
    for (let at = pivots.length - 1; at >= 0; at -= 1) {
      const pivot = pivots[at]!
      const known = rowOfColumn[pivot]!
      let sum = 0
      for (let index = pivot + 1; index < width; index += 1) sum -= known[index]! * vector[index]!
      vector[pivot] = Math.abs(sum) < TOLERANCE ? 0 : sum
    }
    return vector
  })
  return { pivots, nullSpace }
}

/** How the coefficients `vector` change the logarithm of a history's expected count. */
export const effectOn = (history: number, columns: readonly number[], vector: Float64Array): number => {
  let sum = 0
  for (let column = 0; column < columns.length; column += 1)
    if ((history & columns[column]!) === columns[column]!) sum += vector[column]!
  return Math.abs(sum) < TOLERANCE ? 0 : sum
}
