import { policy } from '../../../platform/access/policy.ts'
import { trainingOfficers } from '../occasions/door.ts'

const signedIn = { people: 'all' } as const
const officers = { people: trainingOfficers } as const
const anyone = { people: 'all', anyone: true } as const

/** Completions: the learner's own; their body sees counts; whoever is shown a badge can check it. */
export const completionPolicy = policy({
  'completion.own': signedIn,
  'completion.prepare': signedIn,
  'completion.say': signedIn,
  'completion.show': signedIn,
  'completion.certificate': signedIn,
  'completion.badge': signedIn,
  'completion.body': officers,
  'completion.take_back': officers,
  'completion.prepare_table': officers,
  'completion.read_table': officers,
  'completion.state': officers,
  'badge.check': anyone,
  'badge.issuer': anyone,
  'badge.taken_back': anyone,
})
