import { settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { paths } from '../paths.ts'
import { caseworkRoles } from '../roles.ts'
import { caseWords } from './messages.ts'

/**
 * Whoever was responsible for an open case has left the body. The database makes it wait, however their membership or account ended
 * (`support.tell_case_left`): for whoever leads and for those who still work on it.
 */
export const caseLeft: ArrivalKind = arrivalKind('support.case_left', {
  urgency: 'urgent',
  place: paths.staff,
  for: ['case_manager'],
  staff: caseworkRoles,
  raisedBy: ['identity.end_membership', 'identity.disable_person'],
  settledBy: ['case.hand_over', 'case.close'],
  words: (locale) => ({ what: caseWords(locale)('left'), verb: caseWords(locale)('leftGive') }),
})

/** Somebody is responsible for the case again, or work on it has ended. */
export const leftNoMore = (tx: DatabaseTransaction, caseId: string): Promise<number> =>
  settle(tx, caseLeft, caseId)
