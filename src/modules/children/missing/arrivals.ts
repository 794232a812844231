import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import { caseworkRoles, supportPaths } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { missingWords } from './messages.ts'

/** A child is gone: whoever leads the casework is told until the child is found. */
export const childMissing: ArrivalKind = arrivalKind('children.missing', {
  urgency: 'danger',
  place: paths.alarm,
  placeFor: { case_manager: supportPaths.staff },
  for: ['case_manager'],
  staff: caseworkRoles,
  raisedBy: ['missing.raise', 'missing.search_again'],
  settledBy: ['missing.find', 'missing.follow_up'],
  words: wordsFrom(missingWords, 'alarm', 'openAlarm', 'now1', 'now2', 'now3'),
})
