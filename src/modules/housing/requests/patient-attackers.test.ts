import { expect, test } from 'vitest'
import { seeded } from './blind-pool-scene.ts'
import { type AttackName, attacks, outcomeOf, threeAtOnce } from './patient-attackers.ts'
import { allKept, askNaturally, type Kept } from './patient-scene.ts'

/** The long run asks as often as decision 76 says; a short one as often as it takes to see that nothing more is told. */
const isLong = process.env.SAMLAD_TEST_ROUNDS !== undefined
const REQUESTS = isLong ? 1_000 : 150
const POOLS = isLong ? 90 : 12
/** What is seen only by whoever asks more often, in more pools. */
const OFTENER = { requests: isLong ? 1_000 : 400, pools: 2 * POOLS }
const attack = attacks(REQUESTS)
/** Somebody who knows the rules, over several ways of asking: what is found by chance in one pool evens out. */
const averageOf = (names: readonly AttackName[], kept: Kept): number =>
  names.reduce((sum, name) => sum + outcomeOf(attack[name], kept, POOLS).auc, 0) / names.length

const alone = [
  'oneByOne',
  'equalSets',
  'tonight',
  'fewOfMany',
  'ordinary',
  'rest',
  'census',
  'farAhead',
] as const
const TIME_TO_ASK = isLong ? 600_000 : 60_000

test(
  'one body that asks for two months learns little more than one honest offer tells, however it asks',
  () => {
    expect(averageOf(alone, allKept)).toBeLessThan(0.6)
  },
  TIME_TO_ASK,
)

test(
  'of the municipalities of a county that is known it learns as little',
  () => {
    const asked = { ...attack.equalSets, out: threeAtOnce }
    expect(outcomeOf(asked, allKept, 2 * POOLS, 4).auc).toBeLessThan(0.6)
  },
  TIME_TO_ASK,
)

test(
  'two bodies and five that act together learn a little more',
  () => {
    expect(averageOf(['twoBodies', 'fiveBodies', 'fiveBodiesOrdinary'], allKept)).toBeLessThan(0.7)
  },
  TIME_TO_ASK,
)

// Each rule is needed: without it the same attacker wins, so that the test would have seen it.
const asOften = { few: false, national: false }
test.each([
  ['a limit on other areas, three at once', asOften, {}, 'equalSets', 0.85, {}],
  ['it, one county after another', asOften, {}, 'oneByOne', 0.75, {}],
  ['it, for tonight', asOften, {}, 'tonight', 0.85, {}],
  ['it, with no until nothing comes', asOften, {}, 'census', 0.65, OFTENER],
  ['a count over the country', { national: false }, {}, 'fiveBodies', 0.7, {}],
  ['areas that belong to the case', { ...asOften, areasOfCase: false }, asOften, 'rest', 0.65, OFTENER],
  ['a person for places far ahead', { ...asOften, farAhead: false }, asOften, 'farAhead', 0.65, {}],
] as const)(
  'without %s the attacker wins',
  (_, off, on, name, won, often) => {
    const { requests, pools } = { requests: REQUESTS, pools: POOLS, ...often }
    const auc = (kept: Partial<Kept>) =>
      outcomeOf({ ...attack[name], requests }, { ...allKept, ...kept }, pools).auc
    const without = auc(off)
    expect(without).toBeGreaterThan(won)
    expect(without - auc(on)).toBeGreaterThan(0.1)
  },
  TIME_TO_ASK,
)

test(
  'of what bodies ask as people come three in a hundred at most are seen to by a person, and tonight is answered within the hour',
  () => {
    const asked = Array.from({ length: isLong ? 200 : 24 }, (__, at) =>
      askNaturally(seeded(100 + at), allKept),
    ).flat()
    expect(asked.filter(({ hand }) => hand !== false).length / asked.length).toBeLessThan(0.03)
    const hoursOf = (urgency: 'now' | 'planned') => {
      const hours = asked
        .filter((one) => one.urgency === urgency)
        .map((one) => one.hours ?? Number.POSITIVE_INFINITY)
      return hours.toSorted((one, other) => one - other)[hours.length >> 1] as number
    }
    expect(hoursOf('now')).toBeLessThan(1)
    expect(hoursOf('planned')).toBeLessThan(58)
  },
  TIME_TO_ASK,
)
