import { anonymous } from '../../platform/access/actor.ts'
import { readOwnCookie } from '../../platform/http/own-cookie.ts'
import type { Authentication, RequestContext } from '../../platform/http/route.ts'
import { visitSecret } from '../../platform/http/server.ts'
import { Refusal } from '../../platform/refusal.ts'
import { identityPaths } from './paths.ts'
import { findServiceActor } from './services/store.ts'
import { findSession, sessionCookie } from './session.ts'
import { findTokenActor } from './token-store.ts'

/** The bearer token of a request to the API. On pages there is none: they are for browsers and their sessions. */
const bearerOf = (context: RequestContext): string | undefined => {
  if (!context.req.path.startsWith('/v1/')) return undefined
  const header = context.req.header('authorization')
  return header === undefined ? undefined : (/^Bearer ([\w.~+/-]{20,200}=*)$/i.exec(header)?.[1] ?? '')
}

/** Nobody; the browser is given the secret of its visit where a form asks for it, and no cookie before. */
const visitor = (context: RequestContext): Authentication => {
  let secret: string | undefined
  return {
    actor: anonymous,
    get formSecret() {
      secret ??= visitSecret(context)
      return secret
    },
  }
}

/**
 * Who sends a request: the bearer of a token, the session of a browser, or nobody.
 *
 * @throws Refusal 401 for a token that does not work: it is never taken for a request without one.
 */
export const authenticate = async (context: RequestContext): Promise<Authentication> => {
  const { database, clock, settings } = context.get('house')
  const bearer = bearerOf(context)
  if (bearer !== undefined) {
    const actor =
      (await findTokenActor(database, bearer, clock.now(), settings)) ??
      (await findServiceActor(database, bearer, clock.now(), settings))
    if (actor === undefined) throw new Refusal('identity.token_invalid', 401)
    return { actor }
  }
  const secret = readOwnCookie(context, sessionCookie)
  const now = clock.now()
  const session = secret ? await findSession(database, secret, now, settings) : undefined
  if (secret === undefined || session?.actor === undefined) return visitor(context)
  return {
    actor: session.actor,
    person: {
      actor: session.actor,
      name: session.name,
      language: session.language,
      bodyName: session.bodyName,
      memberships: session.memberships,
      session: {
        id: session.sessionId,
        provedAt: session.provedAt,
        // It is noted to the minute when a session was last seen, so it may end a minute sooner.
        idleSeconds: Math.max(30, (settings.sessions.idleMinutes - 1) * 60),
        lastsSeconds: Math.round((session.endsAt.getTime() - now.getTime()) / 1000),
        keptForms: session.keptForms,
        ...(session.letInId === null
          ? {}
          : { letInAt: identityPaths.proposal({ proposalId: session.letInId }) }),
      },
    },
    formSecret: secret,
  }
}
