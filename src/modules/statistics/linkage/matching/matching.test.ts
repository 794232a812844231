import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { vectorsInMemory } from './block.ts'
import { Candidates, type Pairs } from './candidates.ts'
import { ClkProblem, ClkReader } from './clk-json.ts'
import { type MatchOptions, matchVectors } from './match.ts'
import { readThreshold, type Threshold } from './threshold.ts'

/** Vectors of many shapes: few and many bits, some the same, some empty. */
const vectors = (bytes: number) =>
  fc.array(
    fc.oneof(
      fc.uint8Array({ minLength: bytes, maxLength: bytes }),
      fc.constantFrom(0, 255, 15, 1).map((byte) => new Uint8Array(bytes).fill(byte)),
    ),
    { minLength: 1, maxLength: 40 },
  )

const joined = (list: readonly Uint8Array[]) =>
  vectorsInMemory(Uint8Array.from(list.flatMap((vector) => [...vector])), list[0]?.length ?? 0)

const bitsOf = (byte: number): number => (byte === 0 ? 0 : (byte & 1) + bitsOf(byte >> 1))
const count = (vector: Uint8Array) => vector.reduce((sum, byte) => sum + bitsOf(byte), 0)

/** The answer by its definition, in fractions. */
const plainly = (
  left: readonly Uint8Array[],
  right: readonly Uint8Array[],
  { numerator, denominator }: Threshold,
  all: boolean,
) => {
  const pairs = left.flatMap((one, i) =>
    right.flatMap((other, j) => {
      const shared = count(one.map((byte, at) => byte & (other[at] ?? 0)))
      const sum = count(one) + count(other)
      const reaches =
        sum === 0 ? numerator === 0n : 2n * BigInt(shared) * denominator >= numerator * BigInt(sum)
      return reaches ? [{ i, j, similarity: sum === 0 ? 0 : (2 * shared) / sum }] : []
    }),
  )
  pairs.sort((a, b) => b.similarity - a.similarity || a.i - b.i || a.j - b.j)
  const takenLeft = new Set<number>()
  const takenRight = new Set<number>()
  return pairs
    .filter(({ i, j }) => {
      if (all) return true
      if (takenLeft.has(i) || takenRight.has(j)) return false
      takenLeft.add(i)
      takenRight.add(j)
      return true
    })
    .map(({ i, j, similarity }) => [i, j, similarity])
}

const matched = async (
  left: readonly Uint8Array[],
  right: readonly Uint8Array[],
  threshold: Threshold,
  options: MatchOptions,
) => {
  const found: number[][] = []
  const take = (pairs: Pairs): void => {
    for (let at = 0; at < pairs.left.length; at += 1)
      found.push([pairs.left[at], pairs.right[at], pairs.similarity[at]] as number[])
  }
  const work = await matchVectors(joined(left), joined(right), threshold, options, take)
  return { found, work }
}

const threshold = (text: string): Threshold => readThreshold(text) as Threshold

