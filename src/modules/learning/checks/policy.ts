import { policy } from '../../../platform/access/policy.ts'

/** Who makes materials asks about them: `learning.makes()` says of which. */
const makers = [
  'national_coordinator',
  'body_officer',
  'county_coordinator',
  'regional_coordinator',
  'ngo_officer',
] as const

/** Knowledge checks: anybody answers, as nobody and without a trace, and everybody reads what may be told of the answers. */
export const checkPolicy = policy({
  'check.ask': { people: 'all', anyone: true },
  'check.answer': { people: 'all', anyone: true, untraced: true },
  'check.results': { people: 'all', anyone: true },
  'check.edit': { people: makers },
  'check.save_question': { people: makers },
  'check.remove_question': { people: makers },
  'check.load_own': { people: [], system: true },
  'check.work_out': { people: [], system: true },
})
