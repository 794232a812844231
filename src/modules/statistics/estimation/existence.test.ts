import fc from 'fast-check'
import highsModule from 'highs'
import { beforeAll, describe, expect, test } from 'vitest'
import { existenceOf, faceOf } from './existence.ts'
import { fitLogLinear } from './fit.ts'
import { fitModel, supremumOf } from './fitted-model.ts'
import { artificial, tableFrom } from './fixtures.ts'
import { observedIn, overlapsOf, pairsOf } from './histories.ts'
import { type Design, designOf } from './model.ts'

// The package declares its types for CommonJS; what is imported is the loader itself.
const highsLoader = highsModule as unknown as typeof highsModule.default
let highs: Awaited<ReturnType<typeof highsLoader>>
beforeAll(async () => {
  highs = await highsLoader()
})

/** Sparse counts of three to five lists, and a model of some of their pairs. */
const sparseTable = fc.integer({ min: 3, max: 5 }).chain((listCount) =>
  fc.record({
    counts: fc
      .array(
        fc.oneof(
          { weight: 3, arbitrary: fc.constant(0) },
          { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }) },
        ),
        { minLength: 2 ** listCount - 1, maxLength: 2 ** listCount - 1 },
      )
      .filter((counts) => counts.some((count) => count > 0))
      .map((counts) => Float64Array.from([0, ...counts])),
    pairs: fc.subarray([...pairsOf(listCount)]),
  }),
)

/**
 * The linear programme as it is published: the largest s for which counts x ≥ s have the same sufficient statistics. Written out
 * for another solver, from the design alone.
 */
const largestSlack = (counts: Float64Array, { columns, retained }: Design): number => {
  const histories = [...counts.keys()].filter((history) => retained[history] === 1)
  const statistics = overlapsOf(counts)
  const equations = columns.map((column, index) => {
    const terms = histories.filter((history) => (history & column) === column).map((history) => `x${history}`)
    return ` e${index}: ${terms.join(' + ')} = ${statistics[column]}`
  })
  const slacks = histories.map((history) => ` s${history}: x${history} - s >= 0`)
  const empty = equations.findIndex((equation) => equation.includes(':  ='))
  // A list whose histories are all left out has no variable: its equation is 0 = 0.
  const written = empty < 0 ? equations : equations.filter((equation) => !equation.includes(':  ='))
  const answer = highs.solve(`Maximize\n obj: s\nSubject To\n${[...written, ...slacks].join('\n')}\nEnd\n`)
  expect(answer.Status).toBe('Optimal')
  return answer.ObjectiveValue
}

/** Rank of the design by Gram–Schmidt on its columns: another way than elimination by rows. */
const rankOf = (counts: Float64Array, { columns, retained }: Design): number => {
  const histories = [...counts.keys()].filter((history) => retained[history] === 1)
  const basis: number[][] = []
  for (const column of columns) {
    let vector = histories.map((history): number => ((history & column) === column ? 1 : 0))
    for (let round = 0; round < 2; round += 1)
      for (const known of basis) {
        const along = vector.reduce((sum, value, index) => sum + value * known[index]!, 0)
        vector = vector.map((value, index) => value - along * known[index]!)
      }
    const length = Math.hypot(...vector)
    if (length > 1e-8) basis.push(vector.map((value) => value / length))
  }
  return basis.length
}

describe('existence and identifiability', () => {
  test('agree with the linear programme and a rank found in another way, whatever the table and model', () => {
    const seen = new Set<number>()
    fc.assert(
      fc.property(sparseTable, ({ counts, pairs }) => {
        const design = designOf(counts, pairs)
        const status: number = existenceOf(counts, design)
        seen.add(status)
        expect(status & 1).toBe(largestSlack(counts, design) < 1e-7 ? 1 : 0)
        expect(status >> 1).toBe(rankOf(counts, design) < design.columns.length ? 1 : 0)
      }),
      {
        numRuns: Number(process.env.FAST_CHECK_RUNS ?? 300),
        examples: [[{ counts: artificial.counts, pairs: [...pairsOf(3)] }]],
      },
    )
    expect([...seen].sort()).toEqual([0, 1, 2, 3])
  })

  test('where they hold, the fit has the sufficient statistics of the data', () => {
    fc.assert(
      fc.property(sparseTable, ({ counts, pairs }) => {
        const { status, fit, design } = fitModel(counts, pairs)
        if (status !== 0) return
        const overlaps = overlapsOf(counts)
        expect(fit).toBeDefined()
        for (const column of design.columns)
          expect(fit!.expectedOverlaps[column]).toBeCloseTo(overlaps[column]!, 3)
      }),
    )
  })

  test('on the face of the supremum they always hold, and no person is left out', () => {
    fc.assert(
      fc.property(sparseTable, ({ counts, pairs }) => {
        const design = designOf(counts, pairs)
        const { design: face } = faceOf(counts, design)
        expect(existenceOf(counts, face)).toBe(0)
        counts.forEach((count, history) => {
          if (count > 0) expect(face.retained[history]).toBe(1)
        })
        expect(fitLogLinear(counts, face, overlapsOf(counts))).toBeDefined()
      }),
    )
  })
})

describe('at the supremum of the likelihood', () => {
  test('a list that saw nobody changes nothing in the dark figure', () => {
    const two = tableFrom(
      ['A', 'B'],
      [
        [1, 0, 30],
        [0, 1, 20],
        [1, 1, 10],
      ],
    )
    const three = tableFrom(
      ['A', 'B', 'C'],
      [
        [1, 0, 0, 30],
        [0, 1, 0, 20],
        [1, 1, 0, 10],
      ],
    )
    expect(fitModel(three.counts, []).status).toBe(1)
    expect(supremumOf(three.counts, []).darkFigure).toBeCloseTo(supremumOf(two.counts, []).darkFigure, 8)
    expect(supremumOf(two.counts, []).darkFigure).toBeCloseTo(60, 8)
  })

  test('lists that never overlap leave the dark figure without bounds', () => {
    const apart = tableFrom(
      ['A', 'B'],
      [
        [1, 0, 30],
        [0, 1, 20],
      ],
    )
    expect(fitModel(apart.counts, []).status).toBe(1)
    expect(supremumOf(apart.counts, []).darkFigure).toBe(Infinity)
  })

  test('a list that holds everybody leaves no dark figure', () => {
    const whole = tableFrom(
      ['A', 'B', 'C'],
      [
        [1, 0, 0, 30],
        [1, 1, 0, 20],
        [1, 0, 1, 10],
        [1, 1, 1, 4],
      ],
    )
    expect(supremumOf(whole.counts, []).darkFigure).toBe(0)
    expect(observedIn(whole.counts)).toBe(64)
  })
})
