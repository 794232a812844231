import { describe, expect, test } from 'vitest'
import { changeBetween, keptApart, type Point } from './comparing.ts'

const point = (counted: number, asked: number, year: number, more: Partial<Point> = {}): Point => ({
  year,
  share: counted / asked,
  se: null,
  counted,
  asked,
  wording: 'Har du någon gång sålt sexuella tjänster?',
  mode: 'i klassen',
  frame: 'gymnasiets tredje år',
  ages: '18',
  ...more,
})

describe('60 of 4,339 in 2004, 51 of 3,498 in 2009, 51 of 5,839 in 2014', () => {
  const [y2004, y2009, y2014] = [point(60, 4339, 2004), point(51, 3498, 2009), point(51, 5839, 2014)]
  test('a simple test calls the last step a fall, and without the design the word is refused', () => {
    const last = changeBetween(y2009, y2014)
    expect(last.simpleP).toBeCloseTo(0.0085, 4)
    expect(last).toMatchObject({ design: null, word: 'word_refused' })
    expect(changeBetween(y2004, y2009).simpleP).toBeCloseTo(0.7795, 4)
  })
  test('with clusters whose error is 1.6 times that of persons it is no fall', () => {
    const drawn = (of: Point): Point => ({
      ...of,
      se: 1.6 * Math.sqrt((of.share * (1 - of.share)) / of.asked!),
    })
    const last = changeBetween(drawn(y2009), drawn(y2014))
    expect(last.word).toBe('no_change_shown')
    expect(last.design!.p).toBeGreaterThan(0.05)
    expect(changeBetween(drawn(y2009), drawn(point(10, 5839, 2014))).word).toBe('fell')
  })
})

test('points that were asked otherwise are kept apart, and why', () => {
  const one = point(60, 4339, 2004)
  expect(keptApart(one, { ...one, wording: ' har du någon gång  sålt sexuella tjänster? ' })).toEqual([])
  expect(keptApart(one, { ...one, mode: 'webbpanel', ages: '16–25' })).toEqual(['mode', 'ages'])
})
