const TOLERANCE = 1e-9

/**
 * Whether the rows of a matrix can be balanced: are there weights w > 0, one for each row, with Σ w_r · row_r = 0? By
 * Stiemke's lemma there are none exactly where some direction g has row_r · g ≥ 0 for every row and > 0 for one.
 *
 * Solved as the first phase of the simplex method on w = 1 + u, u ≥ 0, with Bland's rule, which cannot cycle (Chvátal 1983,
 * Linear Programming, chapters 3 and 8). The problem has as many equations as the rows have entries, which is few.
 *
 * @param rows of equal length `width`.
 * @returns such a direction where the rows cannot be balanced, otherwise undefined.
 */
export const separatingDirection = (
  rows: readonly Float64Array[],
  width: number,
): Float64Array | undefined => {
  const variables = rows.length
  const stride = variables + width + 1
  // Equation i: Σ_r row_r[i] · u_r + artificial_i = −Σ_r row_r[i], with its sign turned where the right side is negative.
  const tableau = new Float64Array(width * stride)
  const cost = new Float64Array(stride)
  const signs = new Float64Array(width)
  const basis = new Int32Array(width)
  for (let equation = 0; equation < width; equation += 1) {
    let right = 0
    for (const row of rows) right -= row[equation]!
    const sign = right < 0 ? -1 : 1
    signs[equation] = sign
    const at = equation * stride
    rows.forEach((row, variable) => {
      tableau[at + variable] = sign * row[equation]!
      cost[variable]! -= sign * row[equation]!
    })
    tableau[at + variables + equation] = 1
    tableau[at + stride - 1] = sign * right
    cost[stride - 1]! -= sign * right
    basis[equation] = variables + equation
  }
  for (;;) {
    let entering = -1
    for (let variable = 0; variable < variables && entering < 0; variable += 1)
      if (cost[variable]! < -TOLERANCE) entering = variable
    if (entering < 0) break
    let leaving = -1
    let least = Number.POSITIVE_INFINITY
    for (let equation = 0; equation < width; equation += 1) {
      const pivot = tableau[equation * stride + entering]!
      if (pivot <= TOLERANCE) continue
      const ratio = tableau[equation * stride + stride - 1]! / pivot
      if (
        ratio < least - TOLERANCE ||
        (ratio < least + TOLERANCE && (leaving < 0 || basis[equation]! < basis[leaving]!))
      ) {
        least = Math.min(least, ratio)
        leaving = equation
      }
    }
    // Phase one is bounded by 0: without a leaving variable the numbers have failed, and the present answer stands.
    if (leaving < 0) break
    const pivotAt = leaving * stride
    const pivot = tableau[pivotAt + entering]!
    for (let index = 0; index < stride; index += 1) tableau[pivotAt + index]! /= pivot
    for (let equation = 0; equation < width; equation += 1) {
      if (equation === leaving) continue
      const at = equation * stride
      const factor = tableau[at + entering]!
      if (factor === 0) continue
      for (let index = 0; index < stride; index += 1)
        tableau[at + index]! -= factor * tableau[pivotAt + index]!
    }
    const factor = cost[entering]!
    for (let index = 0; index < stride; index += 1) cost[index]! -= factor * tableau[pivotAt + index]!
    basis[leaving] = entering
  }
  const shortfall = -cost[stride - 1]!
  if (shortfall <= 1e-7) return undefined
  // The dual of the first phase: the price of equation i is 1 − (reduced cost of its artificial variable).
  return Float64Array.from(signs, (sign, equation) => -sign * (1 - cost[variables + equation]!))
}
