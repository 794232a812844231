import { tellDue } from '../../platform/records/due.ts'
import { replyDue } from './arrivals.ts'
import { monitoringPolicy } from './policy.ts'
import { rounds } from './round.ts'

/** How many days ahead whoever answers for a reply is told that it is due. */
const DAYS_BEFORE = 30

/** Tells those who answer for a reply that it is soon due. */
export const tellDueReplies = tellDue(monitoringPolicy, 'monitoring.tell_due', {
  register: rounds,
  field: 'dueOn',
  kind: replyDue,
  before: DAYS_BEFORE,
})
