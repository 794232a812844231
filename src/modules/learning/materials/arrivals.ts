import { arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import { paths } from '../paths.ts'
import { materialWords } from './messages.ts'

/** The law that a published version rests on has changed: whoever makes it writes a new one. */
export const lawHasChanged = arrivalKind('learning.law_changed', {
  urgency: 'ordinary',
  place: paths.work,
  for: ['national_coordinator', 'body_officer', 'county_coordinator', 'regional_coordinator', 'ngo_officer'],
  staff: [],
  raisedBy: ['material.watch_law'],
  settledBy: ['material.publish', 'material.withdraw', 'material.end'],
  words: wordsFrom(materialWords, 'lawHasChanged', 'openMaterial'),
})
