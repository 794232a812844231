import assert from 'node:assert/strict'
import {
  bcaInterval,
  estimatePopulation,
  type ModelChoice,
  posteriorOf,
  robustOf,
  simulateHistories,
  tableOfHistories,
} from '../src/modules/statistics/estimation/index.ts'
import { median, quantile, timed } from './figures.ts'
import { type Benchmark, timeRow } from './row.ts'

const ROUNDS = 5
const STEPWISE_ROUNDS = 50
const REPLICATES = 1000
const stepwise: ModelChoice = { kind: 'stepwise', threshold: 0.02 }

/** What SparseMSE 2.0.1 in R 4.5.0 took once, on two processors of the kind that these figures were first measured on. */
const REFERENCE = {
  stepwiseFourLists: 23,
  bootstrapFourLists: 29_263,
  bootstrapSixLists: 270_000,
}
const AGAINST = 'SparseMSE 2.0.1 in R 4.5.0, measured once and stated, not run here'

/** About as many people, lists and overlaps as the tables of the United Kingdom have. */
const populationOf = (listCount: number) => {
  const shares = [0.008, 0.045, 0.095, 0.065, 0.02, 0.015].slice(0, listCount)
  const names = ['A', 'B', 'C', 'D', 'E', 'F'].slice(0, listCount)
  return tableOfHistories(
    names,
    simulateHistories(
      {
        people: 12_000,
        lists: shares.map((share, list) => ({ name: names[list]!, share })),
        dependent: [
          { first: 'A', second: 'B', oddsRatio: 5 },
          { first: 'C', second: 'D', oddsRatio: 2 },
        ],
      },
      3,
    ),
  )
}

const stepwiseRow = async (listCount: number) => {
  const table = populationOf(listCount)
  const times: number[] = []
  for (let round = 0; round < STEPWISE_ROUNDS; round += 1)
    times.push(await timed(() => estimatePopulation(table, stepwise)))
  return timeRow({
    benchmark: 'statistics',
    what: `stepwise estimate of ${listCount} lists, with all its intervals but the bootstrap`,
    samlad: median(times),
    against: `stepwise estimate of four lists by ${AGAINST}`,
    baseline: REFERENCE.stepwiseFourLists,
    more: { 'first ms': times[0]!, '95 % ms': quantile(times, 0.95) },
    goal: { text: '≤ 20 ms', kept: median(times) <= 20 },
  })
}

const bootstrapRow = async (listCount: number, baseline: number, goal: number) => {
  const table = populationOf(listCount)
  const { population } = estimatePopulation(table, stepwise)
  assert(population !== null)
  const times: number[] = []
  const bounds = new Set<string>()
  for (let round = 0; round < ROUNDS; round += 1)
    times.push(
      await timed(async () => {
        const { lower, upper } = await bcaInterval(table.counts, stepwise, population, {
          replicates: REPLICATES,
          seed: 1234,
        })
        bounds.add(`${lower} ${upper}`)
      }),
    )
  assert.equal(bounds.size, 1)
  return timeRow({
    benchmark: 'statistics',
    what: `BCa interval of ${listCount} lists, 1,000 replicates, the model chosen in each`,
    samlad: median(times),
    against: `the same by ${AGAINST}`,
    baseline,
    more: {
      'replicates/s': REPLICATES / (median(times) / 1000),
      'memory MB': process.memoryUsage().rss / 1024 / 1024,
    },
    goal: { text: `≤ ${goal / 1000} s`, kept: median(times) <= goal },
  })
}

const robustRow = async () => {
  const table = populationOf(6)
  const times: number[] = []
  const medians = new Set<number>()
  for (let round = 0; round < ROUNDS; round += 1)
    times.push(
      await timed(() => {
        medians.add(robustOf(posteriorOf(table)!).median)
      }),
    )
  assert.equal(medians.size, 1)
  return timeRow({
    benchmark: 'statistics',
    what: 'robust estimate of six lists, people who may differ in how easily they are found',
    samlad: median(times),
    against: `BCa interval of four lists, 1,000 replicates, by ${AGAINST}`,
    baseline: REFERENCE.bootstrapFourLists,
    more: { 'first ms': times[0]! },
    goal: { text: '≤ 300 ms', kept: median(times) <= 300 },
  })
}

/** Estimating the dark figure, beside what the reference implementation is stated to take. */
export const statisticsEstimation: Benchmark = {
  name: 'statistics',
  run: async () => [
    await stepwiseRow(4),
    await stepwiseRow(6),
    await robustRow(),
    await bootstrapRow(4, REFERENCE.bootstrapFourLists, 5_000),
    await bootstrapRow(6, REFERENCE.bootstrapSixLists, 5_000),
  ],
}
