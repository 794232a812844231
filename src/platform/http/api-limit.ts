import type { Settings } from '../config/settings.ts'
import { Refusal } from '../refusal.ts'
import { networkOfRequest } from './network.ts'
import type { RequestContext } from './route.ts'

/** How long a share lasts, in milliseconds. */
const WINDOW = 60_000
/** How many who ask are remembered before those whose minute is over are let go. */
const REMEMBERED = 10_000

interface Share {
  left: number
  readonly until: number
}

/** Whose share a request is taken from: a person's, whatever key or session they come with; a program's; a network's, where nobody says who they are. */
const whoseOf = (context: RequestContext): string => {
  const { actor } = context.get('authentication')
  if (actor.kind === 'service') return actor.serviceId
  return actor.kind === 'person' ? actor.personId : networkOfRequest(context)
}

/**
 * Shares out the API: so many requests a minute for each who asks, in each process. What is left and until when stands in the headers of
 * each answer (`RateLimit`, `RateLimit-Policy` of the IETF's draft), so that a program can pace itself before it is refused.
 *
 * @returns a function that takes one request; it throws Refusal 429 with `Retry-After` where none is left.
 */
export const shareOut = ({ apiLimit }: Pick<Settings, 'apiLimit'>): ((context: RequestContext) => void) => {
  const shares = new Map<string, Share>()
  return (context) => {
    if (apiLimit === 0) return
    const now = performance.now()
    const whose = whoseOf(context)
    let share = shares.get(whose)
    if (share === undefined || share.until <= now) {
      if (shares.size >= REMEMBERED)
        for (const [name, { until }] of shares) if (until <= now) shares.delete(name)
      share = { left: apiLimit, until: now + WINDOW }
      shares.set(whose, share)
    }
    // To the whole millisecond: what is added and taken away again is not always the same number.
    const seconds = Math.ceil(Math.round(share.until - now) / 1000)
    const isTaken = share.left > 0
    if (isTaken) share.left -= 1
    context.header('ratelimit-policy', `"minute";q=${apiLimit};w=${WINDOW / 1000}`)
    context.header('ratelimit', `"minute";r=${share.left};t=${seconds}`)
    if (isTaken) return
    context.header('retry-after', String(seconds))
    throw new Refusal('too_many_requests', 429, { seconds })
  }
}
