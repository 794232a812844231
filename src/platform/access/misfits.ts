import type { Settings } from '../config/settings.ts'
import type { DatabaseTransaction } from '../database/connect.ts'

/** What of the settings does not fit a request: nothing of the request itself is kept or logged. */
const misfitKinds = ['proxy_untrusted', 'base_url_missing', 'base_url_unlike'] as const
export type Misfit = (typeof misfitKinds)[number]

const isLocal = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)

/**
 * What a request tells of the settings. A header that proxies add, where none is trusted: everybody then seems to come from the
 * proxy's own address (or somebody has written the header themselves). A host that is not the one of `BASE_URL`, or that
 * nothing names: mails then carry no links, and cookies are not kept to https.
 *
 * @param asked The address as the client asked for it, host included.
 */
export const misfitsOf = (
  { trustedProxies, baseUrl }: Pick<Settings, 'trustedProxies' | 'baseUrl'>,
  { asked, forwarded }: { readonly asked: URL; readonly forwarded: boolean },
): Misfit[] => {
  const found: Misfit[] = []
  if (forwarded && trustedProxies === 0) found.push('proxy_untrusted')
  if (isLocal(asked.hostname)) return found
  if (baseUrl === undefined) found.push('base_url_missing')
  else if (new URL(baseUrl).hostname !== asked.hostname) found.push('base_url_unlike')
  return found
}

const remedies: Readonly<Record<Misfit, string>> = {
  proxy_untrusted:
    'requests carry X-Forwarded-For and no proxy is trusted: set TRUSTED_PROXIES to the number of proxies before Samlad',
  base_url_missing: 'people use another address than localhost: set BASE_URL to it',
  base_url_unlike: 'people use another address than BASE_URL: correct it, or let the proxy pass Host on',
}
/** What to do about a misfit, for those who run the house. */
export const remedyOf = (kind: Misfit): string => remedies[kind]

/** A misfit that no request has shown for a week is mended. */
const LASTS = 7 * 86_400_000

/** Notes that a request has shown a misfit. Run as the system. */
export const keepMisfit = async (tx: DatabaseTransaction, kind: Misfit, now: Date): Promise<void> => {
  await tx
    .insertInto('access.misfit')
    .values({ kind, seen_at: now })
    .onConflict((conflict) => conflict.column('kind').doUpdateSet({ seen_at: now }))
    .execute()
}

/** The misfits that requests have shown lately. Run as an administrator or as the system. */
export const listMisfits = async (tx: DatabaseTransaction, now: Date): Promise<Misfit[]> => {
  const rows = await tx
    .selectFrom('access.misfit')
    .select('kind')
    .where('seen_at', '>', new Date(now.getTime() - LASTS))
    .orderBy('kind')
    .execute()
  return misfitKinds.filter((kind) => rows.some((row) => row.kind === kind))
}
