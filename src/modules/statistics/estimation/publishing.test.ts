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
} from './index.ts'

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

  test('lets an estimate with a bootstrap interval through, and says what to keep back', () => {
    expect(publishVerdict(unitedKingdom, found, bca({}), fan)).toEqual({
      verdict: true,
      reasons: ['small_cells', 'hidden_dependence'],
    })
  })

  test('asks for a bootstrap where the model was chosen on the data', () => {
    expect(publishVerdict(unitedKingdom, found, null, fan).reasons).toContain('no_bootstrap')
    const main = estimatePopulation(unitedKingdom, { kind: 'main' })
    expect(publishVerdict(unitedKingdom, main, null, fan).reasons).not.toContain('no_bootstrap')
  })

  test('asks for the wider interval of all pairs beside any other, where dependence may hide', () => {
    const whole = estimatePopulation(unitedKingdom, { kind: 'all-pairs' })
    expect(publishVerdict(unitedKingdom, whole, null, fan).reasons).not.toContain('hidden_dependence')
    expect(publishVerdict(unitedKingdom, found, null, fan).reasons).toContain('hidden_dependence')
    // Where the interval is as wide already, nothing hides.
    const wide = bca({ lower: 6_000, upper: 24_000 })
    expect(publishVerdict(unitedKingdom, found, wide, fan).reasons).not.toContain('hidden_dependence')
  })

  test('refuses a collapsed or unbounded interval', () => {
    const collapsed = bca({ lower: null, upper: null, collapsed: true })
    expect(publishVerdict(unitedKingdom, found, collapsed, fan)).toMatchObject({
      verdict: false,
      reasons: ['small_cells', 'collapsed_bootstrap'],
    })
    expect(publishVerdict(unitedKingdom, found, bca({ upper: null }), fan)).toMatchObject({
      verdict: false,
      reasons: ['small_cells', 'no_interval'],
    })
  })

  test('refuses what has no estimate, by its reason', () => {
    const reasonsFor = (pairs: readonly number[]) =>
      publishVerdict(artificial, estimatePopulation(artificial, { kind: 'pairs', pairs }), null, []).reasons
    expect(reasonsFor([0b011])).toEqual(['does_not_exist'])
    expect(reasonsFor([0b011, 0b101, 0b110])).toEqual(['not_identifiable'])
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
    const verdict = publishVerdict(table, estimatePopulation(table, { kind: 'main' }), null, members)
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
    const verdict = publishVerdict(table, estimatePopulation(table, { kind: 'main' }), null, [])
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
  const verdict = publishVerdict(unitedKingdom, found, null, [])

  test('says in Swedish what was seen, what is estimated, how uncertain it is and what it cannot see', () => {
    const text = describeEstimate(unitedKingdom, found, null, verdict, 'sv')
    expect(text).toContain('2\u00a0428 olika personer har setts på minst en av 4 listor.')
    expect(text).toContain('omkring 11\u00a0000 personer: ett mörkertal på omkring 8\u00a0590')
    expect(text).toContain('från 9\u00a0580 till 12\u00a0700; det räknar inte in att modellen valdes')
    expect(text).toContain('Det är en skattning, inte en räkning.')
  })

  test('says in English the same, with the bootstrap interval where there is one', () => {
    const text = describeEstimate(unitedKingdom, found, bca({}), verdict, 'en')
    expect(text).toContain('2,428 different people')
    expect(text).toContain('from 9,000 to 13,500, the choice of the model included.')
  })

  test('says that nothing can be estimated, and that the figure should not be published', () => {
    const none = estimatePopulation(artificial, { kind: 'all-pairs' })
    const text = describeEstimate(artificial, none, null, publishVerdict(artificial, none, null, []), 'en')
    expect(text).toContain('cannot be estimated')
    expect(text).toContain(publishReasons.not_identifiable.en)
    expect(text).not.toMatch(/null|NaN|Infinity/u)
  })
})
