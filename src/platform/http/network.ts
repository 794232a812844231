import { getConnInfo } from '@hono/node-server/conninfo'
import type { RequestContext } from './route.ts'

/** The part of a network address that one household or office shares: an IPv4 address, or the first half of an IPv6 one. */
export const networkOf = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped) return mapped[1]!
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length)
  const groups = [...front, ...Array.from({ length: zeros }, () => '0'), ...back]
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}

/**
 * The client's address: the one that connected, or, behind proxies of one's own, the one that the outermost of them saw.
 * What a client itself writes in X-Forwarded-For stands further to the left and counts for nothing.
 */
export const clientAddress = (
  connected: string | undefined,
  forwarded: string | undefined,
  trustedProxies: number,
): string => {
  const seen = (forwarded ?? '').split(',').map((part) => part.trim())
  const through = trustedProxies > 0 ? seen.at(-trustedProxies) : undefined
  return networkOf(through || connected || 'unknown')
}

const connectedAddress = (context: RequestContext): string | undefined => {
  try {
    return getConnInfo(context).remote.address
  } catch {
    // Asked without a connection, as tests do.
    return undefined
  }
}

/** The network that a request comes from, through the proxies that are trusted. */
export const networkOfRequest = (context: RequestContext): string =>
  clientAddress(
    connectedAddress(context),
    context.req.header('x-forwarded-for'),
    context.get('house').settings.trustedProxies,
  )
