import { policy } from '../../../platform/access/policy.ts'

const steering = ['national_coordinator', 'ministry_officer'] as const

/** Risks are raised, looked at and read by those who steer the plan. */
export const riskPolicy = policy({
  'risk.list': { people: steering },
  'risk.view': { people: steering },
  'risk.raise': { people: steering },
  'risk.look': { people: steering },
})
