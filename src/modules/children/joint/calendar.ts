import { createHash } from 'node:crypto'
import { TIME_ZONE } from '../../../platform/clock/zone.ts'
import { SWEDISH_ZONE } from '../../../platform/text/calendar-zone.ts'

interface Event {
  readonly id: string
  readonly plannedOn: string
  /** HH:MM, Swedish time. */
  readonly plannedAt: string | null
}

const digits = (text: string): string => text.replaceAll(/[-:]/g, '')

// Nobody can go from the calendar back to the step: its identifier is not in the file.
const uidOf = (id: string): string => createHash('sha256').update(`calendar:${id}`).digest('hex').slice(0, 32)

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
    ...SWEDISH_ZONE,
    ...events.flatMap(({ id, plannedOn, plannedAt }) => [
      'BEGIN:VEVENT',
      `UID:${uidOf(id)}`,
      `DTSTAMP:${stamp}`,
      plannedAt === null
        ? `DTSTART;VALUE=DATE:${digits(plannedOn)}`
        : `DTSTART;TZID=${TIME_ZONE}:${digits(plannedOn)}T${digits(plannedAt)}00`,
      `SUMMARY:${summary}`,
      'CLASS:PRIVATE',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n')
}
