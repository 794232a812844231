import { arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import { paths } from '../paths.ts'
import { strategyWords } from './messages.ts'
import { markers } from './policy.ts'

/** One has read a strategy: a second reader at the body that has it. */
export const readAgain = arrivalKind('cooperation.read_again', {
  urgency: 'ordinary',
  place: paths.strategy.one,
  for: markers,
  staff: [],
  raisedBy: ['strategy.mark'],
  settledBy: ['strategy.mark'],
  words: wordsFrom(strategyWords, 'readAgain', 'openStrategy'),
})

/** Two found different things: whoever read first, and whoever read then, settle it. */
export const readingsDiffer = arrivalKind('cooperation.readings_differ', {
  urgency: 'ordinary',
  place: paths.strategy.one,
  for: markers,
  staff: [],
  raisedBy: ['strategy.mark'],
  settledBy: ['strategy.settle'],
  words: wordsFrom(strategyWords, 'readingsDiffer', 'openStrategy'),
})
