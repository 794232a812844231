import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Fits,
  fits,
  type GivenPlace,
  type PlaceOfRoom,
  placesFor,
  type Use,
  type Wanted,
} from './household.ts'

const HOUR = 3_600_000
const place = (id: string, roomId: string, fitting: Fits, more: Partial<PlaceOfRoom> = {}): PlaceOfRoom => ({
  id,
  roomId,
  number: Number(id.replace(/\D/g, '')) || 1,
  fits: fitting,
  turnaroundHours: 4,
  shared: false,
  accessible: false,
  ...more,
})
const wanted = (adults: number, children = 0, infants = 0, more: Partial<Wanted> = {}): Wanted => ({
  household: { adults, children, infants },
  period: { from: 100 * HOUR, until: 200 * HOUR },
  accessible: false,
  ...more,
})
const use = (
  placeId: string,
  from: number,
  until: number | null,
  household: string | null = 'others',
): Use => ({
  placeId,
  from: from * HOUR,
  until: until === null ? null : until * HOUR,
  household,
})

describe('a household in a shelter', () => {
  const family = [place('1', 'blue', 'adult'), place('2', 'blue', 'child'), place('3', 'blue', 'infant')]

  test('lives in one room where one will do, though a smaller one stands first', () => {
    const small = place('9', 'small', 'adult')
    expect(placesFor([small, ...family], [], wanted(1, 1))).toEqual([
      { personNumber: 1, placeId: '1' },
      { personNumber: 2, placeId: '2' },
    ])
    expect(placesFor([...family, small], [], wanted(1))).toEqual([{ personNumber: 1, placeId: '9' }])
  })
  test('never shares a room with strangers, also where places in it are free', () => {
    expect(placesFor(family, [use('1', 90, 110)], wanted(0, 1))).toBeUndefined()
    expect(placesFor(family, [use('1', 90, 110)], wanted(0, 1, 0, { own: 'others' }))).toBeDefined()
  })
  test('shares one that is made to be shared, but rather not', () => {
    const hall = [
      place('1', 'hall', 'adult', { shared: true }),
      place('2', 'hall', 'adult', { shared: true }),
    ]
    expect(placesFor(hall, [use('1', 0, null)], wanted(1))).toEqual([{ personNumber: 1, placeId: '2' }])
    const alone = [place('8', 'big', 'adult'), place('9', 'big', 'adult')]
    expect(placesFor([...hall, ...alone], [use('1', 0, null)], wanted(1))?.[0]?.placeId).toBe('8')
  })
  test('has its places with the rest that they need before the next one comes', () => {
    expect(placesFor([family[0]!], [use('1', 203, 300)], wanted(1))).toBeUndefined()
    expect(placesFor([family[0]!], [use('1', 204, 300)], wanted(1))).toBeDefined()
    expect(placesFor([family[0]!], [use('1', 90, 101, null)], wanted(1))).toBeUndefined()
    expect(placesFor([family[0]!], [use('1', 90, 100, null)], wanted(1))).toBeDefined()
  })
  test('has an infant in the room of an adult, and an adult in no child’s place', () => {
    expect(
      placesFor([place('1', 'a', 'adult'), place('2', 'b', 'infant')], [], wanted(1, 0, 1)),
    ).toBeUndefined()
    expect(placesFor([place('2', 'b', 'child')], [], wanted(1))).toBeUndefined()
    expect(placesFor([place('1', 'a', 'adult'), place('2', 'a', 'adult')], [], wanted(1, 0, 1))).toBeDefined()
  })
  test('that needs accessible rooms has only such', () => {
    const reachable = place('5', 'low', 'adult', { accessible: true })
    expect(placesFor([family[0]!, reachable], [], wanted(1, 0, 0, { accessible: true }))?.[0]?.placeId).toBe(
      '5',
    )
    expect(placesFor(family, [], wanted(1, 0, 0, { accessible: true }))).toBeUndefined()
  })
})

// The same rule once more, by trying every way of giving each person a place.
const takes: Readonly<Record<Fits, readonly Fits[]>> = {
  adult: ['adult', 'child', 'infant'],
  child: ['child', 'infant'],
  infant: ['infant'],
}
const peopleOf = ({ household: { adults, children, infants } }: Wanted): Fits[] => [
  ...Array<Fits>(adults).fill('adult'),
  ...Array<Fits>(children).fill('child'),
  ...Array<Fits>(infants).fill('infant'),
]

/** Whether a person may have a place, hour by hour. */
const isFree = (
  of: PlaceOfRoom,
  all: readonly PlaceOfRoom[],
  uses: readonly Use[],
  { period, accessible, own }: Wanted,
) => {
  if (accessible && !of.accessible) return false
  const end = (moment: number | null) => (moment === null ? 400 : moment / HOUR)
  for (let hour = period.from / HOUR; hour < end(period.until) + of.turnaroundHours; hour++)
    for (const one of uses) {
      if (hour < one.from / HOUR || hour >= end(one.until)) continue
      if (one.placeId === of.id) return false
      const roomMate = all.find(({ id }) => id === one.placeId)?.roomId === of.roomId
      if (
        roomMate &&
        !of.shared &&
        one.household !== null &&
        one.household !== own &&
        hour < end(period.until)
      )
        return false
    }
  return true
}

