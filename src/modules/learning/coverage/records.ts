import { hinted, labelled, optional } from '../../../platform/fields/field.ts'
import { choice, coded, count, line, pastDay } from '../../../platform/fields/kinds.ts'
import { keptRecord } from '../../../platform/records/kept.ts'
import { functions, levels, settings } from '../codes.ts'
import { countyCodes } from '../places.ts'

/** How many work with something at a body, as it states, and how many of them it plans to train; kept, and the latest counts. */
export const staffing = keptRecord(
  'learning.staffing',
  { of: ['bodyId'], by: 'made_by', at: 'made_at' },
  {
    setting: choice(settings),
    level: hinted(optional(choice(levels)), 'levelHint'),
    function: choice(functions),
    county: hinted(optional(coded(countyCodes)), 'countyHint'),
    staff: count(200_000, 0),
    asOf: labelled(pastDay(), 'asOfDay'),
    source: hinted(line(300), 'sourceHint'),
    planned: labelled(optional(count(200_000, 0)), 'plannedToTrain'),
    year: hinted(count(2_100, 2_000), 'yearHint'),
  },
)
