import { describe, expect, test } from 'vitest'
import { artificial, tableFrom, unitedKingdom } from './fixtures.ts'
import {
  type BcaInterval,
  bcaInterval,
  describeEstimate,
  estimatePopulation,
  fanOverLists,
  fanOverModels,
  type ModelChoice,
  publishReasons,
  publishVerdict,
  type Robustness,
  robustnessOf,
  robustPopulation,
} from './index.ts'
import { withoutList } from './lists.ts'

const stepwise: ModelChoice = { kind: 'stepwise', threshold: 0.02 }

const bca = (given: Partial<BcaInterval>): BcaInterval => ({
  level: 0.95,
  lower: 9_000,
  upper: 13_500,
  replicates: 1000,
  acceleration: 0,
  shareBelow: 0.5,
  unbounded: 0,
  collapsed: false,
  ...given,
})

describe('the gate before an estimate is published', () => {
  const found = estimatePopulation(unitedKingdom, stepwise)
  const fan = fanOverModels(unitedKingdom)
  const robustness = robustnessOf(unitedKingdom, stepwise)

  test('lets an estimate with a bootstrap interval through, and says what to keep back', () => {
    const certain = { ...found, chao: { lower: 10_000, biasCorrected: 10_000 } }
    expect(publishVerdict(unitedKingdom, certain, bca({}), fan, robustness)).toEqual({
      verdict: true,
      reasons: ['small_cells', 'hidden_dependence'],
    })
  })

  test('asks for a bootstrap where the model was chosen on the data', () => {
    expect(publishVerdict(unitedKingdom, found, null, fan, robustness).reasons).toContain('no_bootstrap')
    const main = estimatePopulation(unitedKingdom, { kind: 'main' })
    expect(publishVerdict(unitedKingdom, main, null, fan, robustness).reasons).not.toContain('no_bootstrap')
  })

  test('asks for the wider interval of all pairs beside any other, where dependence may hide', () => {
    const whole = estimatePopulation(unitedKingdom, { kind: 'all-pairs' })
    expect(publishVerdict(unitedKingdom, whole, null, fan, robustness).reasons).not.toContain(
      'hidden_dependence',
    )
    expect(publishVerdict(unitedKingdom, found, null, fan, robustness).reasons).toContain('hidden_dependence')
    // Where the interval is as wide already, nothing hides.
    const wide = bca({ lower: 6_000, upper: 24_000 })
    expect(publishVerdict(unitedKingdom, found, wide, fan, robustness).reasons).not.toContain(
      'hidden_dependence',
    )
  })

  test('refuses a collapsed or unbounded interval', () => {
    const collapsed = bca({ lower: null, upper: null, collapsed: true })
    expect(publishVerdict(unitedKingdom, found, collapsed, fan, robustness)).toMatchObject({
      verdict: false,
      reasons: expect.arrayContaining(['collapsed_bootstrap']),
    })
    expect(publishVerdict(unitedKingdom, found, bca({ upper: null }), fan, robustness)).toMatchObject({
      verdict: false,
      reasons: ['small_cells', 'no_interval'],
    })
  })

  test('refuses what has no estimate, by its reason', () => {
    const reasonsFor = (pairs: readonly number[]) =>
      publishVerdict(
        artificial,
        estimatePopulation(artificial, { kind: 'pairs', pairs }),
        null,
        [],
        robustnessOf(artificial, stepwise),
      ).reasons
    expect(reasonsFor([0b011])).toEqual(['does_not_exist', 'lists_cannot_say', 'three_lists'])
    expect(reasonsFor([0b011, 0b101, 0b110])).toEqual(['not_identifiable', 'lists_cannot_say', 'three_lists'])
  })

  test('refuses where models that the data support differ by more than a factor of two', () => {
    // Two of the lists overlap so often that the answer hangs on whether that is dependence.
    const table = tableFrom(
      ['A', 'B', 'C'],
      [
        [1, 0, 0, 30],
        [0, 1, 0, 25],
        [0, 0, 1, 60],
        [1, 1, 0, 12],
        [1, 0, 1, 2],
        [0, 1, 1, 2],
      ],
    )
    const members = fanOverModels(table)
    const populations = members.map(({ estimate }) => estimate.population).filter((one) => one !== null)
    expect(Math.max(...populations)).toBeGreaterThan(2 * Math.min(...populations))
    const verdict = publishVerdict(
      table,
      estimatePopulation(table, { kind: 'main' }),
      null,
      members,
      robustnessOf(table, stepwise),
    )
    expect(verdict.verdict).toBe(false)
    expect(verdict.reasons).toContain('depends_on_model')
  })

  test('refuses where single persons carry the estimate', () => {
    const table = tableFrom(
      ['A', 'B'],
      [
        [1, 0, 30],
        [0, 1, 20],
        [1, 1, 2],
      ],
    )
    const verdict = publishVerdict(
      table,
      estimatePopulation(table, { kind: 'main' }),
      null,
      [],
      robustnessOf(table, stepwise),
    )
    expect(verdict).toMatchObject({ verdict: false })
    expect(verdict.reasons).toContain('inputs_disclose')
  })

  test('says that the interval is collapsed where every sample gives the same', async () => {
    // Everybody is on both lists: no sample differs.
    const table = tableFrom(
      ['A', 'B'],
      [
        [1, 1, 40],
        [1, 0, 0],
      ],
    )
    const interval = await bcaInterval(
      table.counts,
      { kind: 'main' },
      40,
      { replicates: 50, seed: 1 },
      { threads: 0 },
    )
    expect(interval).toMatchObject({ collapsed: true, lower: null, upper: null })
  })

  const robust = robustPopulation(unitedKingdom, robustness.robust)
  const reasonsOf = (given: Partial<Robustness>, estimate = robust, table = unitedKingdom) =>
    publishVerdict(table, estimate, null, [], { ...robustness, ...given })
  const within = (lower: number, median: number, upper: number) => ({
    robust: { ...robustness.robust!, lower, median, upper },
  })
  const missing = (missed: Robustness['known']['missed']) => ({ known: { ...robustness.known, missed } })

  test('refuses an interval for people who are alike where they may differ, never the robust one', () => {
    expect(publishVerdict(unitedKingdom, found, bca({}), fan, robustness)).toMatchObject({
      verdict: false,
      reasons: expect.arrayContaining(['people_may_differ']),
    })
    // Chao's bound alone does it, and so does the median alone.
    const low = { ...found, chao: { lower: null, biasCorrected: 2500 } }
    expect(reasonsOf({}, low).reasons).not.toContain('people_may_differ')
    expect(reasonsOf(within(9000, 12_800, 20_000), low).reasons).toContain('people_may_differ')
    expect(reasonsOf(within(9000, 12_700, 20_000), low).reasons).not.toContain('people_may_differ')
    expect(reasonsOf({})).toEqual({ verdict: true, reasons: ['small_cells'] })
  })

  test('refuses every figure where the robust interval is more than five times as high as low, or there is none', () => {
    expect(reasonsOf(within(3000, 9000, 15_000)).reasons).not.toContain('lists_cannot_say')
    for (const given of [within(3000, 9000, 15_001), { robust: null }])
      for (const estimate of [robust, found])
        expect(reasonsOf(given, estimate)).toMatchObject({
          verdict: false,
          reasons: expect.arrayContaining(['lists_cannot_say']),
        })
  })

  test('says that a list of known size is missed, and refuses a model for that', () => {
    const byModel = missing({ model: true, robust: false })
    const byRobust = missing({ model: false, robust: true })
    const alike = { ...found, chao: { lower: null, biasCorrected: 2500 } }
    expect(reasonsOf(byModel, alike)).toMatchObject({
      verdict: false,
      reasons: expect.arrayContaining(['known_size_missed']),
    })
    expect(reasonsOf(byRobust, alike).reasons).not.toContain('known_size_missed')
    expect(reasonsOf(byModel).reasons).not.toContain('known_size_missed')
    expect(reasonsOf(byRobust)).toEqual({ verdict: true, reasons: ['small_cells', 'known_size_missed'] })
  })

  test('says that three lists cannot tell whether people differ', () => {
    expect(reasonsOf({}, robust, withoutList(unitedKingdom, 'LA')).reasons).toContain('three_lists')
    expect(reasonsOf({}).reasons).not.toContain('three_lists')
  })
})

