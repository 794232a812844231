import { policy } from '../../../platform/access/policy.ts'

/** Those who work with the statistics: who makes them, and who coordinates the country's work. */
export const overseers = ['rapporteur', 'national_coordinator', 'ministry_officer'] as const

export const overviewPolicy = policy({ 'statistics.overview': { people: overseers } })