describe('the comparison of two files', () => {
  test('finds what the definition finds, in its order, in blocks of any size and with little room for pairs', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(1, 8, 13, 128).chain((bytes) => fc.tuple(vectors(bytes), vectors(bytes))),
        fc.constantFrom('0', '0.25', '0.5', '0.8', '1', '0.6666666666666666'),
        fc.boolean(),
        fc.record({
          blockRows: fc.integer({ min: 1, max: 50 }),
          pairsInMemory: fc.constantFrom(3, 7, 50, 100_000),
        }),
        async ([left, right], at, all, room) => {
          const { found, work } = await matched(left, right, threshold(at), { all, ...room })
          expect(found).toEqual(plainly(left, right, threshold(at), all))
          expect(work.decided).toBe(left.length * right.length)
          expect(work.compared).toBeLessThanOrEqual(work.decided)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('over threads is the same as in one', async () => {
    const left = Array.from({ length: 300 }, (_, at) =>
      Uint8Array.from({ length: 16 }, (__, byte) => (at * 37 + byte * 11) % 256),
    )
    const right = left.map((vector) => vector.map((byte, at) => (at === 3 ? byte ^ 1 : byte))).reverse()
    const at = threshold('0.7')
    const alone = await matched(left, right, at, { blockRows: 100 })
    expect(await matched(left, right, at, { blockRows: 100, workers: 3 })).toEqual(alone)
    expect(alone.found.length).toBeGreaterThan(250)
  })

  test('counts a pair exactly at the threshold, and none that is a hair below', async () => {
    // 2 · 4 / (5 + 5) = 0.8.
    const [one, other] = [Uint8Array.of(0b11111000), Uint8Array.of(0b11110100)]
    expect((await matched([one], [other], threshold('0.8'), {})).found).toEqual([[0, 0, 0.8]])
    expect((await matched([one], [other], threshold('0.8000000000000000001'), {})).found).toEqual([])
  })

  test('leaves out by the set bits alone what cannot reach the threshold', async () => {
    const { work } = await matched(
      [Uint8Array.of(1)],
      [Uint8Array.of(255), Uint8Array.of(1)],
      threshold('0.8'),
      {},
    )
    expect(work).toEqual({ decided: 2, compared: 1 })
  })

  test('tells how far it is, up to the end', async () => {
    const shares: number[] = []
    const some = Array.from({ length: 30 }, (_, at) => Uint8Array.of(at))
    await matched(some, some, threshold('0.5'), { blockRows: 10, progress: (share) => shares.push(share) })
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBeCloseTo(1)
  })
})

test('what there is no room for is the less similar', () => {
  const candidates = new Candidates(4)
  const shared = Int32Array.from([1, 5, 2, 4, 3, 5, 6])
  candidates.take(
    {
      left: Int32Array.from(shared.keys()),
      right: new Int32Array(7),
      shared,
      sums: new Int32Array(7).fill(12),
    },
    undefined,
  )
  expect(candidates.droppedAny).toBe(true)
  expect([...candidates.sorted().similarity]).toEqual([1, 10 / 12, 10 / 12, 8 / 12])
})

test.each([
  ['0.8', { numerator: 8n, denominator: 10n }],
  ['.25', { numerator: 25n, denominator: 100n }],
  ['1', { numerator: 1n, denominator: 1n }],
  ['8e-1', { numerator: 8n, denominator: 10n }],
  ['1.01', undefined],
  ['-0.1', undefined],
  ['', undefined],
  ['.', undefined],
  ['NaN', undefined],
])('the threshold "%s" is read as a fraction', (text, expected) => {
  expect(readThreshold(text)).toEqual(expected)
})

describe('a file of linkage keys', () => {
  const read = (text: string, pieces = 1): string[] => {
    const keys: string[] = []
    const reader = new ClkReader((key) => keys.push(key))
    const size = Math.ceil(text.length / pieces)
    for (let at = 0; at < text.length; at += size) reader.read(text.slice(at, at + size))
    reader.end()
    return keys
  }

  test('is read in any number of pieces, other members passed over', () => {
    const text =
      '\n{"about": {"clks": ["x"], "n": [1, "}\\""]}, "v": -1.5e3, "clks": ["AA==", "AAE=", "a\\/8="], "z": "\\\\"}'
    for (let pieces = 1; pieces <= text.length; pieces += 1)
      expect(read(text, pieces)).toEqual(['AA==', 'AAE=', 'a/8='])
  })

  test.each([
    ['', 'the file is empty'],
    ['[]', 'the file is not a JSON object with "clks"'],
    ['{"keys": []}', 'there is no "clks" in the file'],
    ['{"clks": "AA=="}', '"clks" is not a list'],
    ['{"clks": ["AA==", {"clk": "AA=="}]}', 'record 2 is not a text of base64'],
    ['{"clks": ["AA==", "A"]}', 'record 2 is not base64'],
    ['{"clks": ["AA-_"]}', 'record 1 is not base64'],
    ['{"clks": [""]}', 'record 1 is not base64'],
    ['{"clks": ["AA=="', 'the JSON ends too early'],
    ['{"clks": ["AA==",]}', 'the file is not JSON'],
    ['{"clks": ["AA=="], "clks": []}', '"clks" stands twice in the file'],
  ])('%s is refused', (text, reason) => {
    expect(() => read(text)).toThrow(new ClkProblem(reason))
  })
})
