import { arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import { paths } from '../paths.ts'
import { takingPart } from '../roles.ts'
import { markers } from '../strategies/policy.ts'
import { visitWords } from './messages.ts'

/** Visitors would like to come to one's body, until it says yes or no. */
export const visitAsked = arrivalKind('cooperation.visit_asked', {
  urgency: 'ordinary',
  place: paths.visit.one,
  for: takingPart,
  staff: [],
  raisedBy: ['visit.add_stop'],
  settledBy: ['visit.answer_stop'],
  words: wordsFrom(visitWords, 'askedToReceive', 'openVisit'),
})

/** A host cannot receive them, until another stop takes its place or the visit is over. */
export const hostDeclined = arrivalKind('cooperation.host_declined', {
  urgency: 'ordinary',
  place: paths.visit.one,
  for: markers,
  staff: [],
  raisedBy: ['visit.answer_stop'],
  settledBy: ['visit.add_stop', 'visit.end'],
  words: wordsFrom(visitWords, 'hostDeclined', 'openVisit'),
})

/** Half a year, or a year, after a visit: what was done at home is asked for. */
export const visitToFollow = arrivalKind('cooperation.visit_to_follow', {
  urgency: 'ordinary',
  place: paths.visit.one,
  for: markers,
  staff: [],
  raisedBy: ['visit.remind'],
  settledBy: ['visit.follow_up'],
  words: wordsFrom(visitWords, 'toFollow', 'openVisit'),
})
