import { describe, expect, test } from 'vitest'
import type { UseRow } from '../occupancy/index.ts'
import { comingOf, isNeeded, isOverdue, runsOf, standingByDay, standingNow } from './rules.ts'

// In winter a Swedish day begins at 23:00 the evening before, and its noon is 11:00, in universal time.
const NOW = new Date('2026-11-24T09:00:00Z')
const at = (day: number, hour = 0) => new Date(Date.UTC(2026, 10, day, hour))
const use = (kind: UseRow['kind'], from: Date, until: Date | null, endedAt: Date | null = null): UseRow =>
  ({ kind, placeId: 'p', from, until, endedAt }) as UseRow
const kinds = ['stay', 'reserved', 'held', 'out_of_service', 'turnaround'] as const

describe('a place', () => {
  test('stands as what uses it, from the moment it begins until the moment it is over', () => {
    const standing = kinds.map((kind) => standingNow([use(kind, at(20), at(28))], NOW))
    expect(standing).toEqual(['lived_in', 'reserved', 'held', 'out', 'resting'])
    expect(standingNow([], NOW)).toBe('free')
    expect(standingNow([use('held', NOW, at(28))], NOW)).toBe('held')
    expect(standingNow([use('held', new Date(NOW.getTime() + 1), at(28))], NOW)).toBe('free')
    expect(standingNow([use('held', at(20), NOW)], NOW)).toBe('free')
    expect(standingNow([use('held', at(20), new Date(NOW.getTime() + 1))], NOW)).toBe('held')
    expect(standingNow([use('out_of_service', at(20), null)], NOW)).toBe('out')
  })

  test('says people first where more than one thing is true', () => {
    const all = kinds.map((kind) => use(kind, at(20), at(28)))
    const told = ['lived_in', 'reserved', 'held', 'out', 'resting']
    for (const [first, standing] of told.entries()) {
      const left = ['lived_in', 'reserved', 'held', 'out', 'resting'].slice(first)
      const of = all.filter((one) => left.includes(standingNow([one], NOW)))
      expect(standingNow(of.toReversed(), NOW)).toBe(standing)
    }
  })

  test('is lived in until somebody has ended the stay, also past its time', () => {
    const past = use('stay', at(20), at(22))
    expect([isOverdue(past, NOW), standingNow([past], NOW), isNeeded([past], NOW)]).toEqual([
      ...[true, 'lived_in', true],
    ])
    const ended = use('stay', at(20), at(22), at(22))
    expect([isOverdue(ended, NOW), standingNow([ended], NOW), isNeeded([ended], NOW)]).toEqual([
      ...[false, 'free', false],
    ])
    expect(isOverdue(use('stay', at(20), NOW), NOW)).toBe(true)
    expect(isOverdue(use('stay', at(20), at(25)), NOW)).toBe(false)
    expect(isOverdue(use('stay', at(20), null), NOW)).toBe(false)
    expect(isOverdue(use('held', at(20), at(22)), NOW)).toBe(false)
  })

  test('is needed while somebody has it now or later', () => {
    const needed = (kind: UseRow['kind'], until: Date | null, ended: Date | null = null) =>
      isNeeded([use(kind, at(26), until, ended)], NOW)
    expect(kinds.map((kind) => needed(kind, at(28)))).toEqual([true, true, true, false, false])
    expect(needed('held', NOW)).toBe(false)
    expect(needed('held', null)).toBe(true)
    expect(needed('reserved', at(28), at(23))).toBe(false)
    expect(isNeeded([], NOW)).toBe(false)
  })
})

describe('the days to come', () => {
  test('stand as what uses them from noon, and today from now', () => {
    const byDay = (of: UseRow) => standingByDay([of], NOW, 4)
    expect(byDay(use('held', at(25, 11), at(26, 11)))).toEqual(['free', 'held', 'free', 'free'])
    expect(byDay(use('held', at(25, 11), at(26, 12)))).toEqual(['free', 'held', 'held', 'free'])
    expect(byDay(use('held', at(25, 22), at(25, 23)))).toEqual(['free', 'held', 'free', 'free'])
    expect(byDay(use('held', at(25, 23), at(26, 2)))).toEqual(['free', 'free', 'free', 'free'])
    expect(byDay(use('held', at(24, 8), at(24, 10)))).toEqual(['held', 'free', 'free', 'free'])
    expect(byDay(use('held', at(24, 7), at(24, 9)))).toEqual(['free', 'free', 'free', 'free'])
    // A rest that begins after noon keeps nobody out of that day.
    expect(byDay(use('turnaround', at(25, 12), at(26, 11)))).toEqual(['free', 'free', 'free', 'free'])
    expect(byDay(use('turnaround', at(25, 10), at(26, 11)))).toEqual(['free', 'resting', 'free', 'free'])
  })

  test('are put together where they stand alike', () => {
    expect(runsOf(['free', 'free', 'held', 'free'], '2026-11-24')).toEqual([
      { standing: 'free', from: '2026-11-24', to: '2026-11-25' },
      { standing: 'held', from: '2026-11-26', to: '2026-11-26' },
      { standing: 'free', from: '2026-11-27', to: '2026-11-27' },
    ])
    expect(runsOf([], '2026-11-24')).toEqual([])
  })
})

describe('what is next', () => {
  const next = (...uses: UseRow[]) =>
    comingOf(uses, NOW, 7).map(({ what, at: when }) => `${what} ${when.toISOString().slice(8, 13)}`)
  test('is who arrives and leaves, and what goes out of service and comes back', () => {
    expect(next(use('reserved', at(26), at(28)))).toEqual(['arrives 26T00'])
    expect(next(use('stay', at(20), at(28)))).toEqual(['leaves 28T00'])
    expect(next(use('out_of_service', at(26), at(28)))).toEqual(['out 26T00', 'in_service 28T00'])
    expect(next(use('held', at(26), at(28)), use('turnaround', at(26), at(28)))).toEqual([])
    expect(next(use('stay', at(20), at(28), at(23)))).toEqual([])
    expect(next(use('stay', at(20), null))).toEqual([])
  })

  test('is within the days asked for, and has not been', () => {
    expect(next(use('out_of_service', at(20), at(28)))).toEqual(['in_service 28T00'])
    expect(next(use('out_of_service', NOW, NOW))).toEqual([])
    const last = new Date('2026-11-30T23:00:00Z')
    expect(next(use('stay', at(20), last))).toEqual([])
    expect(next(use('stay', at(20), new Date(last.getTime() - 1)))).toEqual(['leaves 30T22'])
  })

  test('is first of all a stay whose time has passed, and somebody who was to come and has not', () => {
    const overdue = use('stay', at(20), at(23))
    expect(next(use('stay', at(20), at(28)), overdue)).toEqual(['overdue 23T00', 'leaves 28T00'])
    expect(next(use('reserved', at(24, 8), at(28)))).toEqual(['arrives 24T08'])
    expect(next(use('reserved', NOW, at(28)))).toEqual(['arrives 24T09'])
    expect(next(use('reserved', at(20), NOW))).toEqual([])
    expect(next(use('reserved', at(20), null))).toEqual([])
    expect(next(use('held', at(20), at(28)))).toEqual([])
  })
})