/** Rooms, rooms with strangers and places left over of the best way; nothing where there is no way. */
const bruteForce = (
  all: readonly PlaceOfRoom[],
  uses: readonly Use[],
  asked: Wanted,
): number[] | undefined => {
  const free = all.filter((one) => isFree(one, all, uses, asked))
  const people = peopleOf(asked)
  let best: number[] | undefined
  const walk = (given: PlaceOfRoom[]): void => {
    const person = people[given.length]
    if (person === undefined) {
      const score = scoreOf(given, all, free, uses, asked)
      if (score !== undefined && (best === undefined || isLess(score, best))) best = score
      return
    }
    for (const one of free)
      if (!given.includes(one) && takes[one.fits].includes(person)) walk([...given, one])
  }
  walk([])
  return best
}
const isLess = (one: readonly number[], other: readonly number[]): boolean => {
  for (const [index, value] of one.entries()) if (value !== other[index]) return value < other[index]!
  return false
}
const scoreOf = (
  given: readonly PlaceOfRoom[],
  all: readonly PlaceOfRoom[],
  free: readonly PlaceOfRoom[],
  uses: readonly Use[],
  asked: Wanted,
): number[] | undefined => {
  const people = peopleOf(asked)
  const rooms = new Set(given.map(({ roomId }) => roomId))
  for (const [index, person] of people.entries())
    if (
      person === 'infant' &&
      !given.some(({ roomId }, at) => people[at] === 'adult' && roomId === given[index]!.roomId)
    )
      return undefined
  const end = asked.period.until ?? Number.POSITIVE_INFINITY
  const strangers = [...rooms].filter((room) =>
    uses.some(
      (one) =>
        one.household !== null &&
        one.household !== asked.own &&
        one.from < end &&
        (one.until ?? Number.POSITIVE_INFINITY) > asked.period.from &&
        all.find(({ id }) => id === one.placeId)?.roomId === room,
    ),
  ).length
  return [rooms.size, strangers, free.filter(({ roomId }) => rooms.has(roomId)).length - given.length]
}

const world = fc
  .array(
    fc.record({
      fits: fc.array(fc.constantFrom(...fits), { minLength: 1, maxLength: 3 }),
      shared: fc.boolean(),
      accessible: fc.boolean(),
      turnaroundHours: fc.integer({ min: 0, max: 6 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((rooms) =>
    rooms.flatMap(({ fits: kinds, ...room }, at) =>
      kinds.map((kind, number) => ({
        id: `${at}.${number}`,
        roomId: `${at}`,
        number: number + 1,
        fits: kind,
        ...room,
      })),
    ),
  )
  .chain((places) =>
    fc.record({
      places: fc.constant(places),
      uses: fc.array(
        fc
          .record({
            placeId: fc.constantFrom(...places.map(({ id }) => id)),
            from: fc.integer({ min: 80, max: 130 }),
            length: fc.option(fc.integer({ min: 1, max: 30 })),
            household: fc.constantFrom('others', 'own', null),
          })
          .map(({ placeId, from, length, household }) =>
            use(placeId, from, length === null ? null : from + length, household),
          ),
        { maxLength: 4 },
      ),
      asked: fc
        .record({
          adults: fc.integer({ min: 0, max: 2 }),
          children: fc.integer({ min: 0, max: 2 }),
          infants: fc.integer({ min: 0, max: 1 }),
          until: fc.option(fc.integer({ min: 101, max: 120 })),
          accessible: fc.boolean(),
          own: fc.option(fc.constant('own'), { nil: undefined }),
        })
        .map(({ adults, children, infants, until, accessible, own }) =>
          wanted(adults, children, infants, {
            period: { from: 100 * HOUR, until: until === null ? null : until * HOUR },
            accessible,
            ...(own === undefined ? {} : { own }),
          }),
        ),
    }),
  )

test('finds places exactly where trying every way finds some, and none of those ways is better', () => {
  let found = 0
  fc.assert(
    fc.property(world, ({ places, uses, asked }) => {
      const given: GivenPlace[] | undefined = placesFor(places, uses, asked)
      const best = bruteForce(places, uses, asked)
      expect(given === undefined).toBe(best === undefined)
      if (given === undefined || best === undefined) return
      if (given.length > 0) found += 1
      const people = peopleOf(asked)
      expect(given.map(({ personNumber }) => personNumber)).toEqual(people.map((_, index) => index + 1))
      expect(new Set(given.map(({ placeId }) => placeId)).size).toBe(people.length)
      const theirs = given.map(({ placeId }) => places.find(({ id }) => id === placeId)!)
      for (const [index, one] of theirs.entries()) {
        expect(isFree(one, places, uses, asked)).toBe(true)
        expect(takes[one.fits]).toContain(people[index])
      }
      const free = places.filter((one) => isFree(one, places, uses, asked))
      expect(scoreOf(theirs, places, free, uses, asked)).toEqual(best)
    }),
    { numRuns: 2_000 },
  )
  // A rule that never finds anything would agree with itself.
  expect(found).toBeGreaterThan(200)
})
