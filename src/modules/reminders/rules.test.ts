import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf, daysBetween } from '../../platform/clock/clock.ts'
import { isAwake } from '../../platform/clock/waking.ts'
import { isRefusal } from '../../platform/mail/mail.ts'
import { fold } from '../../platform/text/content-lines.ts'
import { calendarOf } from './calendar.ts'
import { daysOfSteps, isMailedOn, reachOf, readSteps, stepOn, weekdayOf } from './rules.ts'

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2008-07-10', days))
const steps = fc.uniqueArray(fc.integer({ min: -60, max: 120 }), { minLength: 1, maxLength: 8 })

test('run every day, each step of a deadline is come to once and on its own day, and nothing comes between', () => {
  fc.assert(
    fc.property(day, steps, (deadline, all) => {
      const seen: { step: number; day: string }[] = []
      for (let left = 200; left >= -120; left -= 1) {
        const today = addDays(deadline, -left)
        const step = stepOn(deadline, today, all)
        if (step !== undefined && seen.at(-1)?.step !== step) seen.push({ step, day: today })
      }
      expect(seen).toEqual(daysOfSteps(deadline, all))
    }),
    { numRuns: 60 },
  )
})

test('days on which nothing ran make one reminder, at the step that the deadline has come to, and never a later one', () => {
  fc.assert(
    fc.property(day, steps, fc.integer({ min: -150, max: 150 }), (deadline, all, left) => {
      const today = addDays(deadline, -left)
      const step = stepOn(deadline, today, all)
      const reached = all.filter((one) => one >= left)
      const nearest = Math.min(...reached)
      const isOver = reached.length === all.length && left <= nearest - 7
      expect(step).toBe(reached.length === 0 || isOver ? undefined : nearest)
    }),
  )
})

test('whatever calls for a reminder is within what is asked for', () => {
  fc.assert(
    fc.property(day, steps, fc.integer({ min: -200, max: 200 }), (today, all, away) => {
      const deadline = addDays(today, away)
      const { from, to } = reachOf(today, all)
      if (stepOn(deadline, today, all) !== undefined) expect(deadline >= from && deadline <= to).toBe(true)
    }),
  )
})

test('a deadline that is moved begins its steps anew, with the same day none comes twice', () => {
  const all = [30, 7, 0, -7]
  expect(stepOn('2032-03-08', '2032-03-01', all)).toBe(7)
  expect(stepOn('2032-06-08', '2032-03-01', all)).toBeUndefined()
  expect(stepOn('2032-06-08', '2032-05-09', all)).toBe(30)
})

test('gone through hour by hour over a change of the clock, each day wakes once and its steps move by one day', () => {
  const all = [3, 0]
  const decided: string[] = []
  for (let hour = 0; hour < 24 * 12; hour += 1) {
    const now = new Date(Date.UTC(2026, 9, 19, hour))
    const today = dayOf(now)
    if (!isAwake(now)) continue
    const step = stepOn('2026-10-26', today, all)
    if (step !== undefined && !decided.some((one) => one.endsWith(` ${step}`)))
      decided.push(`${today} ${step}`)
  }
  expect(decided).toEqual(['2026-10-23 3', '2026-10-26 0'])
})

test('gathered mails go out on working days, one a day at most, and the weekly one once a week, on its day', () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom('daily', 'weekly'),
      (start, weekday, manner) => {
        const sent: string[] = []
        for (let count = 0; count < 35; count += 1) {
          const today = addDays(start, count)
          // Twice a day, and something waits all the time.
          for (let round = 0; round < 2; round += 1)
            if (isMailedOn({ manner, weekday }, { today, since: start, lastDigest: sent.at(-1) }))
              sent.push(today)
        }
        expect(new Set(sent).size).toBe(sent.length)
        expect(sent.every((one) => weekdayOf(one) <= 5)).toBe(true)
        expect(sent.length).toBe(manner === 'daily' ? 25 : 5)
        if (manner === 'weekly') expect(sent.every((one) => weekdayOf(one) === weekday)).toBe(true)
      },
    ),
    { numRuns: 50 },
  )
})

