import { networkOfRequest } from '../../../platform/http/network.ts'
import { keepOwnCookie, readOwnCookie } from '../../../platform/http/own-cookie.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { KNOWN_DEVICE_DAYS } from '../guess-limits.ts'
import { deviceCookie, readDeviceCookie } from '../known-device.ts'
import { browserKind } from '../rules.ts'
import { sessionCookie } from '../session.ts'

/** The address that people use: what passkeys and agencies are bound to. */
export const addressOf = (context: RequestContext): string =>
  context.get('house').settings.baseUrl ?? new URL(context.req.url).origin

/** Secret of the browser's visit or session. */
export const visitOf = (context: RequestContext): string => context.get('authentication').formSecret ?? ''

/** The network that a request comes from, the devices that its cookie names, and the kind of browser that sent it. */
export const originOf = (
  context: RequestContext,
): { network: string; devices: string[]; browser: string | null } => ({
  network: networkOfRequest(context),
  devices: readDeviceCookie(readOwnCookie(context, deviceCookie)),
  browser: browserKind(context.req.header('user-agent')),
})

/** Lets the browser keep a new session, and what its device is known by. */
export const keepSession = (
  context: RequestContext,
  { secret, device }: { readonly secret: string; readonly device: string },
): void => {
  keepOwnCookie(context, sessionCookie, secret)
  keepOwnCookie(context, deviceCookie, device, { maxAge: KNOWN_DEVICE_DAYS * 86_400 })
}
