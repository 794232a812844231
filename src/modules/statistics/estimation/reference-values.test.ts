import { describe, expect, test } from 'vitest'
import { modelsByBic } from './bic-search.ts'
import { bcaInterval } from './bootstrap.ts'
import { estimateDocument } from './document.ts'
import { estimatePopulation } from './estimate.ts'
import { existenceOf } from './existence.ts'
import { logLikelihoodOf } from './fit.ts'
import { fitModel } from './fitted-model.ts'
import { artificial, unitedKingdom } from './fixtures.ts'
import {
  type CaptureTable,
  captureFrequencies,
  chaoBounds,
  nameOf,
  observedIn,
  overlappingTriples,
  overlapsOf,
  pairsOf,
} from './histories.ts'
import { robustnessOf } from './known-size.ts'
import { designOf } from './model.ts'
import { modslavmseFits, sparseMseFits } from './reference-figures.ts'
import { chooseModel, type ModelChoice } from './selection.ts'

// The expected figures are published ones, or come from the published programs named beside them, run unmodified.

/** Equal to a relative tolerance. */
const expectClose = (value: number | null | undefined, expected: number, tolerance: number): void => {
  expect(value).not.toBeNull()
  expect(Math.abs(value! - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected))
}

const bitOf = (table: CaptureTable, name: string): number => 1 << table.lists.indexOf(name)
const setOf = (table: CaptureTable, names: string): number =>
  names.split(':').reduce((set, name) => set | bitOf(table, name), 0)

describe('what can be counted', () => {
  test.each([
    {
      table: artificial,
      observed: 96,
      frequencies: [90, 6, 0],
      totals: { A: 46, B: 36, C: 20 },
      overlaps: { 'A:B': 6, 'A:C': 0, 'B:C': 0 },
      triples: 0,
      chao: [771, 668.1428571429],
    },
    {
      table: unitedKingdom,
      observed: 2428,
      frequencies: [2227, 194, 6, 1],
      totals: { LA: 94, NG: 567, PFNCA: 1169, GO: 807 },
      overlaps: { 'LA:NG': 18, 'LA:PFNCA': 21, 'LA:GO': 5, 'NG:PFNCA': 68, 'NG:GO': 25, 'PFNCA:GO': 81 },
      triples: 4,
      chao: [15210.2912371134, 15139.0307692308],
    },
  ])('agrees with the closed forms: $observed people', ({ table, ...expected }) => {
    expect(observedIn(table.counts)).toBe(expected.observed)
    expect(captureFrequencies(table)).toEqual(expected.frequencies)
    const overlaps = overlapsOf(table.counts)
    for (const [name, total] of Object.entries({ ...expected.totals, ...expected.overlaps }))
      expect(overlaps[setOf(table, name)]).toBe(total)
    expect(overlappingTriples(table)).toBe(expected.triples)
    expectClose(chaoBounds(table).lower, expected.chao[0]!, 1e-9)
    expectClose(chaoBounds(table).biasCorrected, expected.chao[1]!, 1e-9)
  })
})

describe('Poisson log-linear models agree with SparseMSE', () => {
  test.each(sparseMseFits)('$choice: $estimate', ({ table, choice, ...expected }) => {
    const found = estimatePopulation(table, choice)
    const relative = 1e-6
    expectClose(found.population, expected.estimate, relative)
    expectClose(found.logDarkFigure?.value, expected.intercept, relative)
    expectClose(found.logDarkFigure?.standardError, expected.standardError, relative)
    expectClose(found.asymptotic?.lower, expected.ci95[0], relative)
    expectClose(found.asymptotic?.upper, expected.ci95[1], relative)
    const at80 = estimatePopulation(table, choice, { level: 0.8 }).asymptotic
    expectClose(at80?.lower, expected.ci80[0], relative)
    expectClose(at80?.upper, expected.ci80[1], relative)
    expectClose(found.deviance, expected.deviance, relative)
    expectClose(found.aic, expected.aic, relative)
    expectClose(found.bic, expected.bic, relative)

    const { fit, design, interactions } = chooseModel(table.counts, choice)
    expectClose(logLikelihoodOf(fit!, table.counts), expected.logLik, relative)
    expect(design.parameterCount).toBe(expected.parameters)
    expect(design.retained.reduce((sum, flag) => sum + flag, 0)).toBe(expected.histories)
    expect(design.absent).toEqual([])
    const names = ['', ...table.shown, ...expected.pairs]
    names.forEach((name, index) => {
      const column = design.columns.indexOf(name === '' ? 0 : setOf(table, name))
      expectClose(fit!.coefficients[column], expected.coefficients[index]!, relative)
    })
    if (choice.kind === 'stepwise')
      expect(interactions.map((pair) => nameOf(table, pair))).toEqual(expected.pairs)
    const document = estimateDocument(table, found, null, robustnessOf(table, { kind: 'robust' }), {
      verdict: true,
      reasons: [],
    })
    expect(document.model.pairs).toEqual(expected.pairs)
  })
})

