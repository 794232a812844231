import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { anonymous, type LinkActor } from '../access/actor.ts'
import type { Database } from '../database/connect.ts'
import { cookieSettings, isSecure } from './own-cookie.ts'
import type { Authentication, RequestContext, Route } from './route.ts'

const HALF_A_DAY = 43_200

interface LinkDoor {
  /** Moves the secret of a link from the address, which is kept in histories, to a cookie that only we read. */
  readonly keepSecret: (context: RequestContext, secret: string) => void
  readonly forgetSecret: (context: RequestContext) => void
  /** Lets a route be reached with a link instead of an account. */
  readonly through: <R extends Route>(route: R) => R
}

/**
 * The door for links of one purpose. Whoever else has signed in acts as the holder of the link on its pages alone.
 *
 * @param path the pages that the cookie is sent to. @param find whom a secret lets in; nobody where the link has ended.
 */
export const linkDoor = ({
  cookie,
  path,
  find,
}: {
  readonly cookie: string
  readonly path: string
  readonly find: (database: Database, secret: string, now: Date) => Promise<LinkActor | undefined>
}): LinkDoor => {
  const authenticateLink = async (context: RequestContext): Promise<Authentication> => {
    const before = context.get('authentication')
    const { database, clock } = context.get('house')
    const secret = getCookie(context, cookie)
    const actor = secret ? await find(database, secret, clock.now()) : undefined
    return {
      actor: actor ?? anonymous,
      get formSecret() {
        return before.formSecret as string
      },
    }
  }
  return {
    keepSecret: (context, secret) =>
      setCookie(context, cookie, secret, {
        ...cookieSettings(isSecure(context)),
        path,
        maxAge: HALF_A_DAY,
      }),
    forgetSecret: (context) => {
      deleteCookie(context, cookie, { ...cookieSettings(isSecure(context)), path })
    },
    through: (route) => {
      const entering =
        <T>(work: (context: RequestContext) => Promise<T>) =>
        async (context: RequestContext): Promise<T> => {
          context.set('authentication', await authenticateLink(context))
          return work(context)
        }
      const { handle, again } = route
      // Whoever comes by a link is one of very few.
      return {
        ...route,
        told: 'hour',
        handle: entering(handle),
        ...(again ? { again: entering(again) } : {}),
      }
    },
  }
}
