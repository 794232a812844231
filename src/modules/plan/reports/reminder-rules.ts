import { type Day, daysBetween } from '../../../platform/clock/clock.ts'

export type ReminderKind = 'month' | 'week' | 'day' | 'missing'

/** A deadline that passed longer ago is not mailed about: it is seen on the overview, and a mail would change nothing. */
const MISSING_DAYS = 30

/** Which reminder a deadline calls for today; each is sent once. Nothing where it is far off or long past. */
export const reminderFor = (deadline: Day, today: Day): ReminderKind | undefined => {
  const left = daysBetween(today, deadline)
  if (left < -MISSING_DAYS || left > 30) return undefined
  if (left < 0) return 'missing'
  if (left <= 1) return 'day'
  return left <= 7 ? 'week' : 'month'
}
