import { policy } from '../../../platform/access/policy.ts'

const steering = ['national_coordinator', 'ministry_officer'] as const

/** Reminding bodies of what is missing, and whom they answer by. */
export const chasingPolicy = policy({
  'chase.prepare': { people: steering },
  'chase.remind': { people: steering },
  'chase.list': { people: steering },
  'chase.set': { people: steering },
  'chase.go_on': { people: [], system: true },
  'chase.mail': { people: [], system: true },
  'contact.list': { people: steering },
  'contact.add': { people: steering },
  'contact.end': { people: steering },
})
