import { arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import { namedIdentifier } from '../../../platform/named-identifier.ts'
import { lawWords } from '../messages.ts'
import { lawPaths } from '../paths.ts'
import type { SectionKey } from '../sections.ts'

/**
 * A lawyer has read that a section says something else than the house: until somebody has read it anew, and it says the same, every
 * lawyer may enter what has changed it, and whoever administers knows that decisions are stopped.
 */
export const saidOtherwise = arrivalKind('law.said_otherwise', {
  urgency: 'ordinary',
  // What waits carries no name of a section; the list shows what says otherwise first.
  place: lawPaths.list,
  for: ['lawyer', 'administrator'],
  staff: ['lawyer', 'administrator'],
  raisedBy: ['law.check'],
  settledBy: ['law.check'],
  words: wordsFrom(lawWords, 'arrivalOtherwise', 'arrivalOtherwiseVerb'),
})

/** What a section says is one thing, so it waits once at each body, however often it is noted. */
export const aboutSection = (key: SectionKey): string => namedIdentifier(`law.section ${key}`)
