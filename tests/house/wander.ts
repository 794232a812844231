import type { Route } from '../../src/platform/http/route.ts'
import { routes } from '../security/scene.ts'
import type { Visitor } from './visitors.ts'
import { sameLeaf } from './walk.ts'

const fitting = (method: Route['method']) =>
  routes
    .filter((route) => route.method === method)
    .toSorted((one, other) => one.pattern.split(':').length - other.pattern.split(':').length)
    .map((route) => ({
      route,
      fits: new RegExp(`^${route.pattern.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`),
    }))
const byMethod = { get: fitting('get'), post: fitting('post') }

/** The route that answers at an address. */
export const routeAt = (method: Route['method'], address: string): Route | undefined => {
  const [path = ''] = address.split(/[?#]/)
  return byMethod[method].find(({ fits }) => fits.test(path))?.route
}

const decoded = (text: string): string =>
  text
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')

const ownAddress = (href: string, from: string): string | undefined => {
  const url = new URL(decoded(href), new URL(from, 'http://house'))
  return url.origin === 'http://house' && !url.pathname.startsWith('/assets/')
    ? url.pathname + url.search
    : undefined
}

/** Where the links of a page lead within the house, and what its forms are sent to. */
export const waysOn = (
  html: string,
  address: string,
): { links: string[]; forms: { method: 'get' | 'post'; action: string }[] } => {
  const links = [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].flatMap(
    ([, href]) => ownAddress(href!, address) ?? [],
  )
  const forms = [...html.matchAll(/<form\b([^>]*)>/g)].flatMap(([, attributes = '']) => {
    // The one that holds the forms of a page together goes nowhere by itself: its buttons say where.
    if (/method="dialog"|id="joined-form"/.test(attributes)) return []
    const action = ownAddress(/\saction="([^"]*)"/.exec(attributes)?.[1] ?? '', address)
    return action === undefined
      ? []
      : [{ method: /method="post"/i.test(attributes) ? ('post' as const) : ('get' as const), action }]
  })
  return { links: [...new Set(links)], forms }
}

/** The pattern that an address is one of. */
export const placeOf = (address: string): string => routeAt('get', address)?.pattern ?? address

export interface Step {
  readonly visitor: Visitor
  readonly address: string
  /** The page that the link stood on; nothing for the first. */
  readonly from: string | undefined
  readonly status: number
  /** The page, where it is one. */
  readonly html: string | undefined
}

/**
 * Follows every link from the first page on, nearest first: what one route shows at most `most` times, and once more for each
 * kind of page that a link to it stands on.
 *
 * @param around called before each request, so that what it does can be watched.
 */
export async function* wander(
  visitor: Visitor,
  {
    most,
    first = ['/'],
    around = (ask) => ask(),
  }: { most: number; first?: readonly string[]; around?: <T>(ask: () => Promise<T>) => Promise<T> },
): AsyncGenerator<Step> {
  const waiting: { address: string; from: string | undefined }[] = first.map((address) => ({
    address,
    from: undefined,
  }))
  const known = new Set<string>(first)
  const counts = new Map<string, number>()
  const ways = new Set<string>()
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { address, from } = next
    const place = placeOf(address)
    const count = counts.get(place) ?? 0
    const way = `${from === undefined ? address : placeOf(from)} ${place}`
    if ((count >= most && ways.has(way)) || /sign-out/.test(place)) continue
    counts.set(place, count + 1)
    ways.add(way)
    const answer = await around(() => visitor.get(address))
    const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true
    const html = isPage ? await answer.text() : undefined
    if (!isPage) await answer.body?.cancel()
    yield { visitor, address, from, status: answer.status, html }
    const led = answer.headers.get('location') ?? undefined
    const ledTo = led === undefined ? undefined : ownAddress(led, address)
    if (ledTo !== undefined && !known.has(ledTo)) {
      known.add(ledTo)
      waiting.push({ address: ledTo, from: address })
    }
    if (html === undefined || answer.status !== 200) continue
    for (const link of waysOn(html, address).links.map(sameLeaf)) {
      if (known.has(link)) continue
      known.add(link)
      waiting.push({ address: link, from: address })
    }
  }
}
