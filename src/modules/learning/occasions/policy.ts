import { policy } from '../../../platform/access/policy.ts'
import { type Role, roles } from '../../../platform/access/roles.ts'

/** Who holds courses, and speaks for the training of a body's people. */
export const trainingOfficers = [
  'national_coordinator',
  'body_officer',
  'county_coordinator',
  'regional_coordinator',
  'case_manager',
  'ngo_officer',
] as const

/** Whoever only learns, watches over the house or has not been checked leads no occasion. */
const LEAD_NONE: readonly Role[] = ['learner', 'administrator', 'auditor', 'applicant']

/** Who may lead an occasion, where they are named on it. */
export const trainerRoles = roles.filter((role) => !LEAD_NONE.includes(role))

const everybody = { people: 'all', anyone: true } as const
const signedIn = { people: 'all' } as const
const officers = { people: trainingOfficers } as const

/** Occasions: seen by everybody whom they are for, held by bodies, booked by people for themselves and by bodies for a number. */
export const occasionPolicy = policy({
  'occasion.list': everybody,
  'occasion.view': everybody,
  'occasion.invitation': everybody,
  'occasion.prepare': officers,
  'occasion.prepare_change': officers,
  'occasion.participation': officers,
  'occasion.add': officers,
  'occasion.change': officers,
  'occasion.cancel': officers,
  'occasion.book': signedIn,
  'occasion.book_group': officers,
  'occasion.withdraw': signedIn,
  // Whoever leads an occasion is named on it: the wall looks at that.
  'occasion.attendance': { people: trainerRoles },
  'occasion.attend': { people: trainerRoles },
  'occasion.tell': { people: [], system: true },
  'occasion.forget': { people: [], system: true },
})
