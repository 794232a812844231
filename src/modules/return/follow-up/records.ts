import { hinted, optional, sealed } from '../../../platform/fields/field.ts'
import { pastDay, text, yes, yesOrNo } from '../../../platform/fields/kinds.ts'
import { keptRecord } from '../../../platform/records/kept.ts'

/** What the person has said about being followed up, each time it was said; the latest counts. */
export const choices = keptRecord(
  'return.follow_up_choice',
  { of: ['caseId', 'planId'], by: 'recorded_by', at: 'recorded_at', order: 'position' },
  {
    wants: yesOrNo(),
    byName: hinted(yes(), 'byNameHint'),
    saidOn: pastDay(),
    words: optional(sealed(text(20_000, 3))),
  },
)
