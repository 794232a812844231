import { describe, expect, test } from 'vitest'
import { hoursOf, timeOf } from '../../../platform/clock/hours.ts'
import { TIME_ZONE } from '../../../platform/clock/zone.ts'
import { invitationOf } from './invitation.ts'

/** The lines of a file for calendars, unfolded (RFC 5545, 3.1), as name, parameters and value. */
const linesOf = (file: string) =>
  file
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter(Boolean)
    .map((line) => {
      const [, name = '', parameters = '', value = ''] = /^([\w-]+)((?:;[^:]*)?):(.*)$/.exec(line) ?? []
      return { name, parameters, value }
    })

const given = {
  id: '5d1c1f6a-9b7e-4b0f-8a3c-2e1d5d1c1f6a',
  title:
    'Påhittad kurs; om möten, samtal och en rubrik som är längre än en rad får vara i en fil för kalendrar',
  place: 'Påhittad sal 2',
  closedOn: null,
  revision: 3,
  changedAt: new Date('2027-01-10T10:00:00Z'),
  url: 'https://samlad.example/occasions/5d1c1f6a',
  origin: 'https://samlad.example',
  organiser: { name: 'Påhittade kurshållaren', email: 'samlad@samlad.example' },
}

interface Rule {
  readonly onset: string
  readonly month: number
  readonly offset: number
}

/** The zone as the file itself says it: from when in the year which offset holds. */
const zoneIn = (lines: ReturnType<typeof linesOf>): Rule[] => {
  const rules: Rule[] = []
  let part: Record<string, string> = {}
  for (const { name, value } of lines) {
    if (name === 'BEGIN') part = {}
    part[name] = value
    if (name !== 'END' || !['STANDARD', 'DAYLIGHT'].includes(value)) continue
    const [, month] = /FREQ=YEARLY;BYMONTH=(\d+);BYDAY=-1SU/.exec(part.RRULE ?? '') ?? []
    const [, sign, hours] = /^([+-])(\d\d)00$/.exec(part.TZOFFSETTO ?? '') ?? []
    rules.push({
      onset: part.DTSTART?.slice(9) ?? '',
      month: Number(month),
      offset: Number(`${sign}${hours}`),
    })
  }
  return rules
}

/** The moment of a time on the clock, by the rules of the file alone. */
const momentBy = (rules: readonly Rule[], local: string): Date => {
  const at = Date.parse(
    `${local.slice(0, 4)}-${local.slice(4, 6)}-${local.slice(6, 11)}:${local.slice(11, 13)}:00Z`,
  )
  const year = Number(local.slice(0, 4))
  const onsets = rules
    .flatMap((rule) => [year - 1, year].map((of) => ({ rule, of })))
    .map(({ rule, of }) => {
      const last = new Date(Date.UTC(of, rule.month, 0))
      last.setUTCDate(last.getUTCDate() - last.getUTCDay())
      return { from: last.getTime() + Number(rule.onset.slice(0, 2)) * 3_600_000, offset: rule.offset }
    })
    .filter(({ from }) => from <= at)
    .sort((one, other) => other.from - one.from)
  return new Date(at - onsets[0]!.offset * 3_600_000)
}

describe('an invitation for a calendar', () => {
  test.each([
    ['the Saturday before the clocks go forward', '2027-03-27'],
    ['the Sunday when they go forward', '2027-03-28'],
    ['the Saturday before they go back', '2027-10-30'],
    ['the Sunday when they go back', '2027-10-31'],
    ['a day in winter', '2027-01-15'],
    ['a day in summer', '2027-07-01'],
  ])('says on %s the moments that were meant, by its own rules alone', (_, onDay) => {
    const hours = hoursOf({ onDay, from: '9:00', until: '16:30' })
    if ('fault' in hours) throw new Error('no hours')
    const lines = linesOf(invitationOf({ ...given, ...hours }))
    const rules = zoneIn(lines)
    expect(rules.map(({ month, offset }) => [month, offset])).toEqual([
      [3, 2],
      [10, 1],
    ])
    const [start, end] = ['DTSTART', 'DTEND'].map((name) =>
      lines.find((line) => line.name === name && line.parameters.includes(TIME_ZONE)),
    )
    expect(start?.value).toBe(`${onDay.replaceAll('-', '')}T090000`)
    expect(momentBy(rules, start!.value)).toEqual(hours.startsAt)
    expect(momentBy(rules, end!.value)).toEqual(hours.endsAt)
  })

  test('takes what was invited before out of the calendar when it is cancelled, and names nobody', () => {
    const hours = hoursOf({ onDay: '2027-03-10', from: '9:00', until: '12:00' })
    if ('fault' in hours) throw new Error('no hours')
    const file = invitationOf({ ...given, ...hours, closedOn: '2027-01-10' })
    const value = (name: string) => linesOf(file).find((line) => line.name === name)?.value
    expect(value('METHOD')).toBe('CANCEL')
    expect(value('STATUS')).toBe('CANCELLED')
    expect(value('SEQUENCE')).toBe('2')
    expect(value('UID')).toBe('5d1c1f6a-9b7e-4b0f-8a3c-2e1d5d1c1f6a@samlad.example')
    expect(value('DTSTAMP')).toBe('20270110T100000Z')
    expect(value('SUMMARY')).toBe(given.title.replaceAll(/[;,]/g, '\\$&'))
    expect(file).not.toContain('ATTENDEE')
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })
})

describe('the hours of an occasion', () => {
  test('are written as people write them, and end after they begin', () => {
    expect(['9:00', '09.00', '0900', '24:00', 'nio'].map(timeOf)).toEqual([
      '09:00',
      '09:00',
      '09:00',
      undefined,
      undefined,
    ])
    expect(hoursOf({ onDay: '2027-03-10', from: '9:00', until: '8:00' })).toEqual({ fault: 'until' })
    expect(hoursOf({ onDay: '2027-03-10', from: 'nio', until: '8:00' })).toEqual({ fault: 'from' })
  })
})
