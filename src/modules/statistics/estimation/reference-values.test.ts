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
import { designOf } from './model.ts'
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

// SparseMSE 2.0.1 in R 4.5.0.
const fits: {
  readonly table: CaptureTable
  readonly choice: ModelChoice
  readonly parameters: number
  readonly histories: number
  readonly estimate: number
  readonly intercept: number
  readonly standardError: number
  readonly ci95: readonly [number, number]
  readonly ci80: readonly [number, number]
  readonly logLik: number
  readonly deviance: number
  readonly aic: number
  readonly bic: number
  readonly coefficients: readonly number[]
  readonly pairs: readonly string[]
}[] = [
  {
    table: artificial,
    choice: { kind: 'main' },
    parameters: 4,
    histories: 7,
    estimate: 539.0939294286,
    intercept: 6.0937817779,
    standardError: 0.45214466814,
    ci95: [278.6541570316, 1170.8850915151],
    ci80: [344.2248703418, 886.9450411883],
    logLik: -14.0737119772,
    deviance: 8.8725402834,
    aic: 36.1474239544,
    bic: 46.4048167203,
    coefficients: [6.09378178, -2.37205829, -2.63725795, -3.25635257],
    pairs: [],
  },
  {
    table: artificial,
    choice: { kind: 'stepwise', threshold: 0.001 },
    parameters: 4,
    histories: 7,
    estimate: 539.0939294286,
    intercept: 6.0937817779,
    standardError: 0.45214466814,
    ci95: [278.6541570316, 1170.8850915151],
    ci80: [344.2248703418, 886.9450411883],
    logLik: -14.0737119772,
    deviance: 8.8725402834,
    aic: 36.1474239544,
    bic: 46.4048167203,
    coefficients: [6.09378178, -2.37205829, -2.63725795, -3.25635257],
    pairs: [],
  },
  {
    table: artificial,
    choice: { kind: 'stepwise', threshold: 0.02 },
    parameters: 4,
    histories: 7,
    estimate: 539.0939294286,
    intercept: 6.0937817779,
    standardError: 0.45214466814,
    ci95: [278.6541570316, 1170.8850915151],
    ci80: [344.2248703418, 886.9450411883],
    logLik: -14.0737119772,
    deviance: 8.8725402834,
    aic: 36.1474239544,
    bic: 46.4048167203,
    coefficients: [6.09378178, -2.37205829, -2.63725795, -3.25635257],
    pairs: [],
  },
  {
    table: artificial,
    choice: { kind: 'stepwise', threshold: 0.05 },
    parameters: 4,
    histories: 7,
    estimate: 539.0939294286,
    intercept: 6.0937817779,
    standardError: 0.45214466814,
    ci95: [278.6541570316, 1170.8850915151],
    ci80: [344.2248703418, 886.9450411883],
    logLik: -14.0737119772,
    deviance: 8.8725402834,
    aic: 36.1474239544,
    bic: 46.4048167203,
    coefficients: [6.09378178, -2.37205829, -2.63725795, -3.25635257],
    pairs: [],
  },
  {
    table: unitedKingdom,
    choice: { kind: 'main' },
    parameters: 5,
    histories: 15,
    estimate: 10694.2545497802,
    intercept: 9.0199367894,
    standardError: 0.079127763952,
    ci95: [9506.7259637336, 12081.0031861443],
    ci80: [9897.1051587722, 11576.4806853348],
    logLik: -61.6925015937,
    deviance: 53.8963717272,
    aic: 133.3850031874,
    bic: 162.3591189483,
    coefficients: [9.01993679, -4.72533851, -2.88262624, -2.09779796, -2.50567812],
    pairs: [],
  },
  {
    table: unitedKingdom,
    choice: { kind: 'all-pairs' },
    parameters: 11,
    histories: 15,
    estimate: 11522.5435713785,
    intercept: 9.1154299051,
    standardError: 0.4194247313,
    ci95: [6425.2925065378, 23119.6863443001],
    ci80: [7741.0189018338, 17995.5566565657],
    logLik: -39.7072634293,
    deviance: 9.9258953985,
    aic: 101.4145268586,
    bic: 165.1575815326,
    coefficients: [
      9.11542991, -5.08939073, -2.97576561, -2.20033931, -2.56357234, 1.51956201, 0.92151981, 0.16727585,
      -0.23364101, -0.5053489, -0.00650007,
    ],
    pairs: ['LA:NG', 'LA:PFNCA', 'NG:PFNCA', 'LA:GO', 'NG:GO', 'PFNCA:GO'],
  },
  {
    table: unitedKingdom,
    choice: { kind: 'stepwise', threshold: 0.001 },
    parameters: 6,
    histories: 15,
    estimate: 11310.5769736288,
    intercept: 9.0918469936,
    standardError: 0.081998945742,
    ci95: [9991.822879041, 12859.256119319],
    ci80: [10424.5151245963, 12294.8197912556],
    logLik: -50.0485608166,
    deviance: 30.608490173,
    aic: 112.0971216332,
    bic: 146.8660605463,
    coefficients: [9.09184699, -4.94423089, -2.96686579, -2.16049482, -2.56614747, 1.52650421],
    pairs: ['LA:NG'],
  },
  {
    table: unitedKingdom,
    choice: { kind: 'stepwise', threshold: 0.02 },
    parameters: 8,
    histories: 15,
    estimate: 11015.2444543723,
    intercept: 9.0580331782,
    standardError: 0.093149652104,
    ci95: [9582.2596599446, 12735.2534160325],
    ci80: [10048.9559665792, 12104.0521439212],
    logLik: -40.4149263846,
    deviance: 11.341221309,
    aic: 96.8298527691,
    bic: 143.1884379866,
    coefficients: [
      9.05803318, -5.05792929, -2.90608947, -2.1416272, -2.5145404, 1.49842869, 0.89569019, -0.56184977,
    ],
    pairs: ['LA:NG', 'LA:PFNCA', 'NG:GO'],
  },
  {
    table: unitedKingdom,
    choice: { kind: 'stepwise', threshold: 0.05 },
    parameters: 8,
    histories: 15,
    estimate: 11015.2444543723,
    intercept: 9.0580331782,
    standardError: 0.093149652104,
    ci95: [9582.2596599446, 12735.2534160325],
    ci80: [10048.9559665792, 12104.0521439212],
    logLik: -40.4149263846,
    deviance: 11.341221309,
    aic: 96.8298527691,
    bic: 143.1884379866,
    coefficients: [
      9.05803318, -5.05792929, -2.90608947, -2.1416272, -2.5145404, 1.49842869, 0.89569019, -0.56184977,
    ],
    pairs: ['LA:NG', 'LA:PFNCA', 'NG:GO'],
  },
]

