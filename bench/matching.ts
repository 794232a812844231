import assert from 'node:assert/strict'
import { matcherOf } from '../src/modules/housing/matching/engine.ts'
import { matchPlainly } from '../src/modules/housing/matching/reference.ts'
import {
  type AskedRoom,
  ageBands,
  type FreeCapacity,
  meetables,
  type PoolShelter,
  receivables,
  securityLevels,
  type Wanted,
} from '../src/modules/housing/matching/wanted.ts'
import { municipalities } from '../src/modules/housing/municipalities.ts'
import { type PlaceOfRoom, placesFor, type Use } from '../src/modules/housing/occupancy/household.ts'
import { quantile } from './figures.ts'
import { type Benchmark, timeRow } from './row.ts'

const REQUESTS = 10_000
const SHELTERS = 500
const ROUNDS = 3
const DAY = 86_400_000

/** The same numbers in every run. */
const random = () => {
  let state = 20_261_124
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return {
    next,
    below: (limit: number) => Math.floor(next() * limit),
    pick: <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T,
    some: <T>(from: readonly T[], share: number): T[] => from.filter(() => next() < share),
  }
}

interface House {
  readonly places: readonly PlaceOfRoom[]
  readonly uses: readonly Use[]
}

/** Shelters as they may be in the country, with eight places each, of which most are taken for some of the time. */
const makePool = ({ below, pick, some, next }: ReturnType<typeof random>) => {
  const houses = new Map<string, House>()
  const shelters = Array.from({ length: SHELTERS }, (_, number): PoolShelter => {
    const id = `shelter-${number}`
    const places = Array.from(
      { length: 8 },
      (__, place): PlaceOfRoom => ({
        id: `${id}-${place}`,
        roomId: `${id}-room-${place >> 1}`,
        number: place,
        fits: place % 2 === 0 ? 'adult' : pick(['child', 'infant'] as const),
        turnaroundHours: 4,
        shared: next() < 0.3,
        accessible: next() < 0.2,
      }),
    )
    const uses = places.flatMap((place): Use[] =>
      Array.from({ length: below(4) }, (__, use) => {
        const from = (use * 25 + below(12)) * DAY
        return { placeId: place.id, from, until: from + (5 + below(10)) * DAY, household: `h${below(900)}` }
      }),
    )
    houses.set(id, { places, uses })
    return {
      id,
      bodyId: `body-${number}`,
      receives: [
        'women',
        ...some(['men', 'trans_persons'], 0.3),
        ...some(['families', 'accompanying_children'], 0.6),
      ],
      accepts: some(meetables, 0.4),
      languages: some(['sv', 'en', 'ar', 'ro', 'th', 'so', 'fa', 'uk'], 0.35),
      security: pick(securityLevels),
      municipality: pick(municipalities).code,
    }
  })
  const capacity: FreeCapacity = {
    hasRoom: (shelterId, { adults, children, infants, accessible, period }: AskedRoom) => {
      const { places, uses } = houses.get(shelterId) as House
      return (
        placesFor(places, uses, { household: { adults, children, infants }, period, accessible }) !==
        undefined
      )
    },
  }
  return { shelters, capacity }
}

const makeRequests = ({ below, pick, some, next }: ReturnType<typeof random>): Wanted[] =>
  Array.from({ length: REQUESTS }, (): Wanted => {
    const from = below(14) * DAY
    return {
      receives: next() < 0.8 ? 'women' : pick(receivables),
      adults: 1,
      childAges: Array.from({ length: next() < 0.4 ? 1 + below(2) : 0 }, () => pick(ageBands)),
      needs: some(meetables, 0.15),
      languages: next() < 0.3 ? [pick(['ar', 'ro', 'th', 'so'])] : [],
      security: next() < 0.7 ? 'standard' : pick(securityLevels),
      period: { from, until: from + pick([7, 14, 30, 60, 90]) * DAY },
      excluded: [
        ...Array.from({ length: below(4) }, () => pick(municipalities).code),
        ...Array.from({ length: below(3) }, () => pick(municipalities).code.slice(0, 2)),
      ],
      deniedBodies: next() < 0.05 ? [`body-${below(SHELTERS)}`] : [],
    }
  })

const timed = <T>(work: () => T): { readonly took: number; readonly made: T } => {
  const begun = performance.now()
  const made = work()
  return { took: performance.now() - begun, made }
}

/** Matching of a whole country's requests in one run, beside every shelter asked every question, with the same answer. */
export const matching: Benchmark = {
  name: 'matching',
  run: async () => {
    const numbers = random()
    const { shelters, capacity } = makePool(numbers)
    const requests = makeRequests(numbers)
    const free: FreeCapacity = { hasRoom: () => true }
    const measure = (what: string, room: FreeCapacity, goal: number) => {
      const engine: number[] = []
      const plain: number[] = []
      let fitting = 0
      for (let round = 0; round < ROUNDS; round += 1) {
        const fast = timed(() => matcherOf(shelters)(room, requests))
        const slow = timed(() => matchPlainly(shelters, room, requests))
        assert.deepEqual(fast.made, slow.made)
        engine.push(fast.took)
        plain.push(slow.took)
        fitting = fast.made.reduce((sum, one) => sum + one.fitting.length, 0) / requests.length
      }
      return timeRow({
        benchmark: 'matching',
        what,
        samlad: quantile(engine, 0.5),
        against: 'every shelter asked every question, checked to answer the same',
        baseline: quantile(plain, 0.5),
        more: { 'fitting per request': fitting, 'requests/s': REQUESTS / (quantile(engine, 0.5) / 1_000) },
        goal: { text: `≤ ${goal} ms`, kept: quantile(engine, 0.5) <= goal },
      })
    }
    return [
      measure('10,000 requests × 500 shelters, with rooms and times', capacity, 5_000),
      measure('the same, needs and areas alone', free, 500),
    ]
  },
}
