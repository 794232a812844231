import { expect, test } from 'vitest'
import { type Compared, compare } from './blind-pool-attackers.ts'
import type { Observation } from './blind-pool-learners.ts'
import {
  much,
  type Protection,
  replay,
  type SimulatedPool,
  type SimulatedRequest,
  seeded,
  simulatePool,
  simulateRequest,
  usual,
  type Wishing,
  whole,
} from './blind-pool-scene.ts'
import { releaseAfter } from './release.ts'
import { type Urgency, urgencies } from './schema.ts'

const REQUESTS = 1_000
/** Times that differ by less than a fifth are one to an attacker. */
const bucket = (minutes: number): number => Math.round(4 * Math.log2(1 + minutes))

/** What was seen of one pool is looked at in several ways, and asked once. */
const observed = new Map<string, Observation[]>()

/** What one body sees of a thousand requests, each asked once more with one county more excluded. */
const observe = (
  seeds: readonly number[],
  protection: Protection,
  exact: 2 | 4,
  among: readonly Urgency[] = urgencies,
  wishing: Wishing = usual,
): Observation[][] =>
  seeds.map((seed) => {
    const name = JSON.stringify([seed, protection, among, wishing])
    const all = observed.get(name) ?? observeOne(seed, protection, among, wishing)
    observed.set(name, all)
    return all.map((one) => ({ ...one, label: one.label.slice(0, exact) }))
  })

const observeOne = (
  seed: number,
  protection: Protection,
  among: readonly Urgency[],
  wishing: Wishing,
): Observation[] => {
  const random = seeded(seed)
  const pool = simulatePool(random)
  // Other shelters answer the same requests: what they show is as rich, and tells nothing of the pool that is asked.
  const elsewhere = simulatePool(seeded(seed + 1_000_000))
  return Array.from({ length: REQUESTS }, (_, place) => place).flatMap((place) => {
    const request = simulateRequest(random, place, among, wishing)
    const more = random.pick(['01', '14', '12'].filter((code) => !request.wanted.excluded.includes(code)))
    const answer = askTwice(pool, request, more, random, protection)
    const other = askTwice(elsewhere, request, more, random, protection)
    if (answer === undefined || other === undefined) return []
    return [
      {
        asked: askedOf(request),
        ...answer,
        seenElsewhere: other.seen,
        excluded: request.wanted.excluded,
      },
    ]
  })
}

const askedOf = ({ wanted, urgency, at }: SimulatedRequest): string[] => {
  const announced = releaseAfter(at, urgency)
  return [
    `urgency=${urgency}`,
    `receives=${wanted.receives}`,
    `children=${wanted.childAges.length}`,
    `security=${wanted.security}`,
    `announced=${bucket((announced.getTime() - at.getTime()) / 60_000)}`,
    `announced-hour=${announced.getUTCHours()}`,
    `asked-at=${at.getUTCHours()}`,
    ...wanted.needs.map((need) => `need=${need}`),
    ...wanted.languages.map((language) => `language=${language}`),
    ...wanted.excluded.map((code) => `excluded=${code}`),
  ]
}

/** What is seen of one of the offers to a request that is asked once more with one area more; nothing where there was none. */
const askTwice = (
  pool: SimulatedPool,
  request: SimulatedRequest,
  more: string,
  random: ReturnType<typeof seeded>,
  protection: Protection,
): Pick<Observation, 'seen' | 'difference' | 'label'> | undefined => {
  const { wanted } = request
  const shown = replay(pool, request, random, protection)
  const at = random.draw(shown.offers.length)
  const offer = shown.offers[at]
  if (offer === undefined) return undefined
  const again = replay(
    pool,
    { ...request, wanted: { ...wanted, excluded: [...wanted.excluded, more] } },
    random,
    protection,
    shown,
  )
  return {
    seen: [
      `count=${shown.offers.length}`,
      `releases=${shown.releases}`,
      `delay=${bucket(offer.minutes)}`,
      `hour=${offer.hour}`,
      `place=${at} of ${shown.offers.length}`,
      `id=${offer.id}`,
      `then=${again.offers.length}`,
    ],
    difference: {
      area: more,
      fewer: shown.offers.length - again.offers.length,
      none: again.offers.length === 0,
      gone: again.offers.every(({ id }) => id !== offer.id),
    },
    label: offer.shelter.municipality,
  }
}

/** Milliseconds that the attackers have to think. */
const TIME_TO_THINK = 120_000
/** An advantage that would come about by itself less than once in a thousand times. */
const SURELY = 0.001

const helped = (compared: readonly Compared[]): readonly Compared[] =>
  compared.filter(({ p }) => p * compared.length < 0.05)
const of = (compared: readonly Compared[], name: string): Compared =>
  compared.find((one) => one.name === name) as Compared

test.each([
  ['county', 2, [1, 2, 3]],
  ['municipality', 4, [1]],
] as const)(
  'a thousand requests tell one body no better than chance in which %s those who answer are',
  (_, exact, seeds) => {
    const pools = observe(seeds, whole, exact)
    for (const observations of pools) expect(observations.length).toBeGreaterThan(800)
    expect(helped(compare(pools))).toEqual([])
  },
  TIME_TO_THINK,
)

test(
  'a thousand requests for tonight, each asked once more at once, tell no better than chance in which county those who answer are',
  () => {
    const pools = observe([4, 5], whole, 2, ['now'])
    for (const observations of pools) expect(observations.length).toBeGreaterThan(800)
    expect(helped(compare(pools))).toEqual([])
  },
  TIME_TO_THINK,
)

test(
  'asking once more with one county more excluded for what few shelters meet tells nothing, over four pools',
  () => {
    const compared = compare(observe([1, 2, 3, 4], whole, 2, ['within_days'], much), [
      'one area more excluded',
    ])
    expect(of(compared, 'one area more excluded').p).toBeGreaterThan(0.05)
  },
  TIME_TO_THINK,
)

// Each protection is needed: without it the same attackers win, so that the test would have seen it.
test.each([
  ['answers shown as they come', { batched: false }, 'delay', [1, 2, 3, 4], urgencies, usual],
  ['identifiers that stay the same', { freshIds: false }, 'identifiers', [1], urgencies, usual],
  ['an order by shelter', { lotOrder: false }, 'order', [1, 2, 3, 4, 5], urgencies, usual],
  [
    'shelters that have been shown asked again at once',
    { shownRest: false },
    'one area more excluded',
    [1, 2, 3, 4],
    ['within_days'],
    much,
  ],
  [
    'everybody asked and everything shown',
    { lotAsked: false, freshIds: false, shownRest: false },
    'one area more excluded',
    [1],
    urgencies,
    usual,
  ],
] as const)(
  'with %s the attacker wins',
  (_, off, attacker, seeds, among, wishing) => {
    const found = of(compare(observe(seeds, { ...whole, ...off }, 2, among, wishing), [attacker]), attacker)
    expect(found.p).toBeLessThan(SURELY)
    expect(found.hit).toBeGreaterThan(found.chance)
  },
  TIME_TO_THINK,
)