describe('Poisson log-linear models agree with SparseMSE', () => {
  test.each(fits)('$choice: $estimate', ({ table, choice, ...expected }) => {
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
    expectClose(logLikelihoodOf(fit!, table.counts, design.retained), expected.logLik, relative)
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
    const document = estimateDocument(table, found, null, { verdict: true, reasons: [] })
    expect(document.model.pairs).toEqual(expected.pairs)
  })
})

// modslavmse (MSEfit) with Rcapture 1.4-4 (closedpCI.t).
const stepwiseByAic: {
  readonly table: CaptureTable
  readonly threshold: number
  readonly ci95: readonly [number, number]
  readonly ci80: readonly [number, number]
  readonly estimate: number
  readonly pairs: readonly string[]
  readonly aic: number
}[] = [
  {
    table: artificial,
    threshold: 0.001,
    ci95: [285.5411197365, 1267.5225970781],
    ci80: [345.7227581201, 906.7610283641],
    estimate: 530.9357626722,
    pairs: [],
    aic: 36.1474239544,
  },
  {
    table: artificial,
    threshold: 0.05,
    ci95: [285.5411197365, 1267.5225970781],
    ci80: [345.7227581201, 906.7610283641],
    estimate: 530.9357626722,
    pairs: [],
    aic: 36.1474239544,
  },
  {
    table: unitedKingdom,
    threshold: 0.001,
    ci95: [10507.3608054902, 13780.6001984421],
    ci80: [10984.6400345079, 13114.8956268593],
    estimate: 11979.8102936975,
    pairs: ['LA:NG', 'LA:PFNCA'],
    aic: 101.8597011328,
  },
  {
    table: unitedKingdom,
    threshold: 0.05,
    ci95: [9587.7149849146, 12771.915338735],
    ci80: [10045.2388518448, 12115.8708107533],
    estimate: 11006.9231555698,
    pairs: ['LA:NG', 'LA:PFNCA', 'NG:GO'],
    aic: 96.8298527691,
  },
]

describe('the AIC stepwise choice and the profile likelihood agree with modslavmse and Rcapture', () => {
  test.each(stepwiseByAic)('threshold $threshold: $estimate', ({ table, threshold, ...expected }) => {
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
    const document = estimateDocument(artificial, found, null, { verdict: false, reasons: [] })
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
