import { getConnInfo } from '@hono/node-server/conninfo'
import { setCookie } from 'hono/cookie'
import type { RequestContext } from '../../../platform/http/route.ts'
import { cookieSettings } from '../../../platform/http/server.ts'
import { browserKind, clientAddress } from '../rules.ts'
import { sessionCookie } from '../session.ts'

/** Whether people reach us over https, so that cookies are sent over https alone. */
export const isSecure = (context: RequestContext): boolean =>
  context.get('house').settings.baseUrl?.startsWith('https:') ?? false

/** The address that people use: what passkeys and agencies are bound to. */
export const addressOf = (context: RequestContext): string =>
  context.get('house').settings.baseUrl ?? new URL(context.req.url).origin

/** Secret of the browser's visit or session. */
export const visitOf = (context: RequestContext): string => context.get('authentication').formSecret ?? ''

const connectedAddress = (context: RequestContext): string | undefined => {
  try {
    return getConnInfo(context).remote.address
  } catch {
    // Asked without a connection, as tests do.
    return undefined
  }
}

/** The network that a request comes from and the kind of browser that sent it. */
export const originOf = (context: RequestContext): { network: string; browser: string | null } => ({
  network: clientAddress(
    connectedAddress(context),
    context.req.header('x-forwarded-for'),
    context.get('house').settings.trustedProxies,
  ),
  browser: browserKind(context.req.header('user-agent')),
})

/** Lets the browser keep a new session. */
export const keepSession = (context: RequestContext, secret: string): void =>
  setCookie(context, sessionCookie, secret, cookieSettings(isSecure(context)))
