import { load } from 'cheerio'
import { beforeAll, expect, test } from 'vitest'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import type { TestPerson, World } from '../../src/testing/world.ts'
import { pictureWords } from '../../src/web/pictures/messages.ts'
import { isLong } from './sample.ts'
import { busiestFirst } from './visitors.ts'
import { walkedBy } from './walked.ts'
import { placeOf } from './wander.ts'

// Fault: what stands beside a picture, for the blind all there is of it, says what kind of picture it is and not what it shows.

/** Whose pages have pictures; in a short run in English the first of them alone, and none of the others. */
const ROLES = ['evaluator', 'shelter_staff', 'caseworker', 'rapporteur']

const TIME = isLong ? 3_600_000 : 600_000

let world: World
let readers: readonly (TestPerson | undefined)[]

beforeAll(async () => {
  world = await openDemonstration()
  const byRole = Map.groupBy(await busiestFirst(world), ({ actor }) => actor.role)
  const roles = [...new Set([...ROLES, ...(isLong ? byRole.keys() : [])])]
  readers = [undefined, ...roles.map((role) => byRole.get(role as never)?.[0])]
}, TIME)

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** What stands beside the pictures of a page without naming one of the picture's things, by the words of its table or legend. */
const withoutFinding = (html: string, locale: 'sv' | 'en'): { count: number; told: [string, string][] } => {
  const $ = load(html)
  const figures = $('figure.picture').toArray()
  const told = figures.flatMap((one): [string, string][] => {
    const said = plain($(one).find('.picture-description').text())
    const things = $(one)
      .find('.picture-table tbody :is(th, td), .picture-legend li')
      .toArray()
      .map((cell) => plain($(cell).text()))
      .filter((text) => /\p{L}{2}|\d{4}/u.test(text))
    const finds =
      things.some((thing) => said.includes(thing)) &&
      /\d|: från |: from |^(?:I tur och ordning|In turn): /.test(said)
    // Where all is nought nothing stands out, and it says that there is nothing.
    const isNought = !$(one)
      .find('.picture-table tbody td')
      .toArray()
      .some((cell) => /[1-9]/.test($(cell).text()))
    const saysNothing = isNought && said.startsWith(pictureWords(locale)('nothing'))
    return things.length === 0 || finds || saysNothing ? [] : [[`#${one.attribs.id}`, said]]
  })
  return { count: figures.length, told }
}

test.each(['sv', 'en'] as const)(
  'what stands beside a picture says which of its things stand out, and by how much (%s)',
  async (locale) => {
    const found = new Map<string, string>()
    let count = 0
    for (const reader of locale === 'sv' || isLong ? readers : readers.slice(0, 2))
      for (const { address, html } of await walkedBy(world, reader, locale)) {
        if (html === undefined || !html.includes('class="picture"')) continue
        const pictures = withoutFinding(html, locale)
        count += pictures.count
        for (const [id, said] of pictures.told) found.set(`${placeOf(address)} ${id}`, said)
      }
    expect(count).toBeGreaterThan(8)
    expect(Object.fromEntries(found)).toEqual({})
  },
  TIME,
)
