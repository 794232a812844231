import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../platform/series/figure.ts'
import { sentenceAround } from './fact-store.ts'
import { type Course, numberOf, standingOf } from './progress.ts'

const figure = (value: number): Figure => (value === 0 ? { kind: 'zero' } : { kind: 'measured', value })
const course = (more: Partial<Course>): Course => ({
  direction: 'up',
  tolerance: 0,
  baseline: figure(10),
  target: figure(20),
  targetDay: null,
  ...more,
})
const TODAY = '2010-06-01'
const whole = fc.integer({ min: -1000, max: 1000 })
const untold = fc.constantFrom<Figure>({ kind: 'suppressed' }, { kind: 'unknown' }, { kind: 'not_collected' })
const anyFigure = fc.oneof(whole.map(figure), untold)
const anyCourse = fc.record({
  direction: fc.constantFrom('up', 'down', 'keep' as const),
  tolerance: fc.nat(10),
  baseline: anyFigure,
  target: fc.option(whole.map(figure)),
  targetDay: fc.option(fc.constantFrom('2009-12-31', '2011-12-31')),
}) as fc.Arbitrary<Course>

describe('how an indicator stands', () => {
  test('zero as a baseline is where it began, and zero as a target is where it is to get', () => {
    expect(standingOf(course({ baseline: figure(0) }), figure(5), TODAY)).toEqual({
      state: 'on_way',
      because: 'closer',
      share: 0.25,
    })
    const away = course({ direction: 'down', baseline: figure(10), target: figure(0) })
    expect(standingOf(away, figure(1), TODAY).state).toBe('on_way')
    expect(standingOf(away, figure(0), TODAY)).toEqual({
      state: 'reached',
      because: 'target_reached',
      share: 1,
    })
    expect(standingOf(course({ direction: 'keep', target: figure(0) }), figure(0), TODAY).state).toBe(
      'reached',
    )
  })

  test('is not known from a value that is withheld, unknown or not collected, whatever the course', () => {
    fc.assert(
      fc.property(anyCourse, untold, (of, value) => {
        expect(standingOf(of, value, TODAY)).toEqual({ state: 'unknown', because: value.kind, share: null })
      }),
    )
  })

  test('is the same seen in a mirror: less of what is to fall is more of what is to rise', () => {
    const mirrored = (value: Figure): Figure => {
      const number = numberOf(value)
      return number === undefined ? value : figure(-number)
    }
    fc.assert(
      fc.property(anyCourse, anyFigure, (of, value) => {
        const other: Course = {
          ...of,
          direction: of.direction === 'up' ? 'down' : of.direction === 'down' ? 'up' : 'keep',
          baseline: mirrored(of.baseline),
          target: of.target && mirrored(of.target),
        }
        const [one, two] = [standingOf(of, value, TODAY), standingOf(other, mirrored(value), TODAY)]
        expect(two.state).toBe(one.state)
        expect(two.because).toBe(one.because)
      }),
    )
  })

  test('never gets worse by a better value', () => {
    const rank = { unknown: 0, not: 0, on_way: 1, reached: 2 }
    fc.assert(
      fc.property(anyCourse, whole, fc.nat(500), (of, value, more) => {
        if (of.direction === 'keep') return
        const better = value + (of.direction === 'up' ? more : -more)
        const [one, two] = [standingOf(of, figure(value), TODAY), standingOf(of, figure(better), TODAY)]
        expect(rank[two.state]).toBeGreaterThanOrEqual(rank[one.state])
        if (one.share !== null && two.share !== null) expect(two.share).toBeGreaterThanOrEqual(one.share)
      }),
    )
  })

  test('a target whose day has passed and that is not reached was missed, also halfway', () => {
    expect(standingOf(course({ targetDay: '2010-05-31' }), figure(15), TODAY)).toMatchObject({
      state: 'not',
      because: 'missed',
    })
    expect(standingOf(course({ targetDay: TODAY }), figure(15), TODAY).state).toBe('on_way')
  })

  test('without a known baseline one knows only whether the target is reached', () => {
    const of = course({ baseline: { kind: 'not_collected' } })
    expect(standingOf(of, figure(20), TODAY).state).toBe('reached')
    expect(standingOf(of, figure(19), TODAY)).toMatchObject({
      state: 'unknown',
      because: 'baseline_not_known',
    })
  })

  test('what is to stay may be as far from its target as its tolerance says, and no further', () => {
    const of = course({ direction: 'keep', target: figure(100), tolerance: 5 })
    expect([95, 105, 94, 106].map((value) => standingOf(of, figure(value), TODAY).state)).toEqual([
      'reached',
      'reached',
      'not',
      'not',
    ])
  })
})

describe('the passage of a figure of the plan', () => {
  const text =
    'Det första. År 2006 anmäldes 37 brott, s.k. människohandel, till polisen. Nästa mening.\n\nEtt nytt stycke utan punkt'

  test('is the sentence around its place', () => {
    expect(sentenceAround(text, text.indexOf('37'))).toBe(
      'År 2006 anmäldes 37 brott, s.k. människohandel, till polisen.',
    )
    expect(sentenceAround(text, 0)).toBe('Det första.')
  })

  test('ends where the text ends, and lies within it wherever one looks', () => {
    expect(sentenceAround(text, text.indexOf('nytt'))).toBe('Ett nytt stycke utan punkt')
    fc.assert(
      fc.property(fc.nat(text.length), (at) => text.replace(/\s+/g, ' ').includes(sentenceAround(text, at))),
    )
  })
})
