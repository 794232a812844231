import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matcherOf } from './engine.ts'
import { matchPlainly } from './reference.ts'
import {
  type AskedRoom,
  ageBands,
  type FreeCapacity,
  meetables,
  type PoolShelter,
  receivables,
  securityLevels,
  type Wanted,
} from './wanted.ts'

const municipalities = ['0180', '0114', '1280', '1281', '1480', '2580']
const languages = ['sv', 'ro', 'th', 'ar']
const bodies = ['b0', 'b1', 'b2']
const some = <T>(values: readonly T[], most = values.length) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: most })

const shelters: fc.Arbitrary<PoolShelter[]> = fc
  .array(
    fc.record({
      bodyId: fc.constantFrom(...bodies),
      receives: some([...receivables, 'families', 'accompanying_children']),
      accepts: some(meetables),
      languages: some(languages),
      security: fc.constantFrom(...securityLevels),
      municipality: fc.constantFrom(...municipalities),
    }),
    { maxLength: 100 },
  )
  .map((made) => made.map((shelter, place) => ({ ...shelter, id: `s${place}` })))

const requests: fc.Arbitrary<Wanted[]> = fc.array(
  fc.record({
    receives: fc.constantFrom(...receivables),
    adults: fc.integer({ min: 1, max: 2 }),
    childAges: fc.array(fc.constantFrom(...ageBands), { maxLength: 4 }),
    needs: some(meetables, 2),
    languages: some(languages, 2),
    security: fc.constantFrom(...securityLevels),
    period: fc.record({
      from: fc.integer({ min: 0, max: 3 }),
      until: fc.option(fc.integer({ min: 4, max: 6 })),
    }),
    excluded: some([...municipalities, '01', '12', '14'], 6),
    deniedBodies: some(bodies, 1),
  }),
  { maxLength: 20 },
)

/** Room that depends on all that is asked, so that nothing asked may be forgotten. */
const capacityOf = (seed: number): FreeCapacity => ({
  hasRoom: (shelterId, { adults, children, infants, accessible, period }: AskedRoom) =>
    (Number(shelterId.slice(1)) * 7 +
      seed +
      adults +
      children * 3 +
      infants * 5 +
      (accessible ? 11 : 0) +
      period.from * 13 +
      (period.until ?? 17)) %
      3 !==
    0,
})

test('the engine answers what plain questions to every shelter answer, for any pool and any requests', () => {
  fc.assert(
    fc.property(shelters, requests, fc.nat(100), (pool, wanted, seed) => {
      const capacity = capacityOf(seed)
      expect(matcherOf(pool)(capacity, wanted)).toEqual(matchPlainly(pool, capacity, wanted))
    }),
    { numRuns: 300 },
  )
})

const house = (id: string, more: Partial<PoolShelter> = {}): PoolShelter => ({
  id,
  bodyId: 'b0',
  receives: ['women', 'accompanying_children'],
  accepts: [],
  languages: ['sv'],
  security: 'raised',
  municipality: '1280',
  ...more,
})
const wish = (more: Partial<Wanted> = {}): Wanted => ({
  receives: 'women',
  adults: 1,
  childAges: [],
  needs: [],
  languages: [],
  security: 'standard',
  period: { from: 0, until: null },
  excluded: [],
  deniedBodies: [],
  ...more,
})
const roomy: FreeCapacity = { hasRoom: () => true }

test('a shelter in an area where the person must not be is left out, whether its municipality or its county is named', () => {
  const pool = [house('near'), house('far', { municipality: '2580' })]
  for (const excluded of [['1280'], ['12']]) {
    const [matched] = matcherOf(pool)(roomy, [wish({ excluded })])
    expect(matched).toEqual({ fitting: ['far'], without: { needs_not_met: 0, too_near: 1, capacity: 0 } })
  }
})

test('a shelter where somebody denied works is never asked', () => {
  const pool = [house('theirs', { bodyId: 'b1' }), house('another')]
  expect(matcherOf(pool)(roomy, [wish({ deniedBodies: ['b1'] })])[0]?.fitting).toEqual(['another'])
})

test('no shelter is asked about room that does not meet the needs or is too near', () => {
  const asked: string[] = []
  const capacity: FreeCapacity = {
    hasRoom: (id) => {
      asked.push(id)
      return true
    },
  }
  const pool = [house('near'), house('men', { receives: ['men'] }), house('far', { municipality: '2580' })]
  matcherOf(pool)(capacity, [wish({ excluded: ['12'] }), wish({ excluded: ['12'] })])
  expect(asked).toEqual(['far'])
})
