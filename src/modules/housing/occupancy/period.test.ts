import { expect, test } from 'vitest'
import { momentOf, plannedPeriod } from './period.ts'

test('an hour of a Swedish day is the same hour in winter and in summer', () => {
  expect(momentOf('2026-11-24').toISOString()).toBe('2026-11-23T23:00:00.000Z')
  expect(momentOf('2026-07-01', 12).toISOString()).toBe('2026-07-01T10:00:00.000Z')
  expect(momentOf('2026-03-29').toISOString()).toBe('2026-03-28T23:00:00.000Z')
  expect(momentOf('2026-03-29', 12).toISOString()).toBe('2026-03-29T10:00:00.000Z')
  expect(momentOf('2026-10-25', 12).toISOString()).toBe('2026-10-25T11:00:00.000Z')
})

test('a planned time is from noon of its first day, or from now, through its last day', () => {
  const now = new Date('2026-11-24T21:00:00Z')
  expect(plannedPeriod('2026-11-26', '2026-12-01', now)).toEqual({
    from: new Date('2026-11-26T11:00:00Z'),
    until: new Date('2026-12-01T23:00:00Z'),
  })
  expect(plannedPeriod('2026-11-24', null, now)).toEqual({ from: now, until: null })
})
