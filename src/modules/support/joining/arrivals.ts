import { type ArrivalKind, arrivalKind } from '../../../platform/arrivals/kind.ts'
import { paths } from '../paths.ts'
import { joiningWords } from './messages.ts'

/** Somebody who leads has proposed that two cases are one person's: another who leads answers. */
export const joiningProposed: ArrivalKind = arrivalKind('support.joining_proposed', {
  urgency: 'ordinary',
  place: paths.joining,
  for: ['case_manager'],
  raisedBy: ['joining.propose'],
  settledBy: ['joining.answer'],
  words: (locale) => ({ what: joiningWords(locale)('proposed'), verb: joiningWords(locale)('answer') }),
})