describe('the AIC stepwise choice and the profile likelihood agree with modslavmse and Rcapture', () => {
  test.each(modslavmseFits)('threshold $threshold: $estimate', ({ table, threshold, ...expected }) => {
    const choice: ModelChoice = { kind: 'aic', threshold }
    const found = estimatePopulation(table, choice)
    expect(found.interactions.map((pair) => nameOf(table, pair))).toEqual(expected.pairs)
    expectClose(found.aic, expected.aic, 1e-6)
    expectClose(found.profile?.estimate, expected.estimate, 1e-5)
    expectClose(found.profile?.lower, expected.ci95[0], 1e-5)
    expectClose(found.profile?.upper, expected.ci95[1], 1e-5)
    const at80 = estimatePopulation(table, choice, { level: 0.8 }).profile
    expectClose(at80?.lower, expected.ci80[0], 1e-5)
    expectClose(at80?.upper, expected.ci80[1], 1e-5)
  })
})

// MultipleSystemsEstimation 1.2.0.
describe('the search by BIC agrees with MultipleSystemsEstimation', () => {
  test.each([
    { maxOrder: 1, best: [['', 539.0939294286, 46.4048167203]] },
    {
      maxOrder: 2,
      best: [
        ['', 539.0939294286, 46.4048167203],
        ['A:C B:C', 296, 46.6609728198],
        ['A:C', 395.9999999999, 46.6850509613],
        ['B:C', 429.3333333295, 47.7921927787],
      ],
    },
  ] as const)('up to order $maxOrder', ({ maxOrder, best }) => {
    const ranked = modelsByBic(artificial.counts, maxOrder)
    expect(
      ranked.map(({ interactions }) => interactions.map((set) => nameOf(artificial, set)).join(' ')),
    ).toEqual(best.map(([pairs]) => pairs))
    ranked.forEach(({ bic, darkFigure }, index) => {
      expectClose(96 + darkFigure, best[index]![1], 1e-6)
      expectClose(bic, best[index]![2], 1e-6)
    })
    const found = estimatePopulation(artificial, { kind: 'bic', maxOrder })
    expectClose(found.population, 539.0939294286, 1e-6)
    expectClose(found.bic, 46.4048167203, 1e-6)
  })
})

// Chan, Silverman & Vincent (2021), table 3; the same from checkident of SparseMSE 2.0.1.
describe('existence and identifiability', () => {
  test.each([
    ['', 0],
    ['A:B', 1],
    ['A:C', 0],
    ['A:B A:C', 1],
    ['B:C', 0],
    ['A:B B:C', 1],
    ['A:C B:C', 0],
    ['A:B A:C B:C', 2],
  ])('of the model with "%s" have status %i', (pairs, status) => {
    const interactions = pairs
      .split(' ')
      .filter((name) => name !== '')
      .map((name) => setOf(artificial, name))
    expect(fitModel(artificial.counts, interactions).status).toBe(status)
  })

  test.each([
    ['the artificial lists', artificial, 3],
    ['the four lists of the United Kingdom', unitedKingdom, 0],
  ] as const)('of all models of pairs of %s: %#', (_, table, missing) => {
    const pairs = pairsOf(table.lists.length)
    let found = 0
    for (let model = 0; model < 1 << pairs.length; model += 1) {
      const design = designOf(
        table.counts,
        pairs.filter((__, index) => ((model >> index) & 1) === 1),
      )
      if ((existenceOf(table.counts, design) & 1) === 1) found += 1
    }
    expect(found).toBe(missing)
  })

  test('the model of all pairs of the artificial lists is not identifiable, and no estimate is given', () => {
    const found = estimatePopulation(artificial, { kind: 'all-pairs' })
    expect(found).toMatchObject({ status: 2, population: null, asymptotic: null, profile: null })
    const document = estimateDocument(artificial, found, null, robustnessOf(artificial, { kind: 'robust' }), {
      verdict: false,
      reasons: [],
    })
    expect(document.model).toEqual({
      kind: 'all-pairs',
      pairs: ['A:B', 'A:C', 'B:C'],
      absentPairs: ['A:C', 'B:C'],
    })
  })
})

// SparseMSE 2.0.1, seed 1234 of R. The quantiles are those of another random sequence.
test('the BCa interval of 1,000 replicates agrees with SparseMSE', async () => {
  const choice: ModelChoice = { kind: 'stepwise', threshold: 0.02 }
  const { population } = estimatePopulation(unitedKingdom, choice)
  expectClose(population, 11015.2444543723, 1e-6)
  const expected = [
    [0.95, 9027.7721983487, 13481.5939763574],
    [0.9, 9354.3357366548, 13033.6101620839],
    [0.8, 9671.5961656098, 12430.0692745619],
    [0.68, 9871.9395043994, 11981.9878836819],
  ] as const
  for (const [level, lower, upper] of expected) {
    const found = await bcaInterval(unitedKingdom.counts, choice, population!, {
      replicates: 1000,
      seed: 1234,
      level,
    })
    expectClose(found.acceleration, -0.012502181774, 1e-6)
    expectClose(found.shareBelow, 0.403, 0.05)
    expectClose(found.lower, lower, 0.05)
    expectClose(found.upper, upper, 0.05)
    expect(found).toMatchObject({ collapsed: false, unbounded: 0, replicates: 1000 })
  }
})
