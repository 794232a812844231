import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unitedKingdom } from './fixtures.ts'
import { overlapsOf } from './histories.ts'
import {
  correctForLinkage,
  estimatePopulation,
  estimateWithLinkageError,
  type ModelChoice,
  missLinks,
  simulateHistories,
  tableOfHistories,
} from './index.ts'

const main: ModelChoice = { kind: 'main' }

/** Totals of the single lists: every record counted once. */
const totals = (counts: Float64Array): readonly number[] => {
  const overlaps = overlapsOf(counts)
  return Array.from({ length: Math.log2(counts.length) }, (_, list) => overlaps[1 << list]!)
}

describe('errors of linkage', () => {
  const truth = tableOfHistories(
    ['A', 'B', 'C'],
    simulateHistories(
      {
        people: 20_000,
        lists: [
          { name: 'A', share: 0.1 },
          { name: 'B', share: 0.15 },
          { name: 'C', share: 0.08 },
        ],
      },
      5,
    ),
  )
  const estimated = estimatePopulation(truth, main).population!

  test('a missed link inflates the estimate, and the correction brings it back', () => {
    const damaged = missLinks(truth, 0.2)
    const inflated = estimatePopulation(damaged, main).population!
    // With two lists a share of links missed raises the estimate by about that share of the rest: here 1 / 0.8.
    expect(inflated / estimated).toBeGreaterThan(1.2)
    const { table, removed, clipped } = correctForLinkage(damaged, { missed: 0.2, false: 0 })
    expect(clipped).toBe(false)
    expect(removed).toBeGreaterThan(0)
    expect(estimatePopulation(table, main).population!).toBeCloseTo(estimated, 4)
    table.counts.forEach((count, history) => {
      expect(count).toBeCloseTo(truth.counts[history]!, 6)
    })
  })

  test('false links hide people: undoing them raises the estimate', () => {
    const { table, removed } = correctForLinkage(truth, { missed: 0, false: 0.1 })
    expect(removed).toBeLessThan(0)
    expect(estimatePopulation(table, main).population!).toBeGreaterThan(estimated * 1.05)
  })

  test('without error nothing changes', () => {
    const { table, removed } = correctForLinkage(unitedKingdom, { missed: 0, false: 0 })
    expect([...table.counts]).toEqual([...unitedKingdom.counts])
    expect(removed).toBe(0)
  })

  test('no record is lost or made: list totals stay, whatever the errors', () => {
    const share = fc.double({ min: 0, max: 0.3, noNaN: true })
    fc.assert(
      fc.property(share, share, (missed, wrong) => {
        const { table, clipped } = correctForLinkage(truth, { missed, false: wrong })
        if (clipped) return
        totals(table.counts).forEach((total, list) => {
          expect(total).toBeCloseTo(totals(truth.counts)[list]!, 5)
        })
      }),
    )
  })

  test('are carried on into a wider interval, the wider the fewer pairs were looked at', () => {
    const damaged = missLinks(truth, 0.1)
    const rounded = { ...damaged, counts: damaged.counts.map(Math.round) }
    const at = (examined: number) =>
      estimateWithLinkageError(
        rounded,
        main,
        {
          truePairs: { examined, missed: examined * 0.1 },
          linkedPairs: { examined, false: 0 },
        },
        { replicates: 300, seed: 3 },
      )
    const [few, many] = [at(50), at(5000)]
    const width = ({ interval }: typeof few) => interval.upper! - interval.lower
    expect(width(few)).toBeGreaterThan(1.2 * width(many))
    expect(many.interval.lower).toBeLessThan(20_000)
    expect(many.interval.upper).toBeGreaterThan(20_000)
    expect(many.estimate.population!).toBeLessThan(estimatePopulation(rounded, main).population!)
    expect(at(50)).toEqual(few)
  })
})
