import { addDays, type Day } from '../../platform/clock/clock.ts'
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  swedishMoment,
  swedishTimeOf,
} from '../../platform/clock/working-days.ts'

/** When a body answers referrals. Times are Swedish, 'HH:MM'. */
export interface ReferralLimits {
  readonly opens: string
  readonly closes: string
  /** What comes in later than this counts as come in the next working day. */
  readonly cutOff: string
  readonly urgentHours: number
  readonly ordinaryWorkingDays: number
  /** The body has somebody on duty around the clock. */
  readonly onDuty: boolean
}

/** The limits of a body that has set none of its own. */
export const ORDINARY_REFERRAL_LIMITS: ReferralLimits = {
  opens: '08:00',
  closes: '16:30',
  cutOff: '15:00',
  urgentHours: 2,
  ordinaryWorkingDays: 3,
  onDuty: false,
}

const MINUTE = 60_000

/**
 * When a referral is to be answered. Urgent: within the hours of the limits, around the clock at a body on duty,
 * otherwise counted in opening hours only, from the next opening where it came outside them. Ordinary: at closing time
 * so many working days after the working day on which it counts as come in.
 */
export const referralDue = (sentAt: Date, urgency: 'urgent' | 'ordinary', limits: ReferralLimits): Date => {
  if (urgency === 'ordinary') {
    return swedishMoment(
      addWorkingDays(dayOfArrival(sentAt, limits), limits.ordinaryWorkingDays),
      limits.closes,
    )
  }
  const minutes = limits.urgentHours * 60
  return limits.onDuty
    ? new Date(sentAt.getTime() + minutes * MINUTE)
    : afterOpenMinutes(sentAt, minutes, limits)
}

const dayOfArrival = (sentAt: Date, { cutOff }: ReferralLimits): Day => {
  const { day, time } = swedishTimeOf(sentAt)
  return isWorkingDay(day) && time <= cutOff ? day : nextWorkingDay(addDays(day, 1))
}

/** The moment when so many minutes of opening hours have passed. */
const afterOpenMinutes = (from: Date, minutes: number, { opens, closes }: ReferralLimits): Date => {
  let { day } = swedishTimeOf(from)
  let left = minutes * MINUTE
  let start = from.getTime()
  for (;;) {
    if (isWorkingDay(day)) {
      const opened = Math.max(start, swedishMoment(day, opens).getTime())
      const open = swedishMoment(day, closes).getTime() - opened
      if (open >= left) return new Date(opened + left)
      left -= Math.max(0, open)
    }
    day = nextWorkingDay(addDays(day, 1))
    start = swedishMoment(day, opens).getTime()
  }
}
