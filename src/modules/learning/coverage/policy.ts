import { policy } from '../../../platform/access/policy.ts'
import { trainingOfficers } from '../occasions/door.ts'

/** Who has been reached: everybody reads what may be told; whoever speaks for the training of a body's people sees its own. */
export const coveragePolicy = policy({
  'coverage.view': { people: 'all', anyone: true },
  'coverage.parity': { people: 'all', anyone: true },
  'coverage.bodies': { people: 'all', anyone: true },
  'coverage.own': { people: trainingOfficers },
  'coverage.state_staff': { people: trainingOfficers },
  'coverage.work_out': { people: [], system: true },
})
