import { arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import { paths } from '../paths.ts'
import { guidelineWords } from './messages.ts'
import { conductKeepers } from './policy.ts'

/** A body is asked what its guidelines say. */
export const asked = arrivalKind('conduct.asked', {
  urgency: 'ordinary',
  place: paths.answer,
  for: conductKeepers,
  staff: [],
  raisedBy: ['conduct.ask'],
  settledBy: ['conduct.answer', 'conduct.agree'],
  words: wordsFrom(guidelineWords, 'arrived', 'arrivedVerb'),
})

/** Whoever maps has answered for a body, which looks whether it is so. */
export const answeredFor = arrivalKind('conduct.answered_for', {
  urgency: 'ordinary',
  place: paths.body,
  for: conductKeepers,
  staff: [],
  raisedBy: ['conduct.answer'],
  settledBy: ['conduct.answer', 'conduct.agree'],
  words: wordsFrom(guidelineWords, 'answeredFor', 'answeredForVerb'),
})
