import { describe, expect, test } from 'vitest'
import { modelsByBic } from './bic-search.ts'
import { estimateDocument } from './document.ts'
import { estimatePopulation } from './estimate.ts'
import { criteriaOf, fitModel } from './fitted-model.ts'
import { artificial } from './fixtures.ts'
import { nameOf, tableOf } from './histories.ts'
import { simulateHistories, tableOfHistories } from './index.ts'
import { robustnessOf } from './known-size.ts'

/** Our own counts, in which every history of the lists has people. */
const full = (listCount: number) => {
  const names = [...'ABCDE'].slice(0, listCount)
  return tableOf(
    names,
    Array.from({ length: 2 ** listCount - 1 }, (_, index) => ({
      seen: names.map((__, list) => (((index + 1) >> list) & 1) === 1),
      count: 20 + ((index * 37) % 83),
    })),
  )
}

describe('the search of hierarchical models', () => {
  // Hierarchical models with every main effect number 2, 9, 114 and 6,894 for two to five lists: families of sets that hold every
  // list and all parts of what they hold. The one of all parameters has one more than there are histories: it cannot be told apart.
  test.each([
    [2, 2, 1],
    [3, 2, 8],
    [3, 3, 8],
    [4, 2, 64],
    [4, 4, 113],
    [5, 5, 6893],
  ])('of %i lists up to order %i looks at %i models that can be told apart', (lists, maxOrder, models) => {
    const ranked = modelsByBic(full(lists).counts, maxOrder)
    expect(ranked).toHaveLength(models)
    expect(new Set(ranked.map(({ interactions }) => [...interactions].sort().join())).size).toBe(models)
    for (let place = 1; place < ranked.length; place += 1)
      expect(ranked[place]!.bic).toBeGreaterThan(ranked[place - 1]!.bic - 1e-6)
  })

  test('finds an interaction of three lists where there is one, and names it', () => {
    const names = ['A', 'B', 'C', 'D']
    // A quarter of the people are seen by three lists together: a team of theirs.
    const people = simulateHistories({ people: 8000, lists: names.map((name) => ({ name, share: 0.15 })) }, 1)
    const table = tableOfHistories(
      names,
      people.map((history, person) => (person % 4 === 0 ? history | 0b0111 : history)),
    )
    const found = estimatePopulation(table, { kind: 'bic', maxOrder: 3 })
    expect(found.interactions).toContain(0b0111)
    const { model } = estimateDocument(table, found, null, robustnessOf(table, { kind: 'robust' }), {
      verdict: true,
      reasons: [],
    })
    expect(model.interactions).toEqual(['A:B:C'])
    expect(model.pairs).toEqual(expect.arrayContaining(['A:B', 'A:C', 'B:C']))
  })

  test('step by step comes as low as looking at every model, on six lists with two dependent pairs', () => {
    const names = [...'ABCDEF']
    const table = tableOfHistories(
      names,
      simulateHistories(
        {
          people: 6000,
          lists: names.map((name, list) => ({ name, share: 0.05 + 0.02 * list })),
          dependent: [
            { first: 'A', second: 'C', oddsRatio: 5 },
            { first: 'D', second: 'F', oddsRatio: 4 },
          ],
        },
        8,
      ),
    )
    const [best] = modelsByBic(table.counts, 3)
    expect(best!.interactions.map((set) => nameOf(table, set))).toEqual(
      expect.arrayContaining(['A:C', 'D:F']),
    )
    const known = fitModel(table.counts, [0b000101, 0b101000])
    expect(best!.bic).toBeLessThanOrEqual(criteriaOf(table.counts, known.fit!, known.design).bic + 1e-6)
  })

  test('at order 1 has the main effects alone', () => {
    expect(modelsByBic(artificial.counts, 1).map(({ interactions }) => interactions)).toEqual([[]])
  })
})
