import { describe, expect, test } from 'vitest'
import { calibrate, type ModelChoice } from './index.ts'

// 20 populations of each kind in `npm test`, 1,000 in `npm run test:long`.
const POPULATIONS = 20 * Number(process.env.SAMLAD_TEST_ROUNDS ?? 1)
const REPLICATES = POPULATIONS >= 1000 ? 1000 : 200
const stepwise: ModelChoice = { kind: 'stepwise', threshold: 0.02 }

const lists = [
  { name: 'Police', share: 0.1 },
  { name: 'Migration', share: 0.15 },
  { name: 'County', share: 0.2 },
  { name: 'Shelter', share: 0.08 },
]

/** The figures of the long run, which the decision on estimation quotes. */
const report = (what: string, found: Awaited<ReturnType<typeof calibrate>>): void => {
  if (POPULATIONS >= 1000) process.stdout.write(`${what}: ${JSON.stringify(found)}\n`)
}

/** Three standard errors of a share. */
const leeway = (share: number): number => 3 * Math.sqrt((share * (1 - share)) / POPULATIONS)

describe('the 95 % intervals of made-up populations of 3,000', () => {
  test.each([
    ['independent lists', []],
    ['two lists that depend on each other', [{ first: 'Police', second: 'Migration', oddsRatio: 4 }]],
    [
      'two pairs that depend on each other',
      [
        { first: 'Police', second: 'Migration', oddsRatio: 4 },
        { first: 'County', second: 'Shelter', oddsRatio: 4 },
      ],
    ],
  ])('hold the truth by the bootstrap: %s', async (what, dependent) => {
    const found = await calibrate({ people: 3000, lists, dependent }, stepwise, {
      populations: POPULATIONS,
      replicates: REPLICATES,
      seed: 20_000,
    })
    report(what, found)
    expect(found.withoutEstimate).toBe(0)
    expect(found.bca.populations).toBe(POPULATIONS)
    expect(found.bca.covered).toBeGreaterThanOrEqual(0.93 - leeway(0.95))
    expect(found.asymptotic.covered).toBeGreaterThanOrEqual(0.9 - leeway(0.9))
    expect(found.ratio).toBeGreaterThan(0.9)
    expect(found.ratio).toBeLessThan(1.1)
  })

  test('fall short where dependence is too weak to be seen in the data', async () => {
    const dependent = [
      { first: 'Police', second: 'Migration', oddsRatio: 1.6 },
      { first: 'County', second: 'Shelter', oddsRatio: 1.5 },
    ]
    const found = await calibrate({ people: 3000, lists, dependent }, stepwise, {
      populations: POPULATIONS,
      replicates: REPLICATES,
      seed: 40_000,
    })
    report('weak dependence', found)
    expect(found.ratio).toBeLessThan(1)
    expect(found.asymptotic.covered).toBeLessThan(0.95)
    expect(found.bca.covered).toBeGreaterThanOrEqual(0.8 - leeway(0.8))
  })

  test('fall short where people differ in how easily they are found: the estimate is then too low', async () => {
    const found = await calibrate({ people: 3000, lists, heterogeneity: 0.7 }, stepwise, {
      populations: POPULATIONS,
      replicates: REPLICATES,
      seed: 30_000,
    })
    report('people who differ', found)
    expect(found.ratio).toBeLessThan(0.95)
    expect(found.asymptotic.covered).toBeLessThan(0.8)
    expect(found.asymptotic.below).toBeGreaterThan(0.2)
  })

  test.each([
    [
      'dependence is weak',
      {
        dependent: [
          { first: 'Police', second: 'Migration', oddsRatio: 1.6 },
          { first: 'County', second: 'Shelter', oddsRatio: 1.5 },
        ],
      },
    ],
    ['people differ', { heterogeneity: 0.7 }],
  ])('hold with the model of all pairs, wide as they are, where %s', async (what, given) => {
    const found = await calibrate(
      { people: 3000, lists, ...given },
      { kind: 'all-pairs' },
      { populations: POPULATIONS, replicates: REPLICATES, seed: 50_000 },
    )
    report(`all pairs, ${what}`, found)
    expect(found.bca.covered).toBeGreaterThanOrEqual(0.93 - leeway(0.95))
    expect(found.bca.width).toBeGreaterThan(0.3)
  })
})
