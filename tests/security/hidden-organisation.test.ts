import pg from 'pg'
import { pino } from 'pino'
import { beforeAll, expect, inject, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { roles } from '../../src/platform/access/roles.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import type { TestPerson, World } from '../../src/testing/world.ts'
import { inTurn } from './in-turn.ts'
import { addressesOf, findIdentifiers, type Identifiers, routes } from './scene.ts'

// Domain rule 8. Fault: an organisation that runs a shelter is found although it is not called one. It is planted in the
// demonstration wherever an organisation may stand (every column that refers to a body outside the rooms of cases), with marks in
// its names and its number, and looked for at every address as everybody.

const unique = (what: string): string => `zq${what}${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`
const NAME = `Påhittade ${unique('namn')}`
const NUMBER = `80${String(Math.floor(Math.random() * 10_000)).padStart(4, '0')}-${String(Math.floor(Math.random() * 10_000)).padStart(4, '0')}`
const marks = {
  name: NAME.split(' ')[1]!,
  alias: unique('alias'),
  english: unique('english'),
  number: NUMBER,
}
/** The organisation beside it that says that everybody may know it: what is looked for is found there. */
const KNOWN = `Påhittade ${unique('känd')}`

let world: World
let owner: pg.Client
let known: Identifiers
let staff: TestPerson
let planted: readonly string[]
const viewers = new Map<string, TestPerson | undefined>()
let ask: (address: string, person: TestPerson | undefined) => Promise<Response>

/** Every column of the rooms of plan, money and statistics that refers to a body. */
const columnsOfBodies = async (): Promise<{ table: string; column: string }[]> =>
  (
    await owner.query<{ table: string; column: string }>(`
    select c.conrelid::regclass::text as table, a.attname as column
    from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'directory.body'::regclass and cardinality(c.conkey) = 1
      and n.nspname in ('plan', 'money', 'funding', 'statistics', 'series')
    order by 1, 2`)
  ).rows

/** Puts the organisation in the place of another body, in one row of each table that has any. */
const plantEverywhere = async (bodyId: string): Promise<string[]> => {
  const done: string[] = []
  await owner.query('set session_replication_role = replica')
  for (const { table, column } of await columnsOfBodies()) {
    const { rowCount } = await owner
      .query(
        `update ${table} set ${column} = $1 where ctid = (select t.ctid from ${table} t where t.${column} is not null order by t.ctid limit 1)`,
        [bodyId],
      )
      .catch(() => ({ rowCount: 0 }))
    if (rowCount === 1) done.push(`${table}.${column}`)
  }
  await owner.query('set session_replication_role = origin')
  return done
}

beforeAll(async () => {
  world = await openDemonstration()
  owner = new pg.Client(inject('addresses').bootstrap.replace('/postgres?', `/${world.database.name}?`))
  await owner.connect()
  const bodyId = await world.body(NAME, 'ngo')
  await world.body(KNOWN, 'ngo')
  await owner.query('update directory.body set name_english = $2, organisation_number = $3 where id = $1', [
    bodyId,
    marks.english,
    marks.number,
  ])
  await owner.query('insert into directory.alias (body_id, alias) values ($1, $2)', [bodyId, marks.alias])
  for (const role of roles) viewers.set(role, await world.as(role, 'Främmande exempelmyndighet'))
  viewers.set('nobody', undefined)
  staff = await world.as('shelter_staff', NAME)
  planted = await plantEverywhere(bodyId)
  viewers.set('its own staff', staff)
  const log = pino({ level: 'silent' })
  const app = createApp({ house: world.house, log, assetsFolder: 'dist/assets' })
  ask = async (address, person) =>
    app.request(address, {
      headers: person
        ? {
            cookie: Object.entries(person.cookies)
              .map(([name, value]) => `${name}=${value}`)
              .join('; '),
          }
        : {},
    })
  known = { ...(await findIdentifiers(world)), bodyId: [bodyId] }
  return () => owner.end()
}, 600_000)

const searches: Readonly<Record<string, readonly string[]>> = {
  '/directory': [`?q=${marks.name.slice(0, -3)}`, `?q=${marks.number.slice(0, -2)}`],
  '/v1/directory': [`?q=${marks.name.slice(0, -3)}`, `?q=${marks.alias.slice(0, -3)}`],
  '/v1/directory/resolve': [`?name=${encodeURIComponent(NAME.slice(0, -3))}`],
  '/search': [`?q=${marks.name.slice(0, -3)}`],
  '/v1/search': [`?q=${marks.name.slice(0, -3)}`],
}
/** In a demonstration everybody chooses whom to be, at whatever body: its sign-in names them all, and no other house's does. */
const gets = routes.filter(
  ({ method, pattern }) => method === 'get' && !/sign-out|:secret/.test(pattern) && pattern !== '/sign-in',
)
/** Where bodies stand in lists: there everybody asks, elsewhere some of them each time. */
const listsBodies = (pattern: string): boolean => /directory|search|grants|^\/audit|open-data/.test(pattern)

const seenBy = async (who: string, person: TestPerson | undefined): Promise<string[]> => {
  const seen: string[] = []
  for (const [place, { pattern }] of gets.entries()) {
    if (!listsBodies(pattern) && !inTurn([...viewers.keys()], place, 2).includes(who)) continue
    for (const address of addressesOf(pattern, known).slice(0, 1))
      for (const query of ['', ...(searches[pattern] ?? [])]) {
        const response = await ask(`${address}${query}`, person)
        const text = `${JSON.stringify([...response.headers])}${Buffer.from(await response.arrayBuffer()).toString('utf8')}`
        if (response.status >= 500) seen.push(`${response.status} ${address}`)
        for (const [mark, value] of Object.entries(marks))
          if (text.includes(value)) seen.push(`${mark} ${pattern}${query === '' ? '' : ' searched'}`)
      }
  }
  return [...new Set(seen)]
}

test('it stands in many places, and its own people find it there', async () => {
  expect(planted.length).toBeGreaterThan(20)
  expect(await seenBy('its own staff', staff)).not.toEqual([])
})

test('an organisation that runs a shelter and has not said otherwise is found by nobody else', async () => {
  const found: Record<string, string[]> = {}
  for (const [who, person] of viewers)
    if (who !== 'its own staff' && who !== 'administrator') found[who] = await seenBy(who, person)
  expect(Object.fromEntries(Object.entries(found).filter(([, seen]) => seen.length > 0))).toEqual({})
}, 300_000)
