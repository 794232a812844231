import type { Role } from '../../platform/access/roles.ts'

/** Those who write the report-backs of their own body (the same as `access.reports()` in the database). */
export const reporting = [
  'national_coordinator',
  'ministry_officer',
  'body_officer',
  'county_coordinator',
  'regional_coordinator',
  'caseworker',
  'shelter_staff',
  'police_prosecutor',
  'ngo_officer',
  'lawyer',
  'rapporteur',
] as const satisfies readonly Role[]
