import fc from 'fast-check'
import { expect, test } from 'vitest'
import { swedishMoment } from '../clock/working-days.ts'
import { numbersAmong } from './answers.ts'
import { dayOfWeek, openAt, opensAfter, type Span } from './hours.ts'
import type { Line } from './line.ts'

const WEEKDAYS = [1, 2, 3, 4, 5] as const
const office: Span = { days: WEEKDAYS, opens: '08:00', closes: '16:30' }
const night: Span = { days: WEEKDAYS, opens: '16:30', closes: '08:00' }
const weekend: Span = { days: [6, 7, 8], opens: '08:00', closes: '08:00' }

test('a night that began yesterday is still answered in the small hours, until it ends', () => {
  // A Tuesday night, the 24th to the 25th of November.
  const small = swedishMoment('2026-11-25', '03:00')
  expect(openAt([night], small)).toEqual(swedishMoment('2026-11-25', '08:00'))
  expect(openAt([night], swedishMoment('2026-11-25', '08:00'))).toBeUndefined()
  // Monday's night is not answered by a span that begins on working days and not on Sunday.
  expect(openAt([night], swedishMoment('2026-11-23', '03:00'))).toBeUndefined()
})

test('office, night and weekend together answer always, with no end told', () => {
  expect(openAt([office, night, weekend], swedishMoment('2026-11-28', '23:15'))).toBe('always')
})

test('a public holiday and the three eves are answered as holidays, whatever their weekday, and Sunday stays Sunday', () => {
  // Christmas Eve of 2026 is a Thursday, Christmas Day a Friday.
  expect(dayOfWeek('2026-12-24')).toBe(8)
  expect(openAt([office], swedishMoment('2026-12-25', '10:00'))).toBeUndefined()
  expect(openAt([weekend], swedishMoment('2026-12-25', '10:00'))).toBeDefined()
  expect(dayOfWeek('2026-11-29')).toBe(7)
  // Easter Sunday is a public holiday and a Sunday.
  expect(dayOfWeek('2026-04-05')).toBe(7)
})

test('what is closed on a Friday afternoon opens on Monday morning, and after Christmas past the holidays', () => {
  expect(opensAfter([office], swedishMoment('2026-11-27', '17:00'))).toEqual(
    swedishMoment('2026-11-30', '08:00'),
  )
  expect(opensAfter([office], swedishMoment('2026-12-23', '17:00'))).toEqual(
    swedishMoment('2026-12-28', '08:00'),
  )
  expect(opensAfter([], swedishMoment('2026-12-23', '17:00'))).toBeUndefined()
})

test('the night in which the clocks change is answered to its end', () => {
  const spans: Span[] = [{ days: [6], opens: '22:00', closes: '06:00' }]
  // Summer time ends on the 25th of October 2026, at three in the morning.
  expect(openAt(spans, new Date('2026-10-25T01:30:00Z'))).toEqual(new Date('2026-10-25T05:00:00Z'))
})

test('at any moment somebody answers or a time is known at which somebody will, and at that time somebody does', () => {
  const hour = fc.integer({ min: 0, max: 95 }).map((quarter) => {
    const minutes = quarter * 15
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  })
  const span = fc.record({
    days: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8), { minLength: 1 }),
    opens: hour,
    closes: hour,
  }) as fc.Arbitrary<Span>
  const moment = fc
    .integer({ min: 0, max: 365 * 24 * 4 })
    .map((at) => new Date(Date.UTC(2026, 0, 1) + at * 900_000))
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 3 }), moment, (spans, at) => {
      const until = openAt(spans, at)
      if (until === 'always') return
      if (until !== undefined) {
        expect(until > at).toBe(true)
        expect(openAt(spans, new Date(until.getTime() - 1000))).toBeDefined()
        expect(openAt(spans, until)).toBeUndefined()
        return
      }
      const next = opensAfter(spans, at)
      // A span of public holidays alone may be further off than is looked ahead.
      if (next === undefined)
        return expect(spans.every(({ days }) => days.every((day) => day === 8))).toBe(true)
      expect(next > at).toBe(true)
      expect(openAt(spans, next)).toBeDefined()
    }),
    { numRuns: 60 },
  )
})

test('the manager on duty stands first among the numbers that answer, and what is closed says when it opens', () => {
  const line = (by: Line['function'], telephone: string, hours: readonly Span[]): Line => ({
    ...{ id: telephone, bodyId: 'b', function: by, telephone, revision: 1, hours },
  })
  const lines = [
    line('manager', '1', [night]),
    line('intake', '2', [office]),
    line('switchboard', '3', [weekend]),
  ]
  const evening = swedishMoment('2026-11-24', '20:00')
  const { now, next } = numbersAmong(lines, evening)
  expect(now.map(({ telephone }) => telephone)).toEqual(['1'])
  expect(next).toEqual({
    ...{ function: 'intake', telephone: '2', at: swedishMoment('2026-11-25', '08:00') },
  })
})
