import { hinted, labelled, optional } from '../../../platform/fields/field.ts'
import { choice, coded, count, line, pastDay, reference } from '../../../platform/fields/kinds.ts'
import { keptRecord } from '../../../platform/records/kept.ts'
import { countryCodes } from '../countries.ts'

const activityKinds = ['training', 'visit'] as const
export type ActivityKind = (typeof activityKinds)[number]

/** A training or a visit with a partner, of a body: counts of people, never names. */
export const activities = keptRecord(
  'return.activity',
  { of: ['bodyId'], by: 'made_by', at: 'made_at' },
  {
    kind: choice(activityKinds),
    subject: hinted(line(300), 'subjectHint'),
    partnerId: labelled(optional(reference()), 'partner'),
    country: coded(countryCodes),
    heldOn: pastDay(),
    hours: count(2_000),
    participants: count(100_000),
  },
)
