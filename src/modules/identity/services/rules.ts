import { addDays, type Day } from '../../../platform/clock/clock.ts'
import { swedishMoment } from '../../../platform/clock/working-days.ts'

/** The longest that a service account is made or renewed for. */
const SERVICE_DAYS = 366
/** Days in which the token before still works, while the program changes to the new one. */
const CHANGE_DAYS = 7

/** The last moment of its last day. */
export const endOf = (day: Day): Date => swedishMoment(day, '23:59')

/** Whether a last day lies ahead, and within a year. */
export const isEndDay = (day: Day, today: Day): boolean => day > today && day <= addDays(today, SERVICE_DAYS)

/** Until when a token works that is replaced now: some days, and never longer than it did. */
export const endOfReplaced = (endsAt: Date, now: Date): Date =>
  new Date(Math.min(endsAt.getTime(), now.getTime() + CHANGE_DAYS * 86_400_000))
