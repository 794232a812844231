import { describe, expect, test } from 'vitest'
import { type ChainSituationName, chainCoverage, MADE_UP_POPULATIONS } from '../estimates/index.ts'
import { errorOfSample } from '../linkage/index.ts'
import { reviewOf } from './linkage-errors.ts'
import { chainSituations } from './situations.ts'
import { calibrateChain, linkMadeUpLists } from './whole-chain.ts'

// Four populations of three kinds in `npm test`; all kinds as they were measured in `npm run test:long`, which takes some 25 minutes.
const ROUNDS = Number(process.env.SAMLAD_TEST_ROUNDS ?? 1)
const IS_LONG = ROUNDS > 1
const populations = IS_LONG ? MADE_UP_POPULATIONS.populations : 4
const replicates = IS_LONG ? 500 : 60
const quick = ['lightly_damaged', 'one_strong_pair', 'people_differ'] as const

/** Three standard errors of a share, and a little for what differs in rounding between machines. */
const leeway = (share: number): number => 0.002 + 3 * Math.sqrt((share * (1 - share)) / populations)

describe('made-up people go through the whole chain: seen, damaged, encoded, linked, counted, estimated', () => {
  const names = (IS_LONG ? Object.keys(chainSituations) : quick) as readonly ChainSituationName[]
  test.each(names)('%s: the interval holds the truth as often as is said', async (name) => {
    const found = await calibrateChain(chainSituations[name], { populations, replicates, seed: 70_000 })
    if (IS_LONG) process.stdout.write(`${name}: ${JSON.stringify(found)}\n`)
    const said = chainCoverage[name]
    expect(Math.abs(found.missed - said.missed)).toBeLessThan(0.05)
    expect(Math.abs(found.false - said.false)).toBeLessThan(0.05)
    expect(Math.abs(found.carried.covered - said.covered)).toBeLessThan(leeway(said.covered))
    expect(Math.abs(found.carried.ratio - said.ratio)).toBeLessThan(0.15)
  })
})

test('links taken for right make the estimate too high; the errors that were found bring it back', async () => {
  const found = await calibrateChain(chainSituations.independent, { populations: 3, replicates: 40, seed: 1 })
  expect(found.missed).toBeGreaterThan(0.15)
  expect(found.ignored.ratio).toBeGreaterThan(1.1)
  expect(Math.abs(found.carried.ratio - 1)).toBeLessThan(0.12)
})

test('no record is in two histories; those that are left over are of somebody who was taken for standing twice in a list', async () => {
  const { linked, truth } = await linkMadeUpLists(chainSituations.one_strong_pair, 5)
  const records = (counts: Float64Array) =>
    counts.reduce((sum, count, history) => sum + count * history.toString(2).replaceAll('0', '').length, 0)
  const [counted, made] = [records(linked.counts), records(truth.counts)]
  expect(counted).toBeLessThanOrEqual(made)
  expect(counted).toBeGreaterThan(0.98 * made)
  expect([...linked.counts].every((count) => Number.isInteger(count) && count >= 0)).toBe(true)
})

test('what was checked by hand is carried on as so many pairs as it speaks for, never more than were judged', () => {
  const review = reviewOf(
    errorOfSample([
      { linked: true, pairs: 400, sampled: 100, samePerson: 95 },
      { linked: false, pairs: 900, sampled: 100, samePerson: 10 },
    ]),
  )
  const { truePairs, linkedPairs } = review
  // Of 400 links 380 are right; of 900 close pairs 90 were missed: 90 of 470.
  expect(truePairs.missed / truePairs.examined).toBeCloseTo(90 / 470, 1)
  expect(linkedPairs.false / linkedPairs.examined).toBeCloseTo(0.05, 1)
  for (const { examined } of [truePairs, linkedPairs]) {
    expect(examined).toBeGreaterThan(20)
    expect(examined).toBeLessThanOrEqual(200)
  }
})
