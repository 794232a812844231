import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { protect, THRESHOLD, withhold } from './protect.ts'

const parts = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 6 })

/** Every way in which what is withheld could be, for a reader who knows the rest and the whole: brute force. */
const possible = (told: readonly (number | undefined)[], whole: number, zerosHidden: boolean): number[][] => {
  const rest = whole - told.reduce<number>((sum, part) => sum + (part ?? 0), 0)
  const hidden = told.filter((part) => part === undefined).length
  const ways: number[][] = []
  const fill = (left: number, chosen: number[]): void => {
    if (chosen.length === hidden) {
      if (left === 0) ways.push(chosen)
      return
    }
    for (let part = zerosHidden ? 0 : 1; part <= left; part++) fill(left - part, [...chosen, part])
  }
  fill(rest, [])
  return ways
}

describe('withholding', () => {
  test('no part between one and four is told', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const hidden = withhold(all)
        for (const [place, part] of all.entries())
          if (part > 0 && part < THRESHOLD) expect(hidden[place]).toBe(true)
      }),
    )
  })

  test('nobody can work out a part that is withheld from the whole and the rest', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const whole = all.reduce((sum, part) => sum + part, 0)
        fc.pre(whole >= THRESHOLD)
        const hidden = withhold(all)
        if (!hidden.includes(true)) return
        const told = all.map((part, place) => (hidden[place] ? undefined : part))
        const ways = possible(told, whole, hidden.every(Boolean))
        const count = hidden.filter(Boolean).length
        // One lone part that is everything is known with the whole, which is told: it is no small one.
        if (all.length === 1) return
        for (let place = 0; place < count; place++)
          expect(new Set(ways.map((way) => way[place])).size).toBeGreaterThan(1)
      }),
      { numRuns: 500 },
    )
  })

  test('nothing is withheld where nothing is small', () => {
    expect(withhold([5, 0, 12])).toEqual([false, false, false])
  })
  test('beside one small part the smallest other goes too', () => {
    expect(withhold([3, 20, 9, 0])).toEqual([true, false, true, false])
  })
  test('two small parts that leave no doubt take a third with them', () => {
    expect(withhold([1, 1, 30, 8])).toEqual([true, true, false, true])
  })
})

describe('breakdowns that tell of each other, and numbers of few houses', () => {
  const breakdown = (key: string, values: readonly string[]) => ({
    key,
    name: { sv: key, en: key },
    values: values.map((value) => ({ key: value, name: { sv: value, en: value } })),
  })
  const kindsOf = (told: ReturnType<typeof protect>) =>
    told.map(({ category, figure }) => [category, figure.kind])

  test('what one breakdown withholds is not read off another that sums the same', () => {
    // All of `ngo` are decided by organisations: 7 told there and the 10 that are left would leave 3 for `at_once`.
    const shape = {
      adds: true,
      breakdowns: [breakdown('ground', ['board', 'at_once', 'ngo']), breakdown('by', ['board', 'other'])],
    }
    const cell = (ground: string, by: string, count: number) => ({ cell: { ground, by }, count })
    const told = protect(shape, [
      cell('board', 'board', 20),
      cell('at_once', 'board', 3),
      cell('ngo', 'other', 7),
    ])
    const figure = (category: string) => told.find((one) => one.category === category)!.figure.kind
    expect([figure('at_once'), figure('ngo'), figure('other')]).toEqual([
      'suppressed',
      'suppressed',
      'measured',
    ])
    // Within those that boards decide another is withheld too, so that 23 less 20 says nothing.
    expect(
      told.find(({ breakdown, category }) => breakdown === 'ground' && category === 'board')!.figure.kind,
    ).toBe('suppressed')
  })

  const shape = { adds: true, leastSources: 3, breakdowns: [breakdown('for', ['women', 'men', 'trans'])] }
  const of = (key: string, count: number, houses: number) => ({
    cell: { for: key },
    count,
    sources: Array.from({ length: houses }, (_, place) => `${key}-${place}`),
  })
  test('many places in one house are as little told as none at all', () => {
    const some = kindsOf(protect(shape, [of('women', 200, 9), of('men', 40, 4), of('trans', 12, 1)]))
    expect(some).toEqual([
      ['', 'measured'],
      ['women', 'measured'],
      ['men', 'suppressed'],
      ['trans', 'suppressed'],
    ])
    expect(kindsOf(protect(shape, [of('women', 200, 9), of('men', 40, 4)]))).toEqual(some)
  })
  test('where fewer houses than that are there at all, nothing is told', () => {
    const told = kindsOf(protect(shape, [of('women', 30, 2)]))
    expect(new Set(told.map(([, kind]) => kind))).toEqual(new Set(['suppressed']))
  })
})

describe('what is told of a period', () => {
  const shape = {
    adds: true,
    breakdowns: [
      {
        key: 'reason',
        name: { sv: 'Skäl', en: 'Reason' },
        values: ['full', 'near', 'other'].map((key) => ({ key, name: { sv: key, en: key } })),
      },
    ],
  }
  const cell = (reason: string, count: number) => ({ cell: { reason }, count })

  test('a category without a single case is a zero, and one that is withheld is not', () => {
    const told = protect(shape, [cell('full', 12), cell('near', 2), cell('near', 1)])
    expect(told.map(({ category, figure }) => [category, figure.kind])).toEqual([
      ['', 'measured'],
      ['full', 'suppressed'],
      ['near', 'suppressed'],
      ['other', 'zero'],
    ])
  })
  test('of a whole that is too small nothing is told', () => {
    const told = protect(shape, [cell('full', 3)])
    expect(new Set(told.map(({ figure }) => figure.kind))).toEqual(new Set(['suppressed']))
  })
  test('a share is withheld where those who have it, or those who have not, are few', () => {
    const share = { ...shape, adds: false }
    const of = (count: number, part: number) =>
      protect(share, [{ cell: {}, count, part, value: (100 * part) / count }])[0]!.figure
    expect(of(20, 10)).toEqual({ kind: 'measured', value: 50 })
    expect(of(20, 2)).toEqual({ kind: 'suppressed' })
    expect(of(20, 18)).toEqual({ kind: 'suppressed' })
    expect(of(20, 0)).toEqual({ kind: 'zero' })
    expect(of(3, 0)).toEqual({ kind: 'suppressed' })
  })
  test('what nobody was asked about is not collected, and what nobody could say is unknown', () => {
    const share = { ...shape, adds: false }
    expect(protect(share, [])[0]!.figure).toEqual({ kind: 'not_collected' })
    expect(protect(share, [{ cell: {}, count: 9, value: null }])[0]!.figure).toEqual({ kind: 'unknown' })
  })
})
