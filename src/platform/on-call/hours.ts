import { addDays, type Day } from '../clock/clock.ts'
import { isHoliday, swedishMoment, swedishTimeOf } from '../clock/working-days.ts'

/** 1 Monday to 7 Sunday; 8 is a public holiday, or one of the three eves that the law treats as one, whatever its weekday. */
const daysOfWeek = [1, 2, 3, 4, 5, 6, 7, 8] as const
export type DayOfWeek = (typeof daysOfWeek)[number]
const HOLIDAY: DayOfWeek = 8

/** A time of the week in which somebody answers, Swedish time. It begins on each of the days. */
export interface Span {
  readonly days: readonly DayOfWeek[]
  /** 'HH:MM' */
  readonly opens: string
  /** 'HH:MM', on the next day where it is not after `opens`; the same time is a whole day. */
  readonly closes: string
}

/** A time as moments: from its first, until (and without) its last. */
interface Open {
  readonly from: Date
  readonly until: Date
}

/** Which day of the week a day counts as: a public holiday is that and nothing else, but a Sunday. */
export const dayOfWeek = (day: Day): DayOfWeek => {
  const weekday = (new Date(day).getUTCDay() || 7) as DayOfWeek
  return isHoliday(day) && weekday !== 7 ? HOLIDAY : weekday
}

const openOn = (span: Span, day: Day): Open[] =>
  span.days.includes(dayOfWeek(day))
    ? [
        {
          from: swedishMoment(day, span.opens),
          until: swedishMoment(span.closes > span.opens ? day : addDays(day, 1), span.closes),
        },
      ]
    : []

/** Times of some days, one after another; those that meet are one. */
const openWithin = (spans: readonly Span[], from: Day, days: number): Open[] => {
  const all = Array.from({ length: days }, (_, at) => addDays(from, at))
    .flatMap((day) => spans.flatMap((span) => openOn(span, day)))
    .sort((one, other) => one.from.getTime() - other.from.getTime())
  const joined: Open[] = []
  for (const open of all) {
    const last = joined.at(-1)
    if (last === undefined || open.from > last.until) joined.push(open)
    else if (open.until > last.until) joined[joined.length - 1] = { from: last.from, until: open.until }
  }
  return joined
}

/** Longest that is looked ahead, in days: a body that answers on public holidays alone opens within it. */
const AHEAD = 120
/** What is open for so long has no end worth telling. */
const ALWAYS_DAYS = 8

/**
 * Whether somebody answers at a moment.
 *
 * @returns until when, or `always` where no end is near; nothing where nobody answers.
 */
export const openAt = (spans: readonly Span[], moment: Date): Date | 'always' | undefined => {
  const { day } = swedishTimeOf(moment)
  const now = openWithin(spans, addDays(day, -1), ALWAYS_DAYS + 2).find(
    ({ from, until }) => from <= moment && moment < until,
  )
  if (now === undefined) return undefined
  return now.until >= swedishMoment(addDays(day, ALWAYS_DAYS), '00:00') ? 'always' : now.until
}

/** When somebody answers next, after a moment at which nobody does; nothing where nobody ever does. */
export const opensAfter = (spans: readonly Span[], moment: Date): Date | undefined => {
  const { day } = swedishTimeOf(moment)
  const within = (days: number) => openWithin(spans, day, days).find(({ from }) => from > moment)?.from
  // Nearly always it is within the week.
  return within(ALWAYS_DAYS) ?? within(AHEAD)
}
