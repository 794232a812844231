import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { buildAssets } from '../../scripts/build-assets.ts'
import type { World } from '../../src/testing/world.ts'
import { useAssets } from '../../src/web/assets.ts'
import {
  addressesOf,
  findIdentifiers,
  type Identifiers,
  NOTHING,
  openDemonstration,
  routes,
} from '../security/scene.ts'

const MOST = 100_000

let world: World
let known: Identifiers
let owner: pg.Client
const assets = join(mkdtempSync(join(tmpdir(), 'samlad-public-')), 'assets')
beforeAll(async () => {
  useAssets(await buildAssets(assets))
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
    const weight = [...new Set(parts)]
      .filter((part) => part.startsWith('/assets/'))
      .reduce((sum, part) => sum + partWeight(part), bytes)
    if (weight > MOST) heavy.push(`${address}: ${weight}`)
  }
  expect(heavy).toEqual([])
}, 180_000)

test('a page tells of every change of what it is made of: each table that it reads is watched', async () => {
  await owner.query('select pg_stat_reset()')
  for (const address of addresses())
    await world.app.request(address, { headers: { cookie: 'samlad_session=none' } })
  const read = async () =>
    (
      await owner.query<{ table: string; watched: boolean }>(
        `select s.relid::regclass::text as table,
                exists (select from pg_trigger t where t.tgrelid = s.relid and t.tgname = 'noted_for_the_public') as watched
         from pg_stat_user_tables s
         where coalesce(s.seq_scan, 0) + coalesce(s.idx_scan, 0) > 0 and s.schemaname not in ('identity', 'audit', 'changes', 'jobs', 'graphile_worker', 'migration')`,
      )
    ).rows
  await expect
    .poll(async () => (await read()).some(({ table }) => table === 'plan.measure'), { timeout: 10_000 })
    .toBe(true)
  expect((await read()).filter(({ watched }) => !watched)).toEqual([])
}, 180_000)
