import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { builtAssets } from '../../src/testing/built-assets.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import type { World } from '../../src/testing/world.ts'
import { addressesOf, findIdentifiers, type Identifiers, NOTHING, routes } from '../security/scene.ts'

const MOST = 100_000

let world: World
let known: Identifiers
let owner: pg.Client
let assets: string
beforeAll(async () => {
  assets = await builtAssets()
  world = await openDemonstration({ baseUrl: 'https://samlad.example' })
  known = await findIdentifiers(world)
  owner = new pg.Client(world.database.owner)
  await owner.connect()
  return () => owner.end()
}, 180_000)

const declared = routes.filter(({ forEverybody }) => forEverybody)
const addresses = () =>
  declared.flatMap(({ pattern }) =>
    addressesOf(pattern, known).filter((address) => !address.includes(NOTHING)),
  )

/** What comes over the wire, compressed: the page, or a part of it from the folder of the build. */
const onTheWire = async (address: string) => {
  const answer = await world.app.request(address, { headers: { 'accept-encoding': 'br' } })
  return { answer, bytes: (await answer.arrayBuffer()).byteLength }
}
const partWeight = (address: string): number =>
  readFileSync(join(assets, `${address.split('/').at(-1)}.br`)).length

test('every page for everybody weighs at most 100 kB with its styles on a first visit, and asks nobody else', async () => {
  const heavy: string[] = []
  const all = addresses()
  expect(all.length).toBeGreaterThan(20)
  for (const address of all) {
    const { answer, bytes } = await onTheWire(address)
    if (answer.status === 404) continue
    expect([address, answer.status, answer.headers.get('set-cookie')]).toEqual([address, 200, null])
    expect([address, answer.headers.get('content-encoding')]).toEqual([address, 'br'])
    const html = await (await world.app.request(address)).text()
    const parts = [
      ...html.matchAll(/<link rel="(?:stylesheet|icon)" href="([^"]+)"/g),
      ...html.matchAll(/<(?:script|img|iframe)[^>]+src="([^"]+)"/g),
    ].map((match) => match[1]!)
    for (const part of parts)
      expect([address, part]).toEqual([address, expect.stringMatching(/^\/(assets\/|plans\/)/)])
    let weight = bytes
    for (const part of new Set(parts))
      weight += part.startsWith('/assets/') ? partWeight(part) : (await onTheWire(part)).bytes
    if (weight > MOST) heavy.push(`${address}: ${weight}`)
  }
  expect(heavy).toEqual([])
}, 180_000)

test('a call, a grant, a register, a record of it and a county are kept ready, and who has them already is told so', async () => {
  const linkFrom = async (list: string): Promise<string> => {
    const html = await (await world.app.request(list)).text()
    return new RegExp(`href="(${list}/[0-9a-f-]{36})"`).exec(html)![1]!
  }
  const ones = await Promise.all(['/calls', '/grants', '/methods'].map(linkFrom))
  for (const address of [...ones, '/strategies', '/counties/01']) {
    const { answer } = await onTheWire(address)
    const etag = answer.headers.get('etag')!
    expect([address, answer.status, etag]).toEqual([address, 200, expect.stringContaining('"')])
    const again = await world.app.request(address, {
      headers: { 'accept-encoding': 'br', 'if-none-match': etag },
    })
    expect([address, again.status]).toEqual([address, 304])
  }
})

test('every change of what a page may be made of is noted: what is not watched is read by nobody', async () => {
  const unwatched = await owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname !~ '^pg_|^information_schema$|^graphile_worker$|^migration$|^changes$'
       -- Whether the installation is a demonstration never changes, nor, but by a migration, what jobs there are.
       and c.oid not in ('access.installation'::regclass, 'jobs.task'::regclass)
       and has_schema_privilege('samlad_application', n.oid, 'usage') and has_table_privilege('samlad_application', c.oid, 'select')
       and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'noted_for_the_public')`,
  )
  expect(unwatched.rows.length).toBeGreaterThan(50)
  const reader = new pg.Client(world.database.application)
  await reader.connect()
  const open: string[] = []
  for (const { name } of unwatched.rows) {
    const found = await reader.query(`select 1 from ${name} limit 1`)
    if (found.rowCount !== 0) open.push(name)
  }
  await reader.end()
  expect(open).toEqual([])
})

test('a change of what its room says that no public page is made of drops nothing that is kept ready', async () => {
  const drops = async (called: string) => {
    const version = 'select changes.version() as version'
    const before = await owner.query<{ version: string }>(version)
    await owner.query(`delete from ${called} where false`)
    return before.rows[0]!.version !== (await owner.query<{ version: string }>(version)).rows[0]!.version
  }
  for (const called of ['arrivals.arrival', 'learning.check_answer', 'learning.member', 'support.case_file'])
    expect([called, await drops(called)]).toEqual([called, false])
  for (const called of ['plan.report_back', 'learning.local_plan', 'directory.body'])
    expect([called, await drops(called)]).toEqual([called, true])
  const { rows } = await owner.query(`
    select c.oid::regclass from changes.apart a join pg_namespace n on n.nspname = split_part(a.name, '.', 1)
      join pg_class c on c.relnamespace = n.oid and a.name in (n.nspname, n.nspname || '.' || c.relname)
      join pg_trigger t on t.tgrelid = c.oid and t.tgname = 'noted_for_the_public'`)
  expect(rows).toEqual([])
})
