import { describe, expect, test } from 'vitest'
import { tableFrom } from './fixtures.ts'
import { withCounts } from './histories.ts'
import { estimateByStratum, posteriorOf, robustOf } from './index.ts'
import { simulateHistories, tableOfHistories } from './simulate.ts'

/** Made-up people whom four lists see, each one in so many. */
const drawn = (name: string, share: number, seed: number) => {
  const names = ['A', 'B', 'C', 'D']
  const lists = names.map((list) => ({ name: list, share }))
  return { name, table: tableOfHistories(names, simulateHistories({ people: 600, lists }, seed)) }
}
const easy = drawn('easy', 0.5, 3)
const hard = drawn('hard', 0.15, 4)

describe('an estimate by stratum', () => {
  test('has the robust interval of each, and the sum holds all of them', () => {
    const { groups, ...sum } = estimateByStratum([easy, hard])
    for (const [place, { table }] of [easy, hard].entries()) {
      const { median: population, lower, upper } = robustOf(posteriorOf(table)!)
      expect(groups[place]).toMatchObject({ population, lower, upper })
    }
    expect(sum.lower!).toBeLessThan(1200)
    expect(sum.upper!).toBeGreaterThan(1200)
    // Two that err independently are less likely to be so few both.
    expect(sum.lower!).toBeGreaterThan(groups.reduce((total, { lower }) => total + lower!, 0))
    expect(sum.upper! - sum.lower!).toBeGreaterThan(groups[1]!.upper! - groups[1]!.lower!)
  })

  test('is the stratum itself where there is one alone, and twice as much of two that are alike, less uncertain', () => {
    const { groups, ...alone } = estimateByStratum([hard])
    for (const of of ['population', 'lower', 'upper'] as const)
      expect(Math.abs(alone[of]! / groups[0]![of]! - 1)).toBeLessThan(0.01)
    const twice = estimateByStratum([hard, { ...hard, name: 'again' }])
    expect(Math.abs(twice.population! / (2 * alone.population!) - 1)).toBeLessThan(0.05)
    expect((twice.upper! - twice.lower!) / (2 * (alone.upper! - alone.lower!))).toBeLessThan(0.85)
  })

  test('has no sum where the lists do not tell of a stratum', () => {
    const nobody = { name: 'nobody', table: withCounts(easy.table, new Float64Array(16)) }
    const { groups, population } = estimateByStratum([easy, nobody])
    expect(groups[1]).toEqual({ name: 'nobody', observed: 0, population: null, lower: null, upper: null })
    expect(population).toBeNull()
    const two = tableFrom(
      ['A', 'B'],
      [
        [1, 0, 60],
        [0, 1, 40],
        [1, 1, 40],
      ],
    )
    expect(estimateByStratum([{ name: 'two', table: two }]).population).toBeNull()
  })
})