describe('the fan', () => {
  test('shows models, thresholds, and lists dropped or merged', () => {
    const models = fanOverModels(unitedKingdom)
    expect(models.map(({ estimate }) => Math.round(estimate.population!))).toEqual([
      10694, 11311, 11015, 11015, 11015, 11523,
    ])
    const lists = fanOverLists(unitedKingdom, stepwise)
    expect(lists.filter(({ varied }) => varied === 'dropped').map(({ lists: [name] }) => name)).toEqual([
      'LA',
      'NG',
      'PFNCA',
      'GO',
    ])
    const merged = lists.filter(({ varied }) => varied === 'merged')
    expect(merged).toHaveLength(6)
    // Merging lists loses nobody; dropping one loses those whom it alone saw.
    for (const { estimate } of merged) expect(estimate.observed).toBe(2428)
    expect(lists[0]!.estimate.observed).toBe(2428 - 54)
  })

  test('of two lists has no other lists to show', () => {
    const two = tableFrom(
      ['A', 'B'],
      [
        [1, 0, 30],
        [0, 1, 20],
        [1, 1, 10],
      ],
    )
    expect(fanOverLists(two, stepwise)).toEqual([])
  })
})

describe('the paragraph', () => {
  const found = estimatePopulation(unitedKingdom, stepwise)
  const { robust } = robustnessOf(unitedKingdom, stepwise)
  const said = { verdict: true, reasons: ['small_cells'] } as const

  test('says in Swedish what was seen, between what there are, how far that holds and what it would be if people were alike', () => {
    const text = describeEstimate(unitedKingdom, found, null, robust, said, 'sv')
    expect(text).toContain('2\u00a0428 olika personer har setts på minst en av 4 listor.')
    expect(text).toContain('Mellan 7\u00a0010 och 24\u00a0800, troligast omkring 10\u00a0900.')
    expect(text).toContain('94–100 av 100')
    expect(text).toContain('Om alla vore lika lätta att hitta skulle det vara 9\u00a0580–12\u00a0700;')
    expect(text).toContain('Det är en skattning, inte en räkning.')
    expect(text).toContain(publishReasons.small_cells.sv)
  })

  test('says in English the same, with the bootstrap interval where there is one', () => {
    const text = describeEstimate(unitedKingdom, found, bca({}), robust, said, 'en')
    expect(text).toContain('2,428 different people')
    expect(text).toContain('Between 7,010 and 24,800, most likely about 10,900.')
    expect(text).toContain('If everyone were equally easy to find it would be 9,000–13,500;')
  })

  test('of a robust estimate itself says nothing of people who are alike', () => {
    const itself = robustPopulation(unitedKingdom, robust)
    const text = describeEstimate(unitedKingdom, itself, null, robust, said, 'en')
    expect(text).not.toContain('equally easy')
  })

  test('gives no more than a lower bound where the lists cannot say', () => {
    const wide = { ...robust!, upper: 100_000 }
    const text = describeEstimate(unitedKingdom, found, null, wide, said, 'en')
    expect(text).toContain('hardly fewer than 7,010')
    expect(text).not.toContain('most likely')
    expect(text).not.toContain('equally easy')
  })

  test('says that nothing can be estimated, and that the figure should not be published', () => {
    const none = estimatePopulation(artificial, { kind: 'all-pairs' })
    const verdict = publishVerdict(artificial, none, null, [], robustnessOf(artificial, stepwise))
    const text = describeEstimate(artificial, none, null, null, verdict, 'en')
    expect(text).toContain('cannot be estimated')
    expect(text).toContain(publishReasons.not_identifiable.en)
    expect(text).not.toContain(publishReasons.three_lists.en)
    expect(text).not.toMatch(/null|NaN|Infinity/u)
  })
})
