import type { Role } from '../../platform/access/roles.ts'

/** The roles in which people work on cases (the same as `access.works_with_people()` in the database). */
export const caseworkRoles = [
  'caseworker',
  'case_manager',
  'regional_coordinator',
  'shelter_staff',
  'police_prosecutor',
  'ngo_officer',
] as const satisfies readonly Role[]
