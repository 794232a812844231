import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tableFrom } from './fixtures.ts'
import { type CaptureTable, withCounts } from './histories.ts'
import { knownSizes } from './known-size.ts'
import { missLinks } from './linkage-error.ts'
import { normal, randomStream } from './random.ts'
import { posteriorOf, posteriorWithLinkageError, robustOf } from './robust.ts'
import { robustFigures } from './robust-figures.ts'
import { simulateHistories, tableOfHistories } from './simulate.ts'

const estimateOf = (table: CaptureTable) => robustOf(posteriorOf(table)!)
const ratio = (value: number, of: number): number => Math.abs(value / of - 1)

const few = tableFrom(
  ['A', 'B', 'C'],
  [
    [1, 0, 0, 21],
    [0, 1, 0, 15],
    [0, 0, 1, 9],
    [1, 1, 0, 8],
    [1, 0, 1, 4],
    [0, 1, 1, 3],
    [1, 1, 1, 2],
  ],
)

describe('the robust estimate', () => {
  test.each(robustFigures)('agrees with the figures of another program: $name', ({ table, ...expected }) => {
    const found = estimateOf(table)
    for (const bound of ['lower', 'median', 'upper'] as const)
      expect(ratio(found[bound], expected[bound])).toBeLessThan(1e-4)
    expect(found.heterogeneity.mean).toBeCloseTo(expected.heterogeneity.mean, 6)
    expect(found.heterogeneity.probability).toBeCloseTo(expected.heterogeneity.probability, 6)
    expect(found.components).toHaveLength(70)
    expect(found.components.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)
  })

  test('is near the posterior itself, walked through without any approximation', () => {
    const table = withCounts(
      few,
      few.counts.map((count) => 4 * count),
    )
    const walked = walk(table, 400_000)
    const found = estimateOf(table)
    expect(ratio(found.lower, walked.at(0.025))).toBeLessThan(0.01)
    expect(ratio(found.median, walked.at(0.5))).toBeLessThan(0.01)
    // The tail is cut off at 4.5 standard deviations of each component.
    expect(ratio(found.upper, walked.at(0.975))).toBeLessThan(0.13)
    expect(Math.abs(found.heterogeneity.mean - walked.spread)).toBeLessThan(0.02)
    expect(Math.abs(found.dependence - walked.dependence)).toBeLessThan(0.02)
  })

  test('does not know the order of rows and lists, to the last bit', () => {
    const names = ['A', 'B', 'C', 'D']
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 15, maxLength: 15 }),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        (counts, order) => {
          fc.pre(counts.some((count) => count > 0))
          const rows = counts.map((count, place) => [
            ...names.map((_, list) => ((place + 1) >> list) & 1),
            count,
          ])
          const turned = rows.map((row) => [...order.map((list) => row[list]!), row.at(-1)!]).reverse()
          const shuffled = tableFrom(
            order.map((list) => names[list]!),
            turned,
          )
          expect(estimateOf(shuffled)).toEqual(estimateOf(tableFrom(names, rows)))
        },
      ),
      { numRuns: 8 },
    )
  })

  test.each([
    ['few', few],
    ['Kosovo', robustFigures[1].table],
  ])('of ten times as many is nearly ten times as large: %s', (_, table) => {
    const tenfold = withCounts(
      table,
      table.counts.map((count) => 10 * count),
    )
    expect(ratio(estimateOf(tenfold).median, 10 * estimateOf(table).median)).toBeLessThan(0.15)
  })

  test('is never less than what was seen, and nobody more makes that less', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 7, maxLength: 7 }),
        fc.integer({ min: 1, max: 7 }),
        (counts, history) => {
          fc.pre(counts.some((count) => count > 0))
          const table = withCounts(few, Float64Array.of(0, ...counts))
          const more = withCounts(few, table.counts.with(history, table.counts[history]! + 1))
          const seen = counts.reduce((sum, count) => sum + count, 0)
          expect(estimateOf(table).lower).toBeGreaterThan(seen)
          expect(estimateOf(more).lower).toBeGreaterThan(seen + 1)
        },
      ),
      { numRuns: 20 },
    )
  })

  test('is silent of two lists, of seven, of nobody, and of counts that 53 bits cannot bear', () => {
    const lists = (count: number) => [...'ABCDEFG'].slice(0, count)
    for (const count of [2, 7])
      expect(
        posteriorOf(
          tableFrom(lists(count), [
            lists(count)
              .map(() => 1)
              .concat(9),
          ]),
        ),
      ).toBeNull()
    expect(posteriorOf(tableFrom(lists(3), []))).toBeNull()
    const uneven = tableFrom(lists(6), [
      [1, 1, 1, 1, 1, 1, 1e8],
      [1, 1, 1, 1, 1, 0, 1e9],
      [1, 0, 0, 0, 0, 0, 1],
    ])
    expect(posteriorOf(uneven)).toBeNull()
  })
})

/** A made-up population of 2,000 and four lists that see a good part of them. */
const madeUp = (heterogeneity: number) => {
  const lists = [0.2, 0.25, 0.3, 0.15].map((share, place) => ({ name: 'ABCD'[place]!, share }))
  const histories = simulateHistories({ people: 2000, lists, heterogeneity }, 7)
  return tableOfHistories(
    lists.map(({ name }) => name),
    histories,
  )
}

