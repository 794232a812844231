import { createHash } from 'node:crypto'
import { addDays, type Day } from '../../platform/clock/clock.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { contentLines, escapeText } from '../../platform/text/content-lines.ts'

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
  contentLines([
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
  ])
