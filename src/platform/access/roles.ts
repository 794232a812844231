/**
 * The roles in which people act. A new role is a new line here, its names in the catalogue, and the rules of the
 * rooms' policies that name it; beside them only the order of the navigation knows roles.
 */
export const roles = [
  'national_coordinator',
  'ministry_officer',
  'body_officer',
  'county_coordinator',
  'regional_coordinator',
  'caseworker',
  'case_manager',
  'shelter_staff',
  'police_prosecutor',
  'ngo_officer',
  /** Somebody of an organisation that entered itself and that nobody has checked: calls and its own applications, no more. */
  'applicant',
  'lawyer',
  'rapporteur',
  'evaluator',
  'learner',
  'administrator',
  'auditor',
] as const

export type Role = (typeof roles)[number]

export const isRole = (value: string): value is Role => (roles as readonly string[]).includes(value)

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
