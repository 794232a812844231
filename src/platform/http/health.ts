import { z } from 'zod'
import { action } from '../access/action.ts'
import { policy } from '../access/policy.ts'
import type { Readiness } from '../watch/readiness.ts'
import { path } from './path.ts'
import type { RequestContext, Route } from './route.ts'

const healthPaths = { live: path('/health/live'), ready: path('/health/ready') }

const healthPolicy = policy({ 'health.look': { people: 'all', anyone: true } })
const look = action(healthPolicy, 'health.look', 'read', z.object({}), async () => undefined)

const probe = (pattern: string, handle: (context: RequestContext) => Promise<Response>): Route => ({
  method: 'get',
  pattern,
  action: look,
  // Whatever keeps the house running asks every few seconds.
  asNobody: true,
  told: 'never',
  handle,
})

/** Whether the process answers at all, and whether it can take requests: for what starts it and sends people to it. */
export const healthRoutes = (readiness: () => Promise<Readiness>): readonly Route[] => [
  probe(healthPaths.live.pattern, async (context) => context.json({ live: true })),
  probe(healthPaths.ready.pattern, async (context) => {
    const found = await readiness()
    return context.json(found, found.ready ? 200 : 503)
  }),
]