test('a weekly mail whose day was missed goes out on the first working day after, and the next one on its day again', () => {
  const wish = { manner: 'weekly', weekday: 5 } as const
  // 2026-11-27 is a Friday.
  const waiting = { since: '2026-11-25', lastDigest: undefined }
  expect(isMailedOn(wish, { ...waiting, today: '2026-11-26' })).toBe(false)
  expect(isMailedOn(wish, { ...waiting, today: '2026-11-28' })).toBe(false)
  expect(isMailedOn(wish, { ...waiting, today: '2026-11-30' })).toBe(true)
  expect(isMailedOn(wish, { since: '2026-12-01', lastDigest: '2026-11-30', today: '2026-12-03' })).toBe(false)
  expect(isMailedOn(wish, { since: '2026-12-01', lastDigest: '2026-11-30', today: '2026-12-04' })).toBe(true)
})

test('steps are read as people write them, and what cannot be read says why', () => {
  expect(readSteps('30, 7, 0, -7')).toEqual([30, 7, 0, -7])
  expect(readSteps(' 7;30  \u22127,0, 7 ')).toEqual([30, 7, 0, -7])
  expect(readSteps('')).toBe('none')
  expect(readSteps('30, sju')).toBe('unreadable')
  expect(readSteps('1.5')).toBe('unreadable')
  expect(readSteps('1 2 3 4 5 6 7 8 9')).toBe('too_many')
  expect(readSteps('366')).toBe('too_far')
})

test('an address that is refused is for good; a server that is busy, gone or will not let us in is tried again', () => {
  expect(isRefusal({ status: 550, command: 'RCPT TO' })).toBe(true)
  expect(isRefusal({ status: 552, command: 'DATA' })).toBe(true)
  expect(isRefusal({ status: 451, command: 'RCPT TO' })).toBe(false)
  expect(isRefusal({ status: 535, command: 'AUTH PLAIN' })).toBe(false)
  expect(isRefusal({ status: 554, command: 'CONN' })).toBe(false)
  expect(isRefusal({})).toBe(false)
})

const unfold = (text: string): string => text.replaceAll('\r\n ', '')

test('lines of a calendar are folded at 75 octets, between characters, and unfold to what they were', () => {
  // The example of RFC 5545 3.1.
  const line = 'DESCRIPTION:This is a long description that exists on a long line.'
  expect(fold(line)).toBe(line)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const clean = text.replace(/[\r\n]/g, '')
      const folded = fold(clean)
      for (const part of folded.split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75)
      expect(unfold(folded)).toBe(clean)
      expect(Buffer.from(folded).toString()).toBe(folded)
    }),
  )
})

test('a calendar has whole days, the same identifier for the same deadline, and escapes what has a meaning', () => {
  const made = calendarOf(
    [
      { id: 'a', day: '2032-02-28', summary: 'a; b, c\\d\ne', url: 'https://samlad.example/my-assignments' },
      { id: 'b', day: '2032-12-31', summary: 'x', url: '' },
    ],
    { name: 'Frister', locale: 'sv', today: '2032-02-01' },
  )
  expect(made.split('\r\n').some((line) => line.includes('\n'))).toBe(false)
  expect(made.endsWith('END:VCALENDAR\r\n')).toBe(true)
  const lines = unfold(made).split('\r\n')
  for (const line of [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'DTSTART;VALUE=DATE:20320228',
    // 2032 is a leap year; the end is the day after (RFC 5545 3.6.1).
    'DTEND;VALUE=DATE:20320229',
    'DTEND;VALUE=DATE:20330101',
    'DTSTAMP:20320201T000000Z',
    'SUMMARY:a\\; b\\, c\\\\d\\ne',
  ])
    expect(lines).toContain(line)
  expect(made).not.toContain('VTIMEZONE')
  const uids = lines.filter((line) => line.startsWith('UID:'))
  expect(new Set(uids).size).toBe(2)
  const moved = calendarOf([{ id: 'a', day: '2033-01-01', summary: 'x', url: '' }], {
    name: 'Deadlines',
    locale: 'en',
    today: '2032-05-01',
  })
  expect(unfold(moved)).toContain(uids[0])
  expect(daysBetween('2032-02-28', '2032-02-29')).toBe(1)
})
