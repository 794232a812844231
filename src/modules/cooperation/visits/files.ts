import { TIME_ZONE } from '../../../platform/clock/zone.ts'
import { SWEDISH_ZONE } from '../../../platform/text/calendar-zone.ts'
import { contentLines, escapeText } from '../../../platform/text/content-lines.ts'

/** A meeting of an itinerary, as files for others tell of it. */
export interface Meeting {
  readonly id: string
  readonly onDay: string
  /** Swedish time, `09:00`. */
  readonly begins: string
  readonly ends: string
  readonly host: string
  readonly place: string
  readonly contact: string
  readonly topic: string
  readonly isConfirmed: boolean
}

const digits = (text: string): string => text.replaceAll(/[-:]/g, '')
const stampOf = (now: Date): string => `${digits(now.toISOString().slice(0, 19))}Z`

/** An itinerary as a calendar (RFC 5545), in Swedish time with its rule. */
export const itinerary = (meetings: readonly Meeting[], now: Date): string =>
  contentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Samlad//1//SV',
    ...SWEDISH_ZONE,
    ...meetings.flatMap(({ id, onDay, begins, ends, host, place, topic, isConfirmed }) => [
      'BEGIN:VEVENT',
      `UID:${id}`,
      `DTSTAMP:${stampOf(now)}`,
      `DTSTART;TZID=${TIME_ZONE}:${digits(onDay)}T${digits(begins)}00`,
      `DTEND;TZID=${TIME_ZONE}:${digits(onDay)}T${digits(ends)}00`,
      `SUMMARY:${escapeText(`${host}: ${topic}`)}`,
      `LOCATION:${escapeText(place)}`,
      `STATUS:${isConfirmed ? 'CONFIRMED' : 'TENTATIVE'}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ])

/** The functions that receive a visit, each once, as cards (RFC 6350): organisations, never people. */
export const cards = (meetings: readonly Meeting[], now: Date): string =>
  contentLines(
    [...Map.groupBy(meetings, ({ host }) => host).values()].flatMap((of) => {
      const { id, host } = of[0]!
      const contact = of.find((one) => one.contact !== '')?.contact
      return [
        'BEGIN:VCARD',
        'VERSION:4.0',
        'KIND:org',
        `UID:urn:uuid:${id}`,
        `FN:${escapeText(host)}`,
        `ORG:${escapeText(host)}`,
        `ROLE:${escapeText([...new Set(of.map(({ topic }) => topic))].join(', '))}`,
        ...(contact === undefined
          ? []
          : contact.includes('@')
            ? [`EMAIL;TYPE=work:${escapeText(contact)}`]
            : [`TEL;TYPE=work:${escapeText(contact)}`]),
        `REV:${stampOf(now)}`,
        'END:VCARD',
      ]
    }),
  )
