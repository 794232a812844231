import { createHash } from 'node:crypto'

interface Event {
  readonly id: string
  readonly plannedOn: string
  /** HH:MM, Swedish time. */
  readonly plannedAt: string | null
}

const digits = (text: string): string => text.replaceAll(/[-:]/g, '')

// Nobody can go from the calendar back to the step: its identifier is not in the file.
const uidOf = (id: string): string => createHash('sha256').update(`calendar:${id}`).digest('hex').slice(0, 32)

const TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Stockholm',
  'BEGIN:STANDARD',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
]

/**
 * Planned steps as a calendar file (RFC 5545). Each says "1 möte" and when, and nothing more: no kind, no place, no authority,
 * no number (domain rule 13). A step without a time of day takes the whole day.
 */
export const calendarFile = (events: readonly Event[], now: Date, summary: string): string => {
  const stamp = `${digits(now.toISOString().slice(0, 19))}Z`
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//1//1//SV',
    ...TIME_ZONE,
    ...events.flatMap(({ id, plannedOn, plannedAt }) => [
      'BEGIN:VEVENT',
      `UID:${uidOf(id)}`,
      `DTSTAMP:${stamp}`,
      plannedAt === null
        ? `DTSTART;VALUE=DATE:${digits(plannedOn)}`
        : `DTSTART;TZID=Europe/Stockholm:${digits(plannedOn)}T${digits(plannedAt)}00`,
      `SUMMARY:${summary}`,
      'CLASS:PRIVATE',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n')
}
