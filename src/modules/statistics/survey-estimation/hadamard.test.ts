import { expect, test } from 'vitest'
import { hadamard } from './hadamard.ts'

test('of every order any two rows agree in half of their places', () => {
  for (let n = 1; n <= 80; n += 1) {
    const matrix = hadamard(n)
    expect(matrix.length).toBeGreaterThan(n)
    const agreed = matrix.flatMap((row, a) =>
      matrix
        .slice(a + 1)
        .map((other) => row.reduce<number>((sum, one, at) => sum + (one === other[at] ? 1 : 0), 0)),
    )
    expect(new Set(agreed)).toEqual(new Set([matrix.length / 2]))
  }
})

// R 4.5.0, survey 4.4-2: sum(H * outer(row, column, (31 row + 17 column) %% 101)) of hadamard(n), for each way in which it finds one.
test.each([
  [3, 4, 551],
  [5, 8, 1751],
  [9, 12, 3966],
  [15, 16, 6956],
  [20, 24, 14907],
  [27, 28, 19893],
  [35, 36, 33615],
  [45, 48, 58256],
  [60, 64, 103493],
  [100, 104, 272598],
])('of more than %i rows is the one that R takes', (n, order, digest) => {
  const matrix = hadamard(n)
  const found = matrix.flatMap((row, a) => row.map((one, b) => one * ((31 * (a + 1) + 17 * (b + 1)) % 101)))
  expect([matrix.length, found.reduce((sum, one) => sum + one)]).toEqual([order, digest])
})
