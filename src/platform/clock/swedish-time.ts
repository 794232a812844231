import type { Day } from './clock.ts'
import { TIME_ZONE } from './zone.ts'

const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** What a Swedish clock shows at a moment: the day, and the time to the second. */
export const swedishTimeOf = (moment: Date): { readonly day: Day; readonly time: string } => {
  const [day = '', time = ''] = parts.format(moment).split(' ')
  return { day, time }
}

const HOUR = 3_600_000

/**
 * The moment at which a Swedish clock shows a time (`HH:MM` or `HH:MM:SS`) of a day. In the hour that comes twice when summer
 * time ends, the later one is meant, so that nobody is late who counted on it; the hour that never comes when summer time begins
 * is no time.
 */
export const momentInSweden = (day: Day, time: string): Date | undefined => {
  const whole = time.length === 5 ? `${time}:00` : time
  const asUtc = Date.parse(`${day}T${whole}Z`)
  if (Number.isNaN(asUtc)) return undefined
  // Winter time is one hour ahead of UTC, summer time two; the later moment first.
  return [new Date(asUtc - HOUR), new Date(asUtc - 2 * HOUR)].find((moment) => {
    const shown = swedishTimeOf(moment)
    return shown.day === day && shown.time === whole
  })
}

/** Whether something that came at a moment is on time where the last time is `last`: its whole second counts. */
export const isOnTime = (moment: Date, last: Date): boolean =>
  Math.floor(moment.getTime() / 1000) <= Math.floor(last.getTime() / 1000)
