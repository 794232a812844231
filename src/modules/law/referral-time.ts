import { addDays, type Day } from '../../platform/clock/clock.ts'
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  swedishMoment,
  swedishTimeOf,
} from '../../platform/clock/working-days.ts'

/**
 * How soon somebody needs an answer, the most urgent first: danger now, a bed or protection today or tonight, within the
 * week, planned.
 */
export const REFERRAL_URGENCIES = ['now', 'urgent', 'this_week', 'ordinary'] as const
export type ReferralUrgency = (typeof REFERRAL_URGENCIES)[number]

/** Urgencies whose time runs around the clock, whoever is asked and whatever the hour. */
const AROUND_THE_CLOCK = ['now', 'urgent'] as const
type AroundTheClock = (typeof AROUND_THE_CLOCK)[number]
type InWorkingDays = Exclude<ReferralUrgency, AroundTheClock>

/** Whether an answer is needed in minutes: then a body that is closed must be reached through those who answer now. */
export const runsAroundTheClock = (urgency: ReferralUrgency): urgency is AroundTheClock =>
  (AROUND_THE_CLOCK as readonly ReferralUrgency[]).includes(urgency)

/** When a body answers referrals that can wait for its hours. Times are Swedish, 'HH:MM'. */
export interface ReferralLimits {
  readonly closes: string
  /** What comes in later than this counts as come in the next working day. */
  readonly cutOff: string
  readonly minutes: Readonly<Record<AroundTheClock, number>>
  readonly workingDays: Readonly<Record<InWorkingDays, number>>
}

/**
 * The limits of a body that has set none of its own. No section of law sets them: they are what somebody who waits with a
 * person beside them can wait before turning to another. The person's need decides, not the recipient's office hours.
 */
export const ORDINARY_REFERRAL_LIMITS: ReferralLimits = {
  closes: '16:30',
  cutOff: '15:00',
  minutes: { now: 30, urgent: 60 },
  workingDays: { this_week: 1, ordinary: 3 },
}

const MINUTE = 60_000

/**
 * When a referral is to be answered. What cannot wait: within minutes from when it was sent, at night and on holidays too,
 * whether or not the recipient has said when it answers. What can: at closing time so many working days after the working
 * day on which it counts as come in.
 */
export const referralDue = (sentAt: Date, urgency: ReferralUrgency, limits: ReferralLimits): Date =>
  runsAroundTheClock(urgency)
    ? new Date(sentAt.getTime() + limits.minutes[urgency] * MINUTE)
    : swedishMoment(
        addWorkingDays(dayOfArrival(sentAt, limits), limits.workingDays[urgency as InWorkingDays]),
        limits.closes,
      )

const dayOfArrival = (sentAt: Date, { cutOff }: ReferralLimits): Day => {
  const { day, time } = swedishTimeOf(sentAt)
  return isWorkingDay(day) && time <= cutOff ? day : nextWorkingDay(addDays(day, 1))
}
