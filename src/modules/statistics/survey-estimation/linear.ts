export type Column = Float64Array<ArrayBuffer>

export const dot = (a: Column, b: Column): number => {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!
  return sum
}

const subtract = (from: Column, scale: number, what: Column): void => {
  for (let at = 0; at < from.length; at += 1) from[at]! -= scale * what[at]!
}

/** What is left of a column outside the space that an orthonormal basis spans. Twice, for rounding. */
export const outside = (basis: readonly Column[], column: Column): Column => {
  const left = column.slice()
  for (let pass = 0; pass < 2; pass += 1) for (const unit of basis) subtract(left, dot(unit, left), unit)
  return left
}

/** An orthonormal basis of columns. One of which less than `tolerance` of its length is new adds nothing, as in R's `qr`. */
export const basisOf = (columns: readonly Column[], tolerance: number): readonly Column[] => {
  const basis: Column[] = []
  for (const column of columns) {
    const left = outside(basis, column)
    const length = Math.sqrt(dot(left, left))
    if (length > tolerance * Math.sqrt(dot(column, column))) basis.push(left.map((value) => value / length))
  }
  return basis
}

/**
 * Solves a symmetric positive semidefinite system for one or more right sides, largest pivot first; a direction that the
 * matrix does not determine gets 0.
 *
 * @returns the solutions, and how many directions are determined.
 */
export const solve = (
  matrix: readonly (readonly number[])[],
  sides: readonly (readonly number[])[],
): { readonly solutions: readonly number[][]; readonly rank: number } => {
  const size = matrix.length
  // Scaled to a diagonal of 1, so that a pupil and a krona weigh the same.
  const scales = matrix.map((row, at) => (row[at]! > 0 ? 1 / Math.sqrt(row[at]!) : 0))
  const work = matrix.map((row, at) => [
    ...row.map((value, other) => value * scales[at]! * scales[other]!),
    ...sides.map((side) => side[at]! * scales[at]!),
  ])
  const open = new Set(matrix.keys())
  const pivots: number[] = []
  while (open.size > 0) {
    const pivot = [...open].reduce((best, at) => (work[at]![at]! > work[best]![best]! ? at : best))
    const row = work[pivot]!
    if (!(row[pivot]! > 256 * Number.EPSILON)) break
    open.delete(pivot)
    pivots.push(pivot)
    for (let other = 0; other < size; other += 1) {
      const factor = work[other]![pivot]! / row[pivot]!
      if (other === pivot || factor === 0) continue
      for (let at = 0; at < row.length; at += 1) work[other]![at]! -= factor * row[at]!
    }
  }
  const solutions = sides.map((_, side) =>
    work.map((row, at) => (open.has(at) ? 0 : (row[size + side]! / row[at]!) * scales[at]!)),
  )
  return { solutions, rank: pivots.length }
}
