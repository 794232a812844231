// Rows of the Hadamard matrices of order 28 and 36 that R's package survey carries, in hexadecimal.
const KEPT: Readonly<Record<number, string>> = {
  28: 'fffffff9c71c7883cd37883b2e669a0f8d6952c5ae8cd239e58aa7f045b59d446cbcac561774a4b64e9a5959b262d1eae83666b342b3b51c31d74b232f89ca2ced646ea545e4f1632ccf09ce1ce54ad52e6392b2e8a792adffe000bf81f807f8007e',
  36: 'fffffffff5c7dc8564b8fb90ac871f721592e3ee42b24c7dc8564a8fb90ac961f721592e3ee42b25c7dc8564b8fb90ac970f721592e2ee42b25c6dc8564b8eb90ac971e721592e3ee42b25c7cc8564b8fa90ac971f621592e3ee42b25c7dc8564b8fb80ac971f721592e3ee42b25c7dc8564b8fb90ac971f720592e3ee42b25c7dc8464b8fb90ac971f721492e3ee42a25c7dc8564b8fb90ac971f721582e3ee42b2',
}

type Matrix = readonly (readonly number[])[]

const double = (half: Matrix): Matrix => [
  ...half.map((row) => [...row, ...row]),
  ...half.map((row) => [...row, ...row.map((one) => 1 - one)]),
]

const four: Matrix = [
  [1, 1, 1, 1],
  [1, 0, 1, 0],
  [1, 1, 0, 0],
  [1, 0, 0, 1],
]

const kept = (order: number): Matrix => {
  if (order === 4) return four
  if (order === 16) return double(double(four))
  const digits = order / 4
  return Array.from({ length: order }, (_, row) =>
    [...KEPT[order]!.slice(row * digits, (row + 1) * digits)].flatMap((digit) =>
      [8, 4, 2, 1].map((bit) => ((Number.parseInt(digit, 16) & bit) > 0 ? 1 : 0)),
    ),
  )
}

const isPrime = (n: number): boolean => {
  for (let by = 2; by * by <= n; by += 1) if (n % by === 0) return false
  return n > 1
}

const LARGEST_PRIME = 7919
/** Primes for which Paley's first construction gives a matrix, one larger than they are. */
const isPaleyPrime = (n: number): boolean => n % 4 === 3 && n <= LARGEST_PRIME && isPrime(n)

const paleyOf = (prime: number): Matrix => {
  const squares = new Set(Array.from({ length: (prime + 1) / 2 }, (_, root) => (root * root) % prime))
  const first = Array.from({ length: prime + 1 }, () => 1)
  return [
    first,
    ...Array.from({ length: prime }, (_, row) => [
      1,
      ...Array.from({ length: prime }, (_, column) => (squares.has((row + column) % prime) ? 0 : 1)),
    ]),
  ]
}

const paley = (n: number, most: number): Matrix | undefined => {
  const next = n + 4 - (n % 4)
  if ((n % 4) + 4 === n % 8) {
    let odd = next
    while (odd % 8 === 0) odd /= 2
    if (isPaleyPrime(odd - 1)) {
      let matrix = paleyOf(odd - 1)
      while (matrix.length < next) matrix = double(matrix)
      return matrix
    }
  }
  let prime = n
  while (prime <= LARGEST_PRIME && !isPaleyPrime(prime)) prime += 1
  if (prime > LARGEST_PRIME) return undefined
  if (prime + 1 > next + 4 && next + 4 < most) return paley(next + 3, 2 * (next + 3))
  return prime > most ? undefined : paleyOf(prime)
}

/**
 * A Hadamard matrix of 0 and 1 with more than `n` rows, the very one that R's package survey takes (4.4, `hadamard`): half-samples
 * of another matrix give another standard error of anything that is not a total.
 */
export const hadamard = (n: number): Matrix => {
  const orders = [4, 16, 28, 36]
  const near = n - (n % 4) + 4
  if (orders.includes(near)) return kept(near)
  const sizes = orders.map((order) => order * 2 ** Math.max(0, Math.ceil(Math.log2((n + 1) / order))))
  const best = sizes.indexOf(Math.min(...sizes))
  const size = sizes[best]!
  const made = size - n > 4 ? paley(n, size) : undefined
  if (made !== undefined) return made
  let matrix = kept(orders[best]!)
  while (matrix.length < size) matrix = double(matrix)
  return matrix
}
