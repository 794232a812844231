import { describe, expect, test } from 'vitest'
import { protect, type RawFigure, yearsToCount } from './rules.ts'

const cell = (houseId: string, count: number, figure = 'whole', of?: string): RawFigure => ({
  ...{ houseId, figure, count, value: null },
  ...(of === undefined ? {} : { of }),
})
const told = (year: readonly RawFigure[]) =>
  protect(year).map(({ houseId, figure, state }) => `${houseId} ${figure} ${state}`)
const states = (...counts: readonly number[]) =>
  protect(counts.map((count, at) => cell(`h${at}`, count))).map(({ state }) => state)

describe('a figure of a house', () => {
  test('is told from five on, zero as zero, and one to four never', () => {
    expect(states(5, 6, 7)).toEqual(['told', 'told', 'told'])
    expect(states(0, 5)).toEqual(['zero', 'told'])
    expect(protect([{ ...cell('h', 9), value: 12 }])[0]).toMatchObject({ count: 9, value: 12 })
    expect(protect([cell('h', 0)])[0]).toMatchObject({ count: 0, value: null })
    expect(protect([{ ...cell('h', 4), value: 12 }])[0]).toMatchObject({ count: null, value: null })
  })

  test('takes the smallest other with it, until two are withheld and five behind them', () => {
    expect(states(4, 9, 7, 20)).toEqual(['withheld', 'told', 'withheld', 'told'])
    expect(states(1, 2, 9, 20)).toEqual(['withheld', 'withheld', 'withheld', 'told'])
    expect(states(1, 4, 9, 20)).toEqual(['withheld', 'withheld', 'told', 'told'])
    expect(states(2, 4, 9)).toEqual(['withheld', 'withheld', 'told'])
    expect(states(3, 0, 9)).toEqual(['withheld', 'zero', 'withheld'])
    expect(states(3)).toEqual(['withheld'])
  })

  test('takes of two that are alike the first by its house', () => {
    expect(told([cell('c', 4), cell('b', 9), cell('a', 9)])).toEqual([
      ...['c whole withheld', 'b whole told', 'a whole withheld'],
    ])
  })

  test('is of a part withheld with its whole, or where the rest of the whole would be few', () => {
    const part = (house: string, count: number) => cell(house, count, 'part', 'whole')
    const others = [cell('b', 50), cell('c', 60), part('b', 25), part('c', 30)]
    const ofA = (whole: number, count: number) => told([cell('a', whole), part('a', count), ...others])
    expect(ofA(20, 10)).toEqual([
      ...['a whole told', 'a part told', 'b whole told', 'c whole told', 'b part told', 'c part told'],
    ])
    expect(ofA(14, 10)).toContain('a part withheld')
    expect(ofA(15, 10)).toContain('a part told')
    expect(ofA(10, 10)).toContain('a part told')
    expect(ofA(4, 0)).toEqual([
      ...['a whole withheld', 'a part withheld', 'b whole withheld', 'c whole told'],
      ...['b part withheld', 'c part told'],
    ])
    expect(ofA(4, 0)).not.toContain('a part zero')
    expect(ofA(20, 4)).toEqual([
      ...[
        'a whole told',
        'a part withheld',
        'b whole told',
        'c whole told',
        'b part withheld',
        'c part told',
      ],
    ])
    expect(ofA(3, 0)).not.toContain('a part zero')
    expect(ofA(20, 0)).toContain('a part zero')
    expect(told([part('a', 9)])).toEqual(['a part told'])
  })
})

test('a year is counted once, from February of the next', () => {
  expect(yearsToCount(2024, [], '2026-11-24')).toEqual([2024, 2025])
  expect(yearsToCount(2024, [2024], '2026-02-01')).toEqual([2025])
  expect(yearsToCount(2024, [], '2026-01-31')).toEqual([2024])
  expect(yearsToCount(2026, [], '2026-11-24')).toEqual([])
  expect(yearsToCount(2027, [], '2025-11-24')).toEqual([])
  expect(yearsToCount(null, [], '2026-11-24')).toEqual([])
})
