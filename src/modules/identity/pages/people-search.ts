import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { cookieSettings, isSecure } from '../../../platform/http/own-cookie.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { openSecret, sealSecret } from '../../../platform/vault/vault.ts'
import { identityPaths } from '../paths.ts'

const COOKIE = 'samlad_people_search'

const cookie = (context: RequestContext) => ({
  ...cookieSettings(isSecure(context)),
  path: identityPaths.people(),
})

const ownerOf = (context: RequestContext): string => {
  const { actor } = context.get('authentication')
  return actor.kind === 'person' ? actor.personId : ''
}

/**
 * Keeps what somebody looks for among people, sealed and for this browser session alone. Names and addresses that are
 * typed there would else stand in the address of the page, and so in histories and the logs of proxies.
 *
 * @returns what the address says instead: that there is something to look for.
 */
export const keepPeopleSearch = (context: RequestContext, search: string | undefined): '1' | undefined => {
  if (!search) {
    deleteCookie(context, COOKIE, cookie(context))
    return undefined
  }
  const sealed = sealSecret(context.get('house').settings, 'selection', ownerOf(context), search)
  setCookie(context, COOKIE, sealed.toString('base64url'), cookie(context))
  return '1'
}

/** What is looked for, where the address says that there is something. */
export const peopleSearchOf = (context: RequestContext): string | undefined => {
  const sealed = context.req.query('searched') ? getCookie(context, COOKIE) : undefined
  if (!sealed) return undefined
  try {
    const { settings } = context.get('house')
    return openSecret(settings, 'selection', ownerOf(context), Buffer.from(sealed, 'base64url'))
  } catch {
    // Sealed for somebody else who used this browser, or with an earlier key.
    return undefined
  }
}
