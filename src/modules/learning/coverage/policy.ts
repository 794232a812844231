import { policy } from '../../../platform/access/policy.ts'

const trainingOfficers = [
  'national_coordinator',
  'body_officer',
  'county_coordinator',
  'regional_coordinator',
  'case_manager',
  'ngo_officer',
] as const

/** Who has been reached: everybody reads what may be told; whoever speaks for the training of a body's people sees its own. */
export const coveragePolicy = policy({
  'coverage.view': { people: 'all', anyone: true },
  'coverage.parity': { people: 'all', anyone: true },
  'coverage.bodies': { people: 'all', anyone: true },
  'coverage.own': { people: trainingOfficers },
  'coverage.state_staff': { people: trainingOfficers },
  'coverage.work_out': { people: [], system: true },
})
