import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  BASE,
  type BodyReach,
  helplineReach,
  joinReach,
  municipalReach,
  type PlaceReach,
  reachedOf,
  roundReach,
  shareOf,
  sumOf,
  type TrainedCell,
  withoutShelters,
} from './rules.ts'

const trained = (more: Partial<TrainedCell>): TrainedCell => ({
  bodyId: 'a',
  setting: 'health',
  level: null,
  function: 'front_line',
  county: '01',
  municipality: null,
  low: 10,
  high: 10,
  ...more,
})
const reach = (more: Partial<BodyReach>): BodyReach => ({ ...joinReach([trained({})], [])[0]!, ...more })
const settings = ['health', 'police', 'leisure'] as const
const inCounties = ['01', '03', '12'] as const
const places = settings.flatMap((setting) => inCounties.map((county) => ({ setting, county })))
const tell = (counts: readonly number[], before?: readonly PlaceReach[]) =>
  roundReach(
    places.map((place, at) => reach({ ...place, otherLow: counts[at]! })),
    before,
  )
const numberAt = (told: readonly PlaceReach[], at: number): number =>
  told.find(({ setting, county }) => setting === places[at]!.setting && county === places[at]!.county)
    ?.otherLow ?? 0

describe('who has been reached', () => {
  test('is set beside the staff of the same body at the same place, and has no share where none is stated', () => {
    const stated = {
      ...{ bodyId: 'a', setting: 'health', level: null, function: 'front_line', county: '01' },
      staff: 40,
      planned: 30,
    }
    const joined = joinReach(
      [trained({ low: 20, high: 30 }), trained({ bodyId: 'b', low: 9, high: 9 })],
      [stated, { ...stated, county: '03', planned: null }],
    )
    const whole = sumOf(joined)
    expect(whole).toEqual({ low: 20, spread: 10, otherLow: 9, otherSpread: 0, staff: 80, planned: 30 })
    expect(reachedOf(whole)).toEqual({ low: 29, high: 39 })
    expect(shareOf(whole)).toEqual({ low: 0.25, high: 0.375 })
    expect(shareOf(sumOf(joined.filter(({ bodyId }) => bodyId === 'b')))).toBeUndefined()
  })
  test('is never more than all', () => {
    expect(shareOf(reach({ low: 20, spread: 50, staff: 40 }))).toEqual({ low: 0.5, high: 1 })
  })
  test('is told of municipalities by how many, never by people', () => {
    const { counties, functions } = municipalReach([
      trained({ setting: 'school', function: 'teacher', county: '01', municipality: '0114' }),
      trained({ setting: 'school', function: 'teacher', county: '01', municipality: '0115', bodyId: 'b' }),
      trained({ setting: 'police', county: '01', municipality: '0117', bodyId: 'c' }),
    ])
    expect(counties.find(({ key }) => key === '01')).toEqual({ key: '01', all: 26, reached: 2 })
    expect(functions.find(({ key }) => key === 'teacher')).toEqual({ key: 'teacher', all: 290, reached: 2 })
  })
  test('of helplines is told by organisation, in fives, and stands still until five have come', () => {
    const line = (low: number, high = low) => [trained({ setting: 'helpline', low, high }), trained({})]
    const first = helplineReach(line(7, 13))
    expect(first).toEqual([{ bodyId: 'a', low: 5, spread: 5 }])
    expect(helplineReach(line(9), first)).toEqual([{ bodyId: 'a', low: 5, spread: 0 }])
    expect(helplineReach(line(10), first)[0]!.low).toBe(10)
    expect(roundReach([reach({ setting: 'helpline' })])).toEqual([])
  })
})

describe('protected housing', () => {
  const shelter = fc.record({
    bodyId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    county: fc.option(fc.constantFrom('01', '03', '04', '12')),
    otherLow: fc.integer({ min: 1, max: 40 }),
  })
  test('is told of nowhere where fewer than three bodies are, nor by taking one number from another', () => {
    fc.assert(
      fc.property(fc.array(shelter, { maxLength: 14 }), (shelters) => {
        const all = shelters.map((one) => reach({ setting: 'protected_housing', ...one }))
        const told = withoutShelters([...all, reach({})]).filter(
          ({ setting }) => setting === 'protected_housing',
        )
        for (const cells of Map.groupBy(told, ({ county }) => county).values())
          expect(new Set(cells.map(({ bodyId }) => bodyId)).size).toBeGreaterThanOrEqual(3)
        expect(new Set(told.map(({ function: what }) => what)).size).toBeLessThanOrEqual(1)
        // Nothing is lost where anything is told: the country is the sum of what is told.
        if (told.length > 0) expect(sumOf(told)).toEqual(sumOf(all))
        else expect(new Set(shelters.map(({ bodyId }) => bodyId)).size).toBeLessThan(3)
      }),
    )
  })
})

