import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { policy } from '../../../platform/access/policy.ts'
import { simulated } from './simulation.ts'

const rules = policy({ 'register_assessment.simulate': { people: 'all', anyone: true } })

/** What a search would lead to, on made-up people: everybody reads the same, and nothing is asked for. */
export const viewSimulation = action(rules, 'register_assessment.simulate', 'read', z.object({}), async () =>
  simulated(),
)
