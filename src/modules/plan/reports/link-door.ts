import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { anonymous } from '../../../platform/access/actor.ts'
import type { Authentication, RequestContext, Route } from '../../../platform/http/route.ts'
import { cookieSettings } from '../../../platform/http/server.ts'
import { findLinkActor } from './link-store.ts'

const LINK_COOKIE = 'samlad_link'
const HALF_A_DAY = 43_200

const isSecure = (context: RequestContext): boolean =>
  context.get('house').settings.baseUrl?.startsWith('https:') ?? false

/** Moves the secret of a link from the address, which is kept in histories, to a cookie that only we read. */
export const keepLinkSecret = (context: RequestContext, secret: string): void =>
  setCookie(context, LINK_COOKIE, secret, {
    ...cookieSettings(isSecure(context)),
    path: '/answer',
    maxAge: HALF_A_DAY,
  })

export const forgetLinkSecret = (context: RequestContext): void => {
  deleteCookie(context, LINK_COOKIE, { ...cookieSettings(isSecure(context)), path: '/answer' })
}

/** Who answers through a link. Whoever else has signed in acts as the holder of the link on these pages alone. */
const authenticateLink = async (context: RequestContext): Promise<Authentication> => {
  const { formSecret } = context.get('authentication')
  const { database, clock } = context.get('house')
  const secret = getCookie(context, LINK_COOKIE)
  const actor = secret ? await findLinkActor(database, secret, clock.now()) : undefined
  return { actor: actor ?? anonymous, ...(formSecret === undefined ? {} : { formSecret }) }
}

/** Lets a route be reached with a one-time link instead of an account. */
export const throughLink = <R extends Route>(route: R): R => ({
  ...route,
  handle: async (context: RequestContext) => {
    context.set('authentication', await authenticateLink(context))
    return route.handle(context)
  },
})
