import { policy } from '../../../platform/access/policy.ts'

const steering = ['national_coordinator', 'ministry_officer'] as const

/** Assignments are official decisions, open to all; those who steer the plan give them and decide on them. */
export const assignmentPolicy = policy({
  'assignment.list': { people: 'all', anyone: true, system: true },
  'assignment.list_own': { people: 'all' },
  'assignment.view': { people: 'all', anyone: true, system: true },
  'assignment.open_decision': { people: 'all' },
  'assignment.prepare': { people: steering },
  'assignment.read_document': { people: steering },
  'assignment.give': { people: steering, system: true },
  'assignment.preview': { people: steering },
  'assignment.change': { people: steering, system: true },
  'assignment.prolong': { people: steering, system: true },
  'assignment.split': { people: steering, system: true },
  'assignment.merge': { people: steering, system: true },
  'assignment.complete': { people: steering, system: true },
  'assignment.withdraw': { people: steering, system: true },
  'assignment.resume': { people: steering, system: true },
})
