import { createHash } from 'node:crypto'
import { addDays, type Day } from '../../platform/clock/clock.ts'
import type { Locale } from '../../platform/i18n/locale.ts'

/** A deadline as a calendar shows it: when, and in words that give nothing away. */
export interface CalendarDay {
  /** The same for the same deadline at every fetch, so that the calendar moves it and makes no second one. */
  readonly id: string
  readonly day: Day
  /** From when until when, where it is held at hours. */
  readonly hours?: { readonly startsAt: Date; readonly endsAt: Date } | undefined
  readonly summary: string
  readonly url: string
}

interface CalendarHead {
  readonly name: string
  readonly locale: Locale
  /** When what it says was last true: the same within a day, so that nothing seems to have changed that has not. */
  readonly today: Day
}

const LONGEST_LINE = 75

/** RFC 5545 3.3.11: what has a meaning in a text is escaped; a control character has none. */
const escapeText = (text: string): string =>
  text
    .replace(/\r\n|\r|\n/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what may not stand in a text.
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n')

/** RFC 5545 3.1: a line has at most 75 octets without its end, goes on after a space, and no character is split. */
export const fold = (line: string): string => {
  const lines: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    // The space that begins a line that goes on counts too.
    if (octets + size > LONGEST_LINE) {
      lines.push(part)
      part = ''
      octets = 1
    }
    part += character
    octets += size
  }
  return [...lines, part].join('\r\n ')
}

const digits = (day: Day): string => day.replaceAll('-', '')

/** A moment in universal time: it needs no time zone. */
const instant = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** Nobody can go from the calendar back to what the deadline is about. */
const uidOf = (id: string): string => createHash('sha256').update(`deadline:${id}`).digest('hex').slice(0, 32)

/**
 * Deadlines as a calendar (RFC 5545, RFC 7986): whole days, which need no time zone, that take no time of anybody's. What is held at hours
 * takes them.
 */
export const calendarOf = (days: readonly CalendarDay[], { name, locale, today }: CalendarHead): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Samlad//1//${locale.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `NAME:${escapeText(name)}`,
    // What programs that do not know RFC 7986 read.
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...days.flatMap(({ id, day, hours, summary, url }) => [
      'BEGIN:VEVENT',
      `UID:${uidOf(id)}`,
      `DTSTAMP:${digits(today)}T000000Z`,
      ...(hours
        ? [`DTSTART:${instant(hours.startsAt)}`, `DTEND:${instant(hours.endsAt)}`]
        : [`DTSTART;VALUE=DATE:${digits(day)}`, `DTEND;VALUE=DATE:${digits(addDays(day, 1))}`]),
      `SUMMARY:${escapeText(summary)}`,
      ...(url === '' ? [] : [`URL:${url}`]),
      'CLASS:PRIVATE',
      hours ? 'TRANSP:OPAQUE' : 'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('')
