import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instrument, itemSchema } from '../../../platform/questionnaire/instrument.ts'
import { faultsOf } from '../../../testing/instrument-faults.ts'
import { ownChecks } from './content/own-checks.ts'
import { itemOf, nextKey, valuesOf, withQuestion } from './question.ts'
import { checkFigures, differenceOf, shareOf, toldTogether } from './rules.ts'

const instrument: Instrument = {
  items: [
    itemSchema.parse({
      key: 'a',
      kind: 'one',
      options: ['x', 'y', 'unsure'],
      words: { sv: { question: 'Påhittad fråga' } },
    }),
  ],
  right: { a: ['x'] },
}
const said = (option: string, count: number) => Array.from({ length: count }, () => ({ a: option }))
const figures = (...answers: { a: string }[][]) =>
  Object.fromEntries(
    checkFigures(instrument, answers.flat()).map(({ option, chosen }) => [option || 'right', chosen]),
  )

describe('what is told of a check', () => {
  test('is how many gave each answer, and the right one', () => {
    expect(figures(said('x', 20), said('y', 8))).toEqual({ right: 20, x: 20, y: 8, unsure: 0 })
  })
  test('is nothing of fewer than five, and no answer that few gave, nor one that gives it away', () => {
    expect(figures(said('x', 4))).toEqual({})
    expect(figures(said('x', 20), said('y', 2), said('unsure', 7))).toEqual({
      right: 20,
      x: 20,
      y: null,
      unsure: null,
    })
    expect(figures(said('x', 3), said('y', 9))).toEqual({ right: null, x: null, y: null, unsure: 0 })
  })
  test('is of several that may be ticked only how many had them right, unless few had, or few had not', () => {
    const several: Instrument = {
      items: [
        itemSchema.parse({
          ...{ key: 'a', kind: 'several', options: ['x', 'y'] },
          words: { sv: { question: 'Påhittad fråga' } },
        }),
      ],
      right: { a: ['x', 'y'] },
    }
    const told = (right: number, wrong: number, of = several) =>
      checkFigures(of, [
        ...Array.from({ length: right }, () => ({ a: ['x', 'y'] })),
        ...Array.from({ length: wrong }, () => ({ a: ['x'] })),
      ]).map(({ option, answered, chosen }) => [option, answered, chosen])
    expect(told(5, 5)).toEqual([['', 10, 5]])
    expect(told(6, 0)).toEqual([['', 6, 6]])
    expect(told(0, 6)).toEqual([['', 6, 0]])
    expect(told(4, 6)).toEqual([['', 10, null]])
    expect(told(6, 4)).toEqual([['', 10, null]])
    expect(told(5, 5, { ...several, right: {} })).toEqual([])
  })
  test('is told of five, week by week as they come, once their week has ended', () => {
    const given = ['2026-11-09', '2026-11-02', '2026-11-16'].flatMap((week, at) =>
      Array.from({ length: 3 }, () => ({ week, answers: { a: `week ${at}` } })),
    )
    const told = (thisWeek: string) => toldTogether(given, thisWeek).map(({ a }) => a)
    expect(told('2026-11-09')).toEqual([])
    expect(told('2026-11-16')).toEqual([...Array(3).fill('week 1'), ...Array(3).fill('week 0')])
    expect(told('2026-11-23')).toHaveLength(6)
    expect(toldTogether([...given.slice(0, 3), ...given.slice(0, 2)], '2026-11-16')).toHaveLength(5)
  })
  test('does not change by the answers of fewer than five from one week to another', () => {
    const weeks = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...weeks), { maxLength: 40 }), (given) => {
        const all = given.map((week) => ({ week, answers: { a: 'x' } }))
        let before = 0
        for (const week of weeks) {
          const told = toldTogether(all, week).length
          const change = told - before
          expect(change === 0 || change >= 5).toBe(true)
          before = told
        }
        expect(before).toBeLessThanOrEqual(all.filter(({ week }) => week < '2026-11-30').length)
      }),
    )
  })
})

describe('intervals', () => {
  const rounded = ({ share, low, high }: ReturnType<typeof shareOf>) =>
    [share, low, high].map((one) => Number(one.toFixed(4)))

  // Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3; in R prop.test(81, 263, correct = FALSE).
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i among %i are those of Wilson', (chosen, of, low, high) => {
    expect(rounded(shareOf(chosen, of)).slice(1)).toEqual([low, high])
  })

  // Newcombe, Statistics in Medicine 17 (1998), 873–890, table II, method 10. In R 4.5, of p = a/m and q = b/n with the intervals l and k
  // of prop.test(a, m, correct = FALSE)$conf.int and of b, n: p - q - sqrt((p - l[1])^2 + (k[2] - q)^2), and above alike.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 20, 0.6791, 1],
    [0, 10, 0, 20, -0.1611, 0.2775],
  ])('of the difference between %i of %i and %i of %i are those of Newcombe', (a, m, b, n, low, high) => {
    expect(rounded(differenceOf(shareOf(a, m), shareOf(b, n))).slice(1)).toEqual([low, high])
  })

  test('hold the difference, and turn with it', () => {
    const share = fc
      .tuple(fc.integer({ min: 1, max: 400 }), fc.nat({ max: 400 }))
      .map(([of, chosen]) => shareOf(Math.min(of, chosen), of))
    fc.assert(
      fc.property(share, share, (one, other) => {
        const { share: difference, low, high } = differenceOf(one, other)
        expect(low).toBeLessThanOrEqual(difference)
        expect(high).toBeGreaterThanOrEqual(difference)
        expect(differenceOf(other, one).low).toBeCloseTo(-high, 9)
      }),
    )
  })
})

describe('the questions that come with the program', () => {
  test.each(ownChecks)('can be asked and answered: $materialId', ({ questions, language }) => {
    const instrumentOfAll = questions.reduce<Instrument>(
      (all, values) => withQuestion(all, itemOf(nextKey(all), values, language)!),
      { items: [], right: {} },
    )
    expect(instrumentOfAll.items).toHaveLength(questions.length)
    expect(faultsOf(instrumentOfAll, [language])).toEqual([])
    // What stands in the form of a question is what was written in it.
    expect(instrumentOfAll.items.map(({ key }) => valuesOf(instrumentOfAll, key))).toEqual(questions)
  })
})
