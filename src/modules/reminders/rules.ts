import { addDays, type Day, daysBetween } from '../../platform/clock/clock.ts'
import type { Manner } from './schema.ts'

/** What waits for somebody, among the sources of reminders: their first page shows it, so that only the mail counts it. */
export const NEWS = 'arrivals'

/** How long after the last step a reminder that was missed is still given; later it would change nothing. */
const LAST_STEP_DAYS = 7

const descending = (steps: readonly number[]): number[] =>
  [...new Set(steps)].sort((one, other) => other - one)

/**
 * The step that a deadline has come to on a day, in days before its last day; none where it is far off or long past. A step
 * holds until the next one, so that a day on which nothing ran is made up for, and several that were missed make one reminder.
 */
export const stepOn = (deadline: Day, today: Day, steps: readonly number[]): number | undefined => {
  const left = daysBetween(today, deadline)
  const order = descending(steps)
  return order.find((step, at) => {
    const until = order[at + 1] ?? step - LAST_STEP_DAYS
    return left <= step && left > until
  })
}

/** The days on which a deadline is reminded of, first one first. */
export const daysOfSteps = (deadline: Day, steps: readonly number[]): { step: number; day: Day }[] =>
  descending(steps).map((step) => ({ step, day: addDays(deadline, -step) }))

/** The first and the last day that a deadline may have, for there to be anything to remind of today. */
export const reachOf = (today: Day, steps: readonly number[]): { from: Day; to: Day } => ({
  from: addDays(today, Math.min(...steps) - LAST_STEP_DAYS),
  to: addDays(today, Math.max(...steps)),
})

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => new Date(day).getUTCDay() || 7

export interface Wish {
  readonly manner: Manner
  readonly weekday: number
}

interface Waiting {
  readonly today: Day
  /** The day on which the oldest of what waits was decided on. */
  readonly since: Day
  /** The day of the last gathered mail. */
  readonly lastDigest: Day | undefined
}

/**
 * Whether what waits for a person is mailed today. Gathered mails go out on working days of the week, one a day; the weekly
 * one on its day, or on the first day after it where nothing ran then.
 */
export const isMailedOn = ({ manner, weekday }: Wish, { today, since, lastDigest }: Waiting): boolean => {
  if (manner === 'none') return false
  if (manner === 'each') return true
  if (weekdayOf(today) > 5 || lastDigest === today) return false
  if (manner === 'daily') return true
  const passed = addDays(today, -((weekdayOf(today) - weekday + 7) % 7))
  return since <= passed && (lastDigest === undefined || lastDigest < passed)
}

/** How long a mail that the server does not take is tried again, in hours. */
const TRIED_FOR = 48

export const isGivenUp = (waitsSince: Date, now: Date): boolean =>
  now.getTime() - waitsSince.getTime() > TRIED_FOR * 3_600_000

const MOST_STEPS = 8
const FARTHEST = 365
const STEP = /^[-\u2212\u2013]?\d{1,4}$/

/** Steps as they are written, `30, 7, 0, -7`, the farthest first; or why they cannot be. */
export const readSteps = (
  text: string,
): readonly number[] | 'none' | 'unreadable' | 'too_many' | 'too_far' => {
  const parts = text.split(/[,;\s]+/).filter((part) => part !== '')
  if (parts.length === 0) return 'none'
  if (parts.some((part) => !STEP.test(part))) return 'unreadable'
  const steps = descending(parts.map((part) => Number(part.replace(/[\u2212\u2013]/, '-'))))
  if (steps.length > MOST_STEPS) return 'too_many'
  return steps.some((step) => Math.abs(step) > FARTHEST) ? 'too_far' : steps
}
