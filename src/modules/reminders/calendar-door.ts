import { anonymous } from '../../platform/access/actor.ts'
import type { RequestContext, Route } from '../../platform/http/route.ts'
import { NotFound } from '../../platform/refusal.ts'
import { findFeedActor } from './own-store.ts'

const SECRET = /^([\w-]{43})\.ics$/

/**
 * Lets a calendar program in by the secret of an address: to read, as the person who made it. Whoever else has signed in acts
 * as that person there alone. A secret that does not work is an address that does not exist.
 */
export const byCalendarSecret = <R extends Route>(route: R): R => ({
  ...route,
  handle: async (context: RequestContext) => {
    const { database, clock } = context.get('house')
    const secret = SECRET.exec(context.req.param('secret') ?? '')?.[1]
    const actor = secret ? await findFeedActor(database, secret, clock.now()) : undefined
    context.set('authentication', { actor: actor ?? anonymous })
    if (actor === undefined) throw new NotFound('calendar')
    return route.handle(context)
  },
})
