import { hinted, optional } from '../../../platform/fields/field.ts'
import { choice, line, pastDay, text } from '../../../platform/fields/kinds.ts'

/** The stages at which a text of law is kept. */
export const stages = ['inquiry', 'bill', 'act'] as const
export type Stage = (typeof stages)[number]

/** A text of law at a stage. */
export const lawText = {
  stage: choice(stages),
  sfs: hinted(optional(line(9)), 'sfsHint'),
  name: line(300),
  dated: pastDay(),
  content: hinted(text(200_000, 20), 'contentHint'),
}
