import { action } from '../../../platform/access/action.ts'
import { assignmentPolicy } from '../assignments/policy.ts'
import { listObligations } from '../obligations/store.ts'
import { followMeasures } from '../standing/follow.ts'
import { followingPolicy } from '../standing/policy.ts'
import { planInput } from '../standing/schema.ts'
import { getPlan } from '../standing/store.ts'
import { coverageOf } from './rules.ts'
import { listAssigned } from './store.ts'

/** Who is named in a plan, who was given an assignment, and who has reported. */
export const viewCoverage = action(
  followingPolicy,
  'plan.oversee',
  'read',
  planInput,
  async ({ tx, today, may }, { planId }) => {
    const plan = await getPlan(tx, planId)
    return {
      plan,
      ...coverageOf(
        await followMeasures(tx, plan, today),
        await listAssigned(tx, planId),
        await listObligations(tx, { planId }),
        today,
      ),
      mayGive: may(assignmentPolicy, 'assignment.give'),
    }
  },
)
