import { beforeAll, expect, test } from 'vitest'
import { createTokenFor } from '../../src/modules/identity/index.ts'
import { perform } from '../../src/platform/access/action.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import type { World } from '../../src/testing/world.ts'
import { isLong, some } from './sample.ts'
import { busiestFirst } from './visitors.ts'

/*
 * Every reading that the API describes, asked for by nobody and by people of several roles over the demonstration, with the identifiers
 * that the answers before gave: whoever asks for what is there gets it, or is told that it is not there for them. That what they sent is
 * wrong is said to nobody who sent nothing.
 */

interface Described {
  readonly path: string
  readonly needed: boolean
}

let world: World
let readings: readonly Described[]

const MOST_ROLES = isLong ? 40 : 6
const MOST_OF_KIND = isLong ? 6 : 2

const keysOf = async (): Promise<readonly (string | undefined)[]> => {
  const byRole = Map.groupBy(await busiestFirst(world), ({ actor }) => actor.role)
  const people = some(
    [...byRole.values()].map(([first]) => first!),
    MOST_ROLES,
  )
  const emails = await world.asSystem((tx) =>
    tx
      .selectFrom('identity.person')
      .select('email')
      .where(
        'id',
        'in',
        people.map(({ actor }) => actor.personId),
      )
      .execute(),
  )
  const actor = { kind: 'system', name: 'command_line' } as const
  const made = await Promise.all(
    emails.map(({ email }) =>
      perform(world.house, { actor }, createTokenFor, { email, scopes: ['read'], days: 1 }),
    ),
  )
  return [undefined, ...made.map(({ secret }) => secret)]
}

const IDENTIFIER = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

/** What an answer names by identifier, by the name of the list or of the field that it stands in. */
const gather = (found: unknown, place: string, into: Map<string, Set<string>>): void => {
  if (Array.isArray(found)) for (const one of found) gather(one, place, into)
  else if (typeof found === 'object' && found !== null)
    for (const [name, value] of Object.entries(found)) {
      if (typeof value !== 'string' || !IDENTIFIER.test(value)) gather(value, name, into)
      else
        for (const key of [name, ...(name === 'id' ? [`${place}/`] : [])])
          into.set(key, (into.get(key) ?? new Set()).add(value))
    }
}

/** The addresses of a reading: one for each of a few things that are known. */
const addressesOf = (path: string, known: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] =>
  [...path.matchAll(/([^/]+)\/\{(\w+)\}/g)].reduce<readonly string[]>(
    (addresses, [, list = '', name = '']) => {
      const camel = list.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
      const things = [
        camel,
        camel.replace(/^.*([A-Z])/, (_, letter: string) => letter.toLowerCase()),
      ].flatMap((one) => [...(known.get(`${one}/`) ?? [])])
      const values = [...new Set([...things, ...(known.get(name) ?? [])])].slice(0, MOST_OF_KIND)
      return addresses.flatMap((address) => values.map((value) => address.replace(`{${name}}`, value)))
    },
    [`/v1${path}`],
  )

beforeAll(async () => {
  world = await openDemonstration({ apiLimit: 0 })
  const described = (await (await world.app.request('/v1/openapi.json')).json()) as {
    paths: Record<string, { get?: { parameters?: { in: string; required?: boolean }[] } }>
  }
  readings = Object.entries(described.paths)
    .filter(([, { get }]) => get !== undefined)
    .map(([path, { get }]) => ({
      path,
      needed: (get?.parameters ?? []).some((one) => one.in === 'query' && one.required === true),
    }))
    .filter(({ needed }) => !needed)
    // Lists first: what they name is asked for after them.
    .sort((one, other) => one.path.split('{').length - other.path.split('{').length)
}, 300_000)

// Fault: two lists were answered with 422, "something you sent is wrong", to whoever asked for them, since what they hold did not fit
// their description.
test('a reading is answered, or is not there: nobody is told that what they did not send is wrong', async () => {
  const [answered, wrong] = [new Set<string>(), new Set<string>()]
  for (const key of await keysOf()) {
    const known = new Map<string, Set<string>>()
    for (const { path } of readings)
      for (const address of addressesOf(path, known)) {
        const answer = await world.app.request(address, {
          headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
        })
        const body: unknown = await answer.json()
        if (answer.status === 200) answered.add(path)
        if (answer.status === 200) gather(body, path.split('/').at(-1)!, known)
        else if (![401, 403, 404].includes(answer.status))
          wrong.add(`${answer.status} ${path}: ${(body as { code?: string }).code}`)
      }
  }
  expect([...wrong]).toEqual([])
  expect(answered.size).toBeGreaterThan(60)
}, 300_000)
