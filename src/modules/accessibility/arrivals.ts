import { settle } from '../../platform/arrivals/arrive.ts'
import { arrivalKind, wordsFrom } from '../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { accessibilityWords } from './messages.ts'
import { accessibilityPaths } from './paths.ts'

/** Somebody has told of what they cannot use, and is answered within two weeks. The database makes it wait: they are nobody here. */
export const messageWaits = arrivalKind('accessibility.message_waits', {
  urgency: 'ordinary',
  place: accessibilityPaths.messages,
  for: ['administrator'],
  raisedBy: ['accessibility.tell', 'accessibility.settle'],
  settledBy: ['accessibility.settle'],
  words: wordsFrom(accessibilityWords, 'arrived', 'arrivedVerb'),
})

/** All that is open is one thing, so it waits once at each body; named by the migration that makes it wait. */
const ALL_OF_IT = '1a300000-0000-4000-8000-000000000220'

export const allAreSettled = (tx: DatabaseTransaction): Promise<number> => settle(tx, messageWaits, ALL_OF_IT)
