import { hinted, optional } from '../../../platform/fields/field.ts'
import { anyOf, choice, text } from '../../../platform/fields/kinds.ts'

/** By what tables are divided, among the variables of a round, and to which totals weights are brought. */
export const howFields = (keys: readonly string[]) => ({
  byItems: anyOf(choice(keys)),
  margins: hinted(optional(text(20_000, 4)), 'marginsHint'),
})
