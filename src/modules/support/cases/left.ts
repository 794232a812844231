import { settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
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
  settledBy: ['case.hand_over', 'case.move', 'case.close'],
  words: (locale) => ({ what: caseWords(locale)('left'), verb: caseWords(locale)('leftGive') }),
})

/**
 * Whoever answers for an open case is away, and whoever stands in for them does not for this one. Why is not said: those who lead see
 * nothing of deny lists. The database makes it wait (`support.see_to_stand_ins`), and ends it when somebody does.
 */
export const nobodyStandsIn: ArrivalKind = arrivalKind('support.nobody_stands_in', {
  urgency: 'urgent',
  place: paths.staff,
  for: ['case_manager'],
  staff: caseworkRoles,
  raisedBy: [
    ...['absence.say', 'absence.change', 'absence.end', 'identity.end_membership', 'identity.disable_person'],
    ...['denial.add', 'own_number.declare', 'case.write', 'case.open', 'case.import', 'case.reopen'],
    ...['case.hand_over', 'case.move', 'case.move_back'],
  ],
  settledBy: [
    ...[
      'absence.change',
      'absence.end',
      'absence.pass',
      'identity.end_membership',
      'identity.disable_person',
    ],
    ...['denial.lift', 'case.stand_in', 'case.hand_over', 'case.move', 'case.move_back', 'case.close'],
  ],
  words: wordsFrom(caseWords, 'nobodyStandsIn', 'nobodyStandsInGive'),
})

/** A caseload was moved and this case stayed where it was: those who may know of it are told, until one who leads has seen it. */
export const caseStayed: ArrivalKind = arrivalKind('support.case_stayed', {
  urgency: 'ordinary',
  place: paths.staff,
  for: ['case_manager'],
  staff: caseworkRoles,
  raisedBy: ['case.move', 'case.move_back'],
  settledBy: ['case.staff', 'case.hand_over', 'case.move', 'case.move_back', 'case.close'],
  words: wordsFrom(caseWords, 'stayed', 'stayedOpen'),
})

/** Somebody is responsible for the case again, or work on it has ended. */
export const leftNoMore = async (tx: DatabaseTransaction, caseId: string): Promise<void> => {
  await settle(tx, caseLeft, caseId)
  await settle(tx, caseStayed, caseId)
}
