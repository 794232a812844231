import { arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import { lawWords } from '../messages.ts'
import { lawPaths } from '../paths.ts'

/** A figure of the law is missing for a year: whoever runs the installation enters it. */
export const figureMissing = arrivalKind('law.figure_missing', {
  urgency: 'ordinary',
  place: lawPaths.figures,
  for: ['administrator'],
  raisedBy: ['law.tell_missing_figures'],
  settledBy: ['law.enter_figure'],
  words: wordsFrom(lawWords, 'figureMissing', 'figureVerb'),
})

/** What is missing of a year is one thing, so it waits once at each body, however often it is told. */
export const aboutYear = (year: number): string => `1a300000-0000-4000-8000-00000000${year}`
