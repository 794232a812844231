import { policy } from '../../../platform/access/policy.ts'

/** Those who meet people in outreach: `outreach.works_at()` says for which body. */
export const outreachWorkers = ['caseworker', 'case_manager', 'regional_coordinator', 'ngo_officer'] as const

const workers = { people: outreachWorkers }

export const contactPolicy = policy({
  'outreach.unit': workers,
  'outreach.prepare': workers,
  'outreach.note': { ...workers, untraced: true },
  'outreach.slips': workers,
  'outreach.make_slips': workers,
  'outreach.use_slip': { ...workers, untraced: true },
  'outreach.write_anew': { people: [], system: true },
})
