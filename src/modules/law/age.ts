import { type Day, daysBetween } from '../../platform/clock/clock.ts'

/** Days after which whoever decides is told how old a reading is. */
const NOTICE_AFTER = 90
/** Days after which nothing new rests on a section without somebody saying why it may. */
const ACKNOWLEDGE_AFTER = 180

/** How old a reading is: `old` is told, and `stale` has to be answered for. */
export type Age = 'fresh' | 'old' | 'stale'

/** How old a reading of one day is on another. */
export const ageOn = (readOn: Day, today: Day): Age => {
  const days = daysBetween(readOn, today)
  if (days > ACKNOWLEDGE_AFTER) return 'stale'
  return days > NOTICE_AFTER ? 'old' : 'fresh'
}
