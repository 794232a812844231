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

/** Partners in countries of origin: read by those who need them, written by the coordinators. */
export const partnerPolicy = policy({
  'partner.list': { people: partnerReaders },
  'partner.view': { people: partnerReaders },
  'partner.prepare': { people: partnerKeepers },
  'partner.prepare_change': { people: partnerKeepers },
  'partner.add': { people: partnerKeepers },
  'partner.change': { people: partnerKeepers },
  'partner.close': { people: partnerKeepers },
  'partner.add_agreement': { people: partnerKeepers },
  'partner.end_agreement': { people: partnerKeepers },
})
