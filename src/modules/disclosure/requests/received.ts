import type { Day } from '../../../platform/clock/clock.ts'
import { swedishMoment } from '../../../platform/clock/working-days.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { Refusal } from '../../../platform/refusal.ts'

/** No request in a queue of today came before this: an earlier year is a slip of the pen. */
const EARLIEST: Day = '1900-01-01'

/**
 * When a request came: now where it came today, else the beginning of its day.
 *
 * @throws Refusal `day_to_come`, `request.received_long_ago` at the field.
 */
export const receivedMoment = (receivedOn: Day, { now, today }: { now: Date; today: Day }): Date => {
  requireDayPassed(receivedOn, today, 'receivedOn')
  if (receivedOn < EARLIEST) throw new Refusal('request.received_long_ago', 422, {}, 'receivedOn')
  return receivedOn === today ? now : swedishMoment(receivedOn, '00:00')
}
