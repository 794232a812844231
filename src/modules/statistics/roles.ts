import type { Actor } from '../../platform/access/actor.ts'
import { actsFor } from '../../platform/access/policy.ts'
import type { Role } from '../../platform/access/roles.ts'

/**
 * Those who work with the statistics: who makes them, and who coordinates the country's work (`statistics.works_with` in the
 * database). They see what figures rest on, where single cells are so small that they tell of single persons.
 */
export const statisticians = [
  'rapporteur',
  'national_coordinator',
  'ministry_officer',
] as const satisfies readonly Role[]

/** Those who answer for what a body hands in (`statistics.reports_for` in the database). */
export const reporters = [
  'body_officer',
  'county_coordinator',
  'regional_coordinator',
  'police_prosecutor',
  'ngo_officer',
  'shelter_staff',
  'case_manager',
] as const satisfies readonly Role[]

/** A rapporteur decides on what is their own body's. */
export const ownRapporteur = {
  people: ['rapporteur'],
  when: (actor: Actor, { bodyId }: { readonly bodyId: string }) => actsFor(actor, bodyId),
} as const
