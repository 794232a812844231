import type { TestPerson } from '../../src/testing/world.ts'
import { routes } from '../security/scene.ts'
import { type Page, readPage } from './form-controls.ts'

/** How specific a pattern is: of two that fit, the one with fewer open parts answers. */
const patterns = routes
  .filter(({ pattern }) => !pattern.startsWith('/v1/'))
  .map(({ pattern }) => pattern)
  .sort((one, other) => one.split(':').length - other.split(':').length)
  .map((pattern) => ({
    pattern,
    fits: new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`),
  }))

/** The pattern of the route that answers at an address. */
export const placeOf = (address: string): string => {
  const [path = ''] = address.split(/[?#]/)
  return patterns.find(({ fits }) => fits.test(path))?.pattern ?? path
}

/** Whoever asks for pages. */
type Walker = Pick<TestPerson, 'get'>

interface Seen<Who> {
  readonly person: Who
  readonly address: string
  readonly page: Page
}

/** Asks for a page, also where it lies elsewhere; nothing where there is none, or something else than a page. */
export const open = async (person: Walker, address: string, turns = 3): Promise<Page | undefined> => {
  const answer = await person.get(address)
  const to = answer.headers.get('location')
  if (to !== null && turns > 0) return open(person, to, turns - 1)
  if (answer.status !== 200 || !answer.headers.get('content-type')?.startsWith('text/html')) return undefined
  return readPage(await answer.text(), address)
}

/** Where a page leads to within the house. */
export const linksOf = ({ document: $ }: Page, address: string, which = 'a[href]'): string[] =>
  $(which)
    .toArray()
    .map((link) => new URL($(link).attr('href') ?? '', new URL(address, 'http://house')))
    .filter(({ origin }) => origin === 'http://house')
    .map(({ pathname, search }) => pathname + search)

/** Other addresses of a page whose query only turns its leaves or its order say nothing new. */
export const sameLeaf = (address: string): string =>
  address.replace(/[?&](page|sort|order|direction)=[^&]*/g, '')

/**
 * Every page that somebody reaches by links from their first one, nearest first; of pages that one route shows no more
 * than `most`.
 */
export async function* walk<Who extends Walker>(person: Who, most: number): AsyncGenerator<Seen<Who>> {
  const known = new Set(['/'])
  const counts = new Map<string, number>()
  const waiting = ['/']
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const place = placeOf(address)
    const count = counts.get(place) ?? 0
    if (count >= most) continue
    counts.set(place, count + 1)
    const page = await open(person, address)
    if (page === undefined) continue
    yield { person, address, page }
    for (const link of linksOf(page, address).map(sameLeaf)) {
      if (known.has(link)) continue
      known.add(link)
      waiting.push(link)
    }
  }
}
