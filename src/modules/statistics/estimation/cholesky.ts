/**
 * Cholesky factor of a symmetric positive definite matrix, in place in its lower triangle (row by row, `size` × `size`).
 *
 * @returns false where the matrix is not positive definite to the precision of the numbers.
 */
export const factorise = (matrix: Float64Array, size: number): boolean => {
  for (let row = 0; row < size; row += 1) {
    const rowAt = row * size
    for (let column = 0; column <= row; column += 1) {
      const columnAt = column * size
      let sum = matrix[rowAt + column]!
      for (let index = 0; index < column; index += 1)
        sum -= matrix[rowAt + index]! * matrix[columnAt + index]!
      if (column < row) matrix[rowAt + column] = sum / matrix[columnAt + column]!
      else {
        if (!(sum > 1e-13 * matrix[rowAt + row]!)) return false
        matrix[rowAt + row] = Math.sqrt(sum)
      }
    }
  }
  return true
}

/** Solves with a factor from `factorise`, in place. */
export const solveWith = (factor: Float64Array, size: number, vector: Float64Array): Float64Array => {
  for (let row = 0; row < size; row += 1) {
    let sum = vector[row]!
    for (let index = 0; index < row; index += 1) sum -= factor[row * size + index]! * vector[index]!
    vector[row] = sum / factor[row * size + row]!
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = vector[row]!
    for (let index = row + 1; index < size; index += 1) sum -= factor[index * size + row]! * vector[index]!
    vector[row] = sum / factor[row * size + row]!
  }
  return vector
}