describe('what is told of places', () => {
  const counts = fc.array(fc.nat({ max: 14 }), { minLength: places.length, maxLength: places.length })

  test('is in multiples of five, each and every sum near the truth', () => {
    fc.assert(
      fc.property(counts, (of) => {
        const told = tell(of)
        for (const [at, count] of of.entries()) {
          expect(numberAt(told, at) % BASE).toBe(0)
          expect(Math.abs(numberAt(told, at) - count)).toBeLessThan(BASE)
        }
        const offBy = (isIn: (place: (typeof places)[number]) => boolean) =>
          places.reduce((sum, place, at) => sum + (isIn(place) ? numberAt(told, at) - of[at]! : 0), 0)
        expect(Math.abs(offBy(() => true))).toBeLessThan(2 * BASE)
        for (const county of inCounties)
          expect(Math.abs(offBy((place) => place.county === county))).toBeLessThan(2 * BASE)
      }),
    )
  })

  test('is a sum wherever it is told of more: of the country no more is known than of its places', () => {
    fc.assert(
      fc.property(counts, (of) => {
        const told = tell(of)
        const bySetting = settings.map((setting) => sumOf(told.filter((one) => one.setting === setting)))
        expect(sumOf(bySetting)).toEqual(sumOf(told))
      }),
    )
  })

  /**
   * What a reader knows of a place who keeps every quarter, knows the rule, and takes for granted that nobody who was reached is
   * unreached: least and most of each quarter, worked out to and fro until nothing more follows.
   */
  const known = (numbers: readonly number[]) => {
    const least = numbers.map((number, at) => {
      const was = numbers[at - 1]
      const moved = was !== undefined && number > was ? was + BASE : 0
      return Math.max(0, number - (BASE - 1), moved)
    })
    const most = numbers.map((number) => number + BASE - 1)
    for (let at = 1; at < numbers.length; at += 1) least[at] = Math.max(least[at]!, least[at - 1]!)
    for (let at = numbers.length - 2; at >= 0; at -= 1) most[at] = Math.min(most[at]!, most[at + 1]!)
    return { least, most }
  }

  test('gives away neither a small number nor the few who have come since, to a reader who keeps every quarter', () => {
    const coming = fc.array(
      fc.array(fc.record({ place: fc.nat({ max: places.length - 1 }), by: fc.integer({ min: 1, max: 4 }) }), {
        maxLength: 4,
      }),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(counts, coming, (first, quarters) => {
        const truth = [first]
        for (const came of quarters)
          truth.push(
            truth
              .at(-1)!
              .map((count, at) =>
                came.filter(({ place }) => place === at).reduce((sum, { by }) => sum + by, count),
              ),
          )
        let before: readonly PlaceReach[] | undefined
        const told = truth.map((of) => {
          before = tell(of, before)
          return before
        })
        for (const at of places.keys()) {
          const { least, most } = known(told.map((quarter) => numberAt(quarter, at)))
          for (const [quarter, of] of truth.entries()) {
            const count = of[at]!
            expect(least[quarter]!).toBeLessThanOrEqual(count)
            expect(most[quarter]!).toBeGreaterThanOrEqual(count)
            expect(most[quarter]! - least[quarter]!).toBeGreaterThanOrEqual(BASE - 1)
            if (quarter === 0) continue
            // Those who have come: as few as the nearest ends allow, as many as the farthest.
            const fewest = Math.max(0, least[quarter]! - most[quarter - 1]!)
            expect(most[quarter]! - least[quarter - 1]! - fewest).toBeGreaterThanOrEqual(BASE - 1)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('stands still while fewer than five have come', () => {
    const told = tell([7, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(tell([9, 0, 0, 0, 0, 0, 0, 0, 0], told)).toEqual(told)
  })
})
