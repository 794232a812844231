import { ICalCalendarMethod, ICalEventStatus, default as ical } from 'ical-generator'
import { swedishTimeOf } from '../../../platform/clock/working-days.ts'
import { TIME_ZONE } from '../../../platform/clock/zone.ts'
import type { ListedOccasion } from './store.ts'

/** Both rules of the zone since 1996 (directive 2000/84/EC), and the time of year in which each holds (RFC 5545, 3.6.5). */
const zoneText = (name: string): string =>
  [
    'BEGIN:VTIMETIME_ZONE',
    `TZID:${name}`,
    'BEGIN:DAYLIGHT',
    'DTSTART:19810329T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'TZNAME:CEST',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'DTSTART:19961027T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'TZNAME:CET',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'END:STANDARD',
    'END:VTIMETIME_ZONE',
  ].join('\r\n')

type Told = 'id' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'revision' | 'changedAt' | 'closedOn'

interface Invited extends Pick<ListedOccasion, Told> {
  readonly url: string
  readonly origin: string
  /** Who holds it: a body, with the address that the house sends from. */
  readonly organiser: { readonly name: string; readonly email: string }
}

/** The moment as clocks in Sweden show it: the generator writes a text of this form as it stands, in the calendar's zone. */
const onTheClock = (moment: Date): string => {
  const { day, time } = swedishTimeOf(moment)
  return `${day}T${time}:00`
}

/** An occasion as a file for calendars: an invitation, or its cancellation. It names nobody who comes. */
export const invitationOf = (occasion: Invited): string => {
  const calendar = ical({
    prodId: { company: 'Samlad', product: 'Samlad', language: 'SV' },
    method: occasion.closedOn !== null ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    timezone: { name: TIME_ZONE, generator: zoneText },
  })
  calendar.createEvent({
    id: `${occasion.id}@${new URL(occasion.origin).hostname}`,
    sequence: occasion.revision - 1,
    stamp: occasion.changedAt.toISOString().slice(0, 19),
    start: onTheClock(occasion.startsAt),
    end: onTheClock(occasion.endsAt),
    timezone: TIME_ZONE,
    summary: occasion.title,
    location: occasion.place,
    url: occasion.url,
    organizer: occasion.organiser,
    status: occasion.closedOn !== null ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  // The generator writes no zone at the stamp where the event has one; it is universal time (RFC 5545, 3.8.7.2).
  return `${calendar.toString().replace(/^(DTSTAMP:\d{8}T\d{6})$/m, '$1Z')}\r\n`
}
