import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CURRENT } from './content.ts'
import { answers, FEWEST_SHELTERS, type GivenAnswer, gapMap, settings } from './rules.ts'

const counties = ['01', '03', '12', '14']
const keys = CURRENT.topics.flatMap(({ statements }) => statements.map(({ key }) => key))

const shelters = fc.array(
  fc.record({ county: fc.constantFrom(...counties), setting: fc.constantFrom(...settings) }),
  { maxLength: 25 },
)
const given = shelters.chain((all) =>
  fc
    .array(
      fc.record({
        place: fc.nat({ max: Math.max(0, all.length - 1) }),
        answers: fc.dictionary(fc.constantFrom(...keys), fc.constantFrom(...answers)),
      }),
      { maxLength: all.length === 0 ? 0 : 60 },
    )
    .map((list) =>
      list.map(
        ({ place, answers: said }): GivenAnswer => ({
          ...all[place]!,
          shelterId: String(place),
          answers: said,
        }),
      ),
    ),
)
const answering = (all: readonly GivenAnswer[], county: string): number =>
  new Set(all.filter((one) => one.county === county).map(({ shelterId }) => shelterId)).size

describe('the gap map', () => {
  test('tells nothing of a county in which fewer than three shelters have answered', () => {
    fc.assert(
      fc.property(given, (all) => {
        for (const { county, kind } of gapMap(all, CURRENT, counties))
          if (county !== '' && answering(all, county) < FEWEST_SHELTERS) expect(kind).toBe('suppressed')
      }),
    )
  })

  test('beside a county of too few shelters another is withheld too, wherever any county is told', () => {
    fc.assert(
      fc.property(given, (all) => {
        const results = gapMap(all, CURRENT, counties)
        const isTold = (county: string) =>
          results.some((one) => one.county === county && one.kind !== 'suppressed')
        const withShelters = counties.filter((county) => answering(all, county) > 0)
        const few = withShelters.filter((county) => answering(all, county) < FEWEST_SHELTERS)
        if (few.length > 0 && withShelters.some(isTold))
          expect(withShelters.filter((county) => !isTold(county)).length).toBeGreaterThan(1)
      }),
    )
  })

  test('a county without shelters and one with two look alike', () => {
    const two: GivenAnswer[] = ['a', 'b'].flatMap((shelterId) =>
      Array.from({ length: 5 }, () => ({
        shelterId,
        county: '01',
        setting: 'adults' as const,
        answers: Object.fromEntries(keys.map((key) => [key, 'not_yet' as const])),
      })),
    )
    const of = (county: string) =>
      gapMap(two, CURRENT, counties)
        .filter((one) => one.county === county)
        .map(({ kind, gap }) => [kind, gap])
    expect(of('01')).toEqual(of('03'))
  })

  test('three who answer every statement are three, and nothing is told of them', () => {
    const three: GivenAnswer[] = ['a', 'b', 'c'].map((shelterId) => ({
      shelterId,
      county: '01',
      setting: 'adults' as const,
      answers: Object.fromEntries(keys.map((key) => [key, 'not_yet' as const])),
    }))
    expect(new Set(gapMap(three, CURRENT, counties).map(({ kind }) => kind))).toEqual(new Set(['suppressed']))
  })

  test('what is told is rounded to the nearest five, and what is not the task of the housing is left out', () => {
    const all: GivenAnswer[] = ['a', 'b', 'c'].flatMap((shelterId) =>
      Array.from({ length: 7 }, (_, place) => ({
        shelterId,
        county: '01',
        setting: 'children' as const,
        answers: {
          controlled: place === 0 ? ('partly' as const) : ('sure' as const),
          no_list: 'not_our_task' as const,
        },
      })),
    )
    const told = gapMap(all, CURRENT, counties).find(
      ({ county, topic }) => county === '01' && topic === 'exploitation',
    )
    expect(told).toMatchObject({ kind: 'measured', gap: 15 })
  })
})
