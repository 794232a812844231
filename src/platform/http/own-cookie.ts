import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { RequestContext } from './route.ts'

/** Whether people reach us over https, so that cookies are sent over https alone. */
export const isSecure = (context: RequestContext): boolean =>
  context.get('house').settings.baseUrl?.startsWith('https:') ?? false

/** Cookies that only we read: not for scripts, not for other sites. */
export const cookieSettings = (secure: boolean) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure }) as const

/**
 * A cookie of ours for the whole house. Over https it is called `__Host-…` (RFC 6265bis §4.1.3.2): browsers take such a one from
 * this very host over https alone, so neither a neighbouring host nor an open line can plant it. One without the prefix counts for nothing then.
 */
export const readOwnCookie = (context: RequestContext, name: string): string | undefined =>
  isSecure(context) ? getCookie(context, name, 'host') : getCookie(context, name)

/** @param maxAge seconds that it is kept for; until the browser is closed, where it is not given. */
export const keepOwnCookie = (
  context: RequestContext,
  name: string,
  value: string,
  { maxAge }: { readonly maxAge?: number } = {},
): void => {
  const settings = { ...cookieSettings(isSecure(context)), ...(maxAge === undefined ? {} : { maxAge }) }
  if (isSecure(context)) setCookie(context, name, value, { ...settings, secure: true, prefix: 'host' })
  else setCookie(context, name, value, settings)
}

export const dropOwnCookie = (context: RequestContext, name: string): void => {
  deleteCookie(context, name, {
    ...cookieSettings(isSecure(context)),
    ...(isSecure(context) ? { prefix: 'host' as const } : {}),
  })
}
