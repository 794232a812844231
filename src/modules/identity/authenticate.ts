import { getCookie } from 'hono/cookie'
import { anonymous } from '../../platform/access/actor.ts'
import type { Authentication, RequestContext } from '../../platform/http/route.ts'
import { visitSecret } from '../../platform/http/server.ts'
import { findSession, sessionCookie } from './session.ts'

/** Who sends a request: the session of a browser, or nobody. */
export const authenticate = async (context: RequestContext, secure: boolean): Promise<Authentication> => {
  const { database, clock, settings } = context.get('house')
  const secret = getCookie(context, sessionCookie)
  const session = secret ? await findSession(database, secret, clock.now(), settings.sessions) : undefined
  if (secret === undefined || session?.actor === undefined)
    return { actor: anonymous, formSecret: visitSecret(context, secure) }
  return {
    actor: session.actor,
    person: {
      actor: session.actor,
      name: session.name,
      language: session.language,
      bodyName: session.bodyName,
      memberships: session.memberships,
    },
    formSecret: secret,
  }
}
