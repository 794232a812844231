import { addDays } from './clock.ts'
import { swedishMoment, swedishTimeOf } from './working-days.ts'

/** Between these, Swedish time, people are mailed of what is no danger. */
const WAKES = '07:00'
const RESTS = '21:00'

/** Whether people may be mailed of what is no danger, and waits for nobody tonight. */
export const isAwake = (now: Date): boolean => {
  const { time } = swedishTimeOf(now)
  return time >= WAKES && time < RESTS
}

/** The moment from which they may: now, or seven in the morning. */
export const wakingMoment = (now: Date): Date => {
  if (isAwake(now)) return now
  const { day, time } = swedishTimeOf(now)
  return swedishMoment(time < WAKES ? day : addDays(day, 1), WAKES)
}
