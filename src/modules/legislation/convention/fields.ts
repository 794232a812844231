import { hinted, labelled, optional } from '../../../platform/fields/field.ts'
import { choice, coded, line, text } from '../../../platform/fields/kinds.ts'
import { sectionCodes } from '../../law/index.ts'
import { articleCodes } from './articles.ts'

/** How Swedish law stands to an article. */
export const articleStates = ['met', 'amendment', 'reservation', 'declaration'] as const

/** A judgement of an article. */
export const judgement = {
  article: coded(articleCodes),
  state: labelled(choice(articleStates), 'stateOf'),
  section: hinted(optional(coded(sectionCodes)), 'sectionHint'),
  measure: hinted(optional(line(200)), 'measureHint'),
  authority: hinted(optional(line(200)), 'authorityHint'),
  grounds: hinted(text(5_000, 3), 'groundsHint'),
}
