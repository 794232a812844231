import { hinted, labelled, optional } from '../../../platform/fields/field.ts'
import { count, line, pastDay, year } from '../../../platform/fields/kinds.ts'
import { keptRecord } from '../../../platform/records/kept.ts'
import { work } from '../occasions/door.ts'

/** How many work with something at a body, as it states, and how many of them it plans to train; kept, and the latest counts. */
export const staffing = keptRecord(
  'learning.staffing',
  { of: ['bodyId'], by: 'made_by', at: 'made_at' },
  {
    ...work,
    county: hinted(work.county, 'placesHint'),
    staff: count(200_000, 0),
    asOf: labelled(pastDay(), 'asOfDay'),
    source: hinted(line(300), 'sourceHint'),
    planned: labelled(optional(count(200_000, 0)), 'plannedToTrain'),
    year: hinted(year(2_000, 2_100), 'yearHint'),
  },
)
