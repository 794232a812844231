import { policy } from '../../../platform/access/policy.ts'

const evaluator = ['evaluator'] as const

/** An evaluator judges by themselves; nobody accepts, changes or holds back what they say. */
export const evaluationPolicy = policy({
  'evaluation.list': { people: evaluator },
  'evaluation.prepare': { people: evaluator },
  'evaluation.write': { people: evaluator },
  'evaluation.publish': { people: evaluator },
})
