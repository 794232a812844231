import { policy } from '../../../platform/access/policy.ts'
import { caseworkRoles } from '../../support/index.ts'

/** Who writes the directory of partners. */
export const partnerKeepers = ['national_coordinator', 'regional_coordinator'] as const

/** Who reads it beside those who work with people. */
export const partnerReaders = [
  ...caseworkRoles,
  'national_coordinator',
  'ministry_officer',
  'county_coordinator',
  'body_officer',
  'rapporteur',
  'evaluator',
] as const

/** What bodies agree on with partners; the register has its own. */
export const partnerPolicy = policy({
  'partner.add_agreement': { people: partnerKeepers },
  'partner.end_agreement': { people: partnerKeepers },
})
