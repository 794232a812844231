import { lookup } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { hostOf, isPublicAddress } from './public-address.ts'

/** Why nothing was answered, or what stood in the way before anything was asked. */
type PostProblem =
  | 'refused_address'
  | 'not_https'
  | 'dns'
  | 'timeout'
  | 'tls'
  | 'connection'
  | 'answer_too_large'

export type PostResult = { readonly status: number } | { readonly problem: PostProblem }

interface Post {
  readonly url: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  /** Names of hosts that may be in a network of one's own, and without TLS. */
  readonly allowedHosts: readonly string[]
  readonly timeout?: number
}

const TIMEOUT = 10_000
const LARGEST_ANSWER = 64 * 1024

type Resolve = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>

const resolveAll: Resolve = (host) => lookup(host, { all: true, verbatim: true })

/** The one address to speak with: checked here and used for the connection itself, so that no second look-up can change it. */
const addressOf = async (
  host: string,
  isAllowed: boolean,
  resolve: Resolve,
): Promise<{ address: string; family: number } | { problem: PostProblem }> => {
  const family = isIP(host)
  if (family !== 0)
    return isAllowed || isPublicAddress(host) ? { address: host, family } : { problem: 'refused_address' }
  let found: Awaited<ReturnType<Resolve>>
  try {
    found = await resolve(host)
  } catch {
    return { problem: 'dns' }
  }
  const [first] = found
  if (first === undefined) return { problem: 'dns' }
  // A name that also leads inside is refused as a whole: the next look-up may give the other one.
  if (!isAllowed && !found.every(({ address }) => isPublicAddress(address)))
    return { problem: 'refused_address' }
  return first
}

const problemOf = (error: NodeJS.ErrnoException, isTimeUp: boolean): PostProblem => {
  if (isTimeUp) return 'timeout'
  const { code = '' } = error
  return /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH|EPROTO)/.test(code)
    ? 'tls'
    : 'connection'
}

/**
 * Sends a body to an address outside, once. Redirects are answers like any other; what is answered is not kept, and no more of
 * it is read than a little.
 *
 * @param resolve how names become addresses; a test gives its own
 */
export const post = async (
  { url, body, headers, allowedHosts, timeout = TIMEOUT }: Post,
  resolve: Resolve = resolveAll,
): Promise<PostResult> => {
  const target = new URL(url)
  const host = hostOf(target)
  const isAllowed = allowedHosts.includes(host)
  if (target.protocol !== 'https:' && !(target.protocol === 'http:' && isAllowed))
    return { problem: 'not_https' }
  const found = await addressOf(host, isAllowed, resolve)
  if ('problem' in found) return found
  const checked: LookupFunction = (_, options, done) =>
    options.all ? done(null, [found]) : done(null, found.address, found.family)
  const deadline = AbortSignal.timeout(timeout)
  return new Promise((settle) => {
    const request = (target.protocol === 'https:' ? https : http).request(
      target,
      {
        method: 'POST',
        // A connection of its own: none that another look-up has led to is used again.
        agent: false,
        lookup: checked,
        signal: deadline,
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' },
      },
      (response) => {
        let size = 0
        const status = response.statusCode ?? 0
        response.on('data', (part: Buffer) => {
          size += part.length
          if (size <= LARGEST_ANSWER) return
          settle({ problem: 'answer_too_large' })
          request.destroy()
        })
        response.on('end', () => settle({ status }))
        response.on('error', (error) => settle({ problem: problemOf(error, deadline.aborted) }))
      },
    )
    request.on('error', (error) => settle({ problem: problemOf(error, deadline.aborted) }))
    request.end(body)
  })
}
