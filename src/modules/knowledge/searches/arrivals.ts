import { arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import { paths } from '../paths.ts'
import { searchWords } from './messages.ts'

/** The day has come on which a search is to be done again: it waits for those who keep it, until a later day stands there. */
export const searchDue = arrivalKind('knowledge.search_due', {
  urgency: 'ordinary',
  place: paths.search.one,
  for: ['rapporteur', 'national_coordinator', 'body_officer', 'evaluator'],
  raisedBy: ['knowledge_search.tell_due'],
  settledBy: ['knowledge_search.tell_due'],
  words: wordsFrom(searchWords, 'dueArrived', 'dueVerb'),
})
