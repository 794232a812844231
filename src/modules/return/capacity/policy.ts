import { policy } from '../../../platform/access/policy.ts'
import { partnerReaders } from '../partners/policy.ts'

/** Who registers what was done with partners, for their own body. */
const activityKeepers = [
  'national_coordinator',
  'regional_coordinator',
  'county_coordinator',
  'body_officer',
  'ngo_officer',
] as const

/** Trainings and visits: counts of people, never names. */
export const capacityPolicy = policy({
  'capacity.list': { people: partnerReaders },
  'capacity.prepare': { people: activityKeepers },
  'capacity.add': { people: activityKeepers },
})
