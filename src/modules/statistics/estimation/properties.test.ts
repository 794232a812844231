import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bcaInterval } from './bootstrap.ts'
import { estimateDocument } from './document.ts'
import { estimatePopulation } from './estimate.ts'
import { tableFrom, unitedKingdom } from './fixtures.ts'
import { observedIn, tableOf } from './histories.ts'
import { robustnessOf } from './known-size.ts'
import type { ModelChoice } from './selection.ts'
import { fanOverModels } from './sensitivity.ts'
import { simulateHistories, tableOfHistories } from './simulate.ts'

const NAMES = ['Polis', 'Åklagare', 'Migration', 'Kommun', 'Jour']

/** Rows of three to five lists, with an order of the rows and one of the lists. */
const shuffledRows = fc.integer({ min: 3, max: 5 }).chain((listCount) => {
  const histories = Array.from({ length: 2 ** listCount - 1 }, (_, index) => index + 1)
  return fc.record({
    names: fc.constant(NAMES.slice(0, listCount)),
    counts: fc.array(fc.integer({ min: 0, max: 60 }), {
      minLength: histories.length,
      maxLength: histories.length,
    }),
    rowOrder: fc.shuffledSubarray(histories, { minLength: histories.length }),
    listOrder: fc.shuffledSubarray([...Array(listCount).keys()], { minLength: listCount }),
  })
})

const choices: readonly ModelChoice[] = [
  { kind: 'main' },
  { kind: 'stepwise', threshold: 0.05 },
  { kind: 'all-pairs' },
  { kind: 'aic', threshold: 0.05 },
  { kind: 'bic', maxOrder: 2 },
]

