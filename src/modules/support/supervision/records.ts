import { hinted, sealed } from '../../../platform/fields/field.ts'
import { choice, count, instant, text } from '../../../platform/fields/kinds.ts'
import { keptRecord } from '../../../platform/records/kept.ts'

/** As many days as somebody reads along at most. */
const MOST_DAYS = 14

const why = {
  because: choice(['supervision', 'quality', 'complaint', 'other']),
  reason: hinted(sealed(text(2_000, 3)), 'reasonHint'),
}

/** What is asked of whoever begins to read along. */
export const asked = { ...why, days: count(MOST_DAYS) }

export const coReadings = keptRecord(
  'support.co_reading',
  { of: ['caseId', 'bodyId'], by: 'person_id', at: 'since' },
  { ...why, untilAt: instant() },
)