describe('errors of linkage', () => {
  const right = madeUp(0)
  const missing = missLinks(right, 0.2)
  const draw = (examined: number, draws = 6) =>
    posteriorWithLinkageError(missing, {
      review: {
        truePairs: { examined, missed: examined / 5 },
        linkedPairs: { examined, false: 0 },
      },
      draws,
      seed: 1234,
    })

  test('are undone in the figure, and what a review leaves open widens the interval', async () => {
    const truth = estimateOf(right)
    expect(estimateOf(missing).median).toBeGreaterThan(1.15 * truth.median)
    const well = robustOf((await draw(2000))!)
    expect(ratio(well.median, truth.median)).toBeLessThan(0.03)
    const hardly = robustOf((await draw(20, 20))!)
    expect(hardly.upper / hardly.lower).toBeGreaterThan(1.1 * (truth.upper / truth.lower))
  })

  test('are drawn the same way each time', async () => {
    expect(robustOf((await draw(100))!)).toEqual(robustOf((await draw(100))!))
  })
})

describe('lists of known size', () => {
  test('are held by the other lists where people are alike, and by the robust interval where they differ', () => {
    const alike = knownSizes(madeUp(0), { kind: 'stepwise', threshold: 0.02 })
    expect(alike.missed).toEqual({ model: false, robust: false })
    const table = madeUp(0)
    expect(alike.rows.map(({ list }) => list)).toEqual(['A', 'B', 'C', 'D'])
    for (const { list, true: size, seen, lower, upper, robustLower, robustUpper } of alike.rows) {
      const on = [...table.counts.entries()].filter(([history]) => (history >> table.lists.indexOf(list)) & 1)
      expect(size).toBe(on.reduce((sum, [, count]) => sum + count, 0))
      expect(seen).toBe(size - table.counts[1 << table.lists.indexOf(list)]!)
      expect(lower! <= size && size <= upper!).toBe(true)
      expect(robustLower! <= size && size <= robustUpper!).toBe(true)
    }
    const unlike = knownSizes(madeUp(1.5), { kind: 'main' })
    expect(unlike.missed).toEqual({ model: true, robust: false })
  })

  test('are told of four lists or more', () => {
    expect(knownSizes(few, { kind: 'main' }).rows).toEqual([])
  })
})

/**
 * The model as it is written, by a random walk (Metropolis) over all its parameters and its grids of s and t. The deviations are of
 * standard size whatever s and t, so that the walk gets from one component into another.
 */
const walk = ({ counts }: CaptureTable, rounds: number) => {
  const spreads = [0, 0.2, 0.4, 0.6, 0.8, 1, 1.2, 1.4, 1.6, 1.8]
  const dependences = [0.05, 0.15, 0.3, 0.6, 1, 1.6, 2.4]
  const widths = [0.1, 0.125, 0.225, 0.35, 0.5, 0.7, 0.8]
  const weigh = (value: number) => Math.exp(-(value ** 2) / 1.28)
  const differing = spreads.slice(1).reduce((sum, s) => sum + weigh(s), 0)
  const logPrior = (s: number, t: number) =>
    Math.log(spreads[s] === 0 ? 0.4 : (0.6 * weigh(spreads[s]!)) / differing) +
    Math.log(weigh(dependences[t]!) * widths[t]!)
  // θ, the mean of the lists, three lists, three pairs, the triple; then the places of s and t.
  const state = [Math.log(60), 0, 0, 0, 0, 0, 0, 0, 0, 3, 3]
  const density = (at: readonly number[]): number => {
    const [theta, mean, a, b, c, ab, ac, bc, abc, placeOfS, placeOfT] = at as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ]
    const s = spreads[placeOfS]
    const t = dependences[placeOfT]
    if (s === undefined || t === undefined) return -Infinity
    const list = [a, b, c].map((own) => -2 + own + 2 * mean)
    const pair = [ab, ac, bc].map((own) => s ** 2 + t * own)
    const triple =
      -0.4 * s ** 3 + Math.sqrt(Math.max(1e-4, (0.15 * t) ** 2) + Math.max(1e-4, (0.4 * s ** 3) ** 2)) * abc
    const logs = [
      list[0]!,
      list[1]!,
      list[0]! + list[1]! + pair[0]!,
      list[2]!,
      list[0]! + list[2]! + pair[1]!,
      list[1]! + list[2]! + pair[2]!,
      list[0]! + list[1]! + list[2]! + pair[0]! + pair[1]! + pair[2]! + triple,
    ].map((log) => log + theta)
    return (
      logs.reduce((sum, log, place) => sum + counts[place + 1]! * log - Math.exp(log), 0) -
      at.slice(1, 9).reduce((sum, own) => sum + own ** 2 / 2, 0) +
      logPrior(placeOfS, placeOfT)
    )
  }
  const uniform = randomStream(20_08, 167)
  const moves: ((own: number[]) => void)[] = [
    (own) => (own[0]! += 0.7 * normal(uniform)),
    (own) => {
      // Fewer people who are easier to find look much like more who are harder to find.
      const step = 0.8 * normal(uniform)
      own[0]! += step
      own[1]! -= step / 2
    },
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((place) => (own: number[]) => (own[place]! += 0.8 * normal(uniform))),
    ...[9, 10].map((place) => (own: number[]) => (own[place]! += uniform() < 0.5 ? 1 : -1)),
  ]
  let current = state
  let height = density(current)
  const people: number[] = []
  let spread = 0
  let dependence = 0
  const observed = counts.reduce((sum, count) => sum + count, 0)
  for (let round = 0; round < rounds; round += 1) {
    for (let tried = 0; tried < 3; tried += 1) {
      const next = [...current]
      moves[Math.floor(uniform() * moves.length)]!(next)
      const reached = density(next)
      if (Math.log(uniform()) < reached - height) [current, height] = [next, reached]
    }
    people.push(observed + Math.exp(current[0]!))
    spread += spreads[current[9]!]! / rounds
    dependence += dependences[current[10]!]! / rounds
  }
  people.sort((left, right) => left - right)
  return { at: (share: number) => people[Math.floor(share * rounds)]!, spread, dependence }
}