describe('the order of rows and lists', () => {
  test('changes nothing in the estimate, to the last bit', () => {
    fc.assert(
      fc.property(
        shuffledRows,
        fc.constantFrom(...choices),
        ({ names, counts, rowOrder, listOrder }, choice) => {
          const flags = (history: number, order: readonly number[]) =>
            order.map((list) => ((history >> list) & 1) === 1)
          const plain = tableOf(
            names,
            counts.map((count, index) => ({ seen: flags(index + 1, [...names.keys()]), count })),
          )
          const shuffled = tableOf(
            listOrder.map((list) => names[list]!),
            rowOrder.map((history) => ({ seen: flags(history, listOrder), count: counts[history - 1]! })),
          )
          expect(estimatePopulation(shuffled, choice)).toEqual(estimatePopulation(plain, choice))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('changes nothing in the bootstrap interval', async () => {
    const rows = [
      [1, 0, 0, 140],
      [0, 1, 0, 130],
      [0, 0, 1, 120],
      [1, 1, 0, 26],
      [1, 0, 1, 9],
      [0, 1, 1, 11],
      [1, 1, 1, 3],
    ]
    const plain = tableFrom(['A', 'B', 'C'], rows)
    const turned = tableFrom(['C', 'A', 'B'], rows.map(([a, b, c, count]) => [c!, a!, b!, count!]).reverse())
    const choice: ModelChoice = { kind: 'stepwise', threshold: 0.05 }
    const intervals = await Promise.all(
      [plain, turned].map((table) =>
        bcaInterval(table.counts, choice, estimatePopulation(table, choice).population!, {
          replicates: 200,
          seed: 7,
        }),
      ),
    )
    expect(intervals[1]).toEqual(intervals[0])
  })

  test('names each pair in the order of the lists in the source', () => {
    const table = tableFrom(
      ['C', 'A', 'B'],
      [
        [1, 0, 0, 50],
        [0, 1, 0, 50],
        [0, 0, 1, 50],
        [1, 1, 0, 30],
        [1, 0, 1, 5],
        [0, 1, 1, 5],
        [1, 1, 1, 2],
      ],
    )
    const found = estimatePopulation(table, { kind: 'stepwise', threshold: 0.02 })
    const document = estimateDocument(table, found, null, robustnessOf(table, { kind: 'robust' }), {
      verdict: true,
      reasons: [],
    })
    expect(document.lists).toEqual(['C', 'A', 'B'])
    expect(document.model.pairs).toEqual(['C:A'])
  })
})

describe('one person more', () => {
  test('on a list never lowers the observed count, whoever the person is', () => {
    fc.assert(
      fc.property(shuffledRows, fc.nat(), fc.nat(), ({ names, counts }, person, list) => {
        const people = counts.flatMap((count, index) => Array<number>(Math.min(count, 3)).fill(index + 1))
        const before = tableOfHistories(names, people)
        const bit = 1 << (list % names.length)
        // Somebody new, or somebody who was known to other lists alone.
        const added = tableOfHistories(names, [...people, bit])
        const known = people.map((history, index) =>
          index === person % people.length ? history | bit : history,
        )
        expect(observedIn(added.counts)).toBe(observedIn(before.counts) + 1)
        expect(observedIn(tableOfHistories(names, known).counts)).toBe(observedIn(before.counts))
      }),
    )
  })
})

describe('the bootstrap', () => {
  const choice: ModelChoice = { kind: 'stepwise', threshold: 0.02 }
  const population = estimatePopulation(unitedKingdom, choice).population!

  test('gives the same interval on any number of threads', async () => {
    const at = (threads: number) =>
      bcaInterval(unitedKingdom.counts, choice, population, { replicates: 150, seed: 42 }, { threads })
    const here = await at(0)
    for (const threads of [1, 2, 3]) expect(await at(threads)).toEqual(here)
  })

  test('gives the same interval for the same seed and another for another', async () => {
    const at = (seed: number) =>
      bcaInterval(unitedKingdom.counts, choice, population, { replicates: 150, seed }, { threads: 0 })
    expect(await at(1)).toEqual(await at(1))
    expect((await at(2)).lower).not.toBe((await at(1)).lower)
    expect((await at(2 ** 40)).lower).not.toBe((await at(0)).lower)
  })

  test('tells how far it has come, to the end', async () => {
    for (const threads of [0, 2]) {
      const shares: number[] = []
      const progress = (share: number) => shares.push(share)
      await bcaInterval(
        unitedKingdom.counts,
        choice,
        population,
        { replicates: 100, seed: 1 },
        { threads, progress },
      )
      expect(shares).toEqual([...shares].sort((left, right) => left - right))
      expect(shares.at(-1)).toBe(1)
    }
  })

  test('stops when it is told to', async () => {
    for (const threads of [0, 2]) {
      const stopping = new AbortController()
      const running = bcaInterval(
        unitedKingdom.counts,
        choice,
        population,
        { replicates: 1_000_000, seed: 1 },
        { threads, signal: stopping.signal, progress: () => stopping.abort(new Error('enough')) },
      )
      await expect(running).rejects.toThrow('enough')
    }
    await expect(
      bcaInterval(
        unitedKingdom.counts,
        choice,
        population,
        { replicates: 100, seed: 1 },
        { threads: 1, signal: AbortSignal.abort(new Error('never begun')) },
      ),
    ).rejects.toThrow('never begun')
  })

  test('repeats the search by BIC among the models that were best on the data', async () => {
    const bic: ModelChoice = { kind: 'bic', maxOrder: 2 }
    const found = estimatePopulation(unitedKingdom, bic)
    const interval = await bcaInterval(unitedKingdom.counts, bic, found.population!, {
      replicates: 100,
      seed: 3,
    })
    expect(interval.collapsed).toBe(false)
    expect(interval.lower).toBeLessThan(found.population!)
    expect(interval.upper).toBeGreaterThan(found.population!)
  })
})

describe('ten lists', () => {
  const names = Array.from({ length: 10 }, (_, list) => `L${list}`)
  const table = tableOfHistories(
    names,
    simulateHistories(
      {
        people: 20_000,
        lists: names.map((name, list) => ({ name, share: 0.02 + 0.01 * list })),
        dependent: [{ first: 'L3', second: 'L7', oddsRatio: 4 }],
      },
      11,
    ),
  )

  test('are estimated near the truth, with the dependence that is in them', () => {
    const found = estimatePopulation(table, { kind: 'stepwise', threshold: 0.001 })
    expect(found.interactions).toContain((1 << 3) | (1 << 7))
    expect(found.asymptotic!.lower).toBeLessThan(20_000)
    expect(found.asymptotic!.upper).toBeGreaterThan(20_000)
    expect(found.profile!.lower).toBeLessThan(found.population!)
  })

  test('are searched step by step where there are too many models to look at', () => {
    const found = estimatePopulation(table, { kind: 'bic', maxOrder: 3 }, { withProfile: false })
    expect(found.interactions).toContain((1 << 3) | (1 << 7))
    const main = fanOverModels(table).find(({ estimate }) => estimate.choice.kind === 'main')
    expect(found.bic!).toBeLessThan(main!.estimate.bic!)
  })
})
