import { arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import { paths } from '../paths.ts'
import { markers } from '../strategies/policy.ts'
import { contributionWords } from './messages.ts'

/** Something was delivered, which a colleague is to accept; or it went back to whoever wrote that it was. */
export const deliverableWaits = arrivalKind('cooperation.deliverable_waits', {
  urgency: 'ordinary',
  place: paths.contribution.one,
  for: markers,
  staff: [],
  raisedBy: ['contribution.deliver'],
  settledBy: ['contribution.deliver'],
  words: wordsFrom(contributionWords, 'deliverableWaits', 'openContribution'),
})
