import type { Role } from '../../platform/access/roles.ts'

/** Who takes part in the work against trafficking and reads what a network has (the same as `cooperation.takes_part()`). */
export const takingPart = [
  'national_coordinator',
  'ministry_officer',
  'body_officer',
  'county_coordinator',
  'regional_coordinator',
  'caseworker',
  'case_manager',
  'police_prosecutor',
  'ngo_officer',
  'evaluator',
] as const satisfies readonly Role[]

/** Who keeps what networks have, each for their own county (the same as `cooperation.keeps()`). */
export const countyKeepers = ['county_coordinator', 'national_coordinator'] as const satisfies readonly Role[]
