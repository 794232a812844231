import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { createApp } from '../../src/app.ts'
import { action, type House, perform } from '../../src/platform/access/action.ts'
import { anonymous } from '../../src/platform/access/actor.ts'
import { keepReadings, makeForEverybody } from '../../src/platform/access/for-everybody.ts'
import { policy as declare } from '../../src/platform/access/policy.ts'
import { connect, type DatabaseTransaction } from '../../src/platform/database/connect.ts'
import { openReplica, type Replica, readFrom } from '../../src/platform/database/replica.ts'
import { createLog } from '../../src/platform/log/log.ts'
import { Refusal } from '../../src/platform/refusal.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import { TEST_SECRET } from '../../src/testing/template.ts'
import type { World } from '../../src/testing/world.ts'
import { addressesOf, findIdentifiers, NOTHING, routes } from '../security/scene.ts'

let world: World
let replica: Replica
let readThere = 0
let isAsked = 0
beforeAll(async () => {
  world = await openDemonstration()
  // The same database read as a replica is: as nobody, without a proof, in transactions that write nothing.
  const own = readFrom(connect(world.database.application, { secretKey: TEST_SECRET, connections: 5 }))
  replica = {
    ...own,
    read: async (version, work) => {
      isAsked += 1
      // What is refused there is read there too.
      const done = await own.read(version, work).catch((error: unknown) => {
        if (error instanceof Refusal) readThere += 1
        throw error
      })
      if (done !== undefined) readThere += 1
      return done
    },
  }
}, 180_000)
afterAll(() => replica.close())
beforeEach(() => {
  isAsked = 0
  readThere = 0
})

const houseWith = (another: Replica): House => ({ ...world.house, replica: another })
const appOf = (house: House) => createApp({ house, log: createLog('silent'), assetsFolder: 'dist/assets' })

/** A page without what is made anew for each reader. */
const pageOf = async (answer: Response): Promise<readonly [number, string]> => [
  answer.status,
  (await answer.text()).replaceAll(/nonce="[^"]*"|nonce-[\w+/=-]+/g, ''),
]

test('every page for everybody is the same, read from a replica, and whoever else it was read for', async () => {
  const known = await findIdentifiers(world)
  const addresses = routes
    .filter(({ forEverybody }) => forEverybody)
    .flatMap(({ pattern }) => addressesOf(pattern, known).filter((address) => !address.includes(NOTHING)))
  expect(addresses.length).toBeGreaterThan(20)
  const app = appOf(houseWith(replica))
  for (const address of addresses) {
    const inOrder = async (
      from: Pick<typeof app | World['app'], 'request'>,
      languages: readonly string[],
    ) => {
      const pages: Record<string, unknown> = {}
      for (const language of languages)
        pages[language] = await pageOf(
          await from.request(address, { headers: { 'accept-language': language } }),
        )
      return pages
    }
    // Of two languages the second shows what was read for the first: here it is the one, there the other.
    const there = await inOrder(app, ['sv', 'en'])
    expect([address, there]).toEqual([address, await inOrder(world.app, ['en', 'sv'])])
  }
  // All of them come from there, none was given up halfway, and what two of them show is read once: languages, and forms of the same data.
  expect(readThere).toBe(isAsked)
  expect(readThere).toBeGreaterThan(addresses.length / 2)
  expect(readThere).toBeLessThan(addresses.length)
}, 300_000)

test('what is read by somebody who has signed in is never read from a replica', async () => {
  const person = await world.as('national_coordinator')
  const answer = await appOf(houseWith(replica)).request('/plans', {
    headers: {
      cookie: Object.entries(person.cookies)
        .map(([name, value]) => `${name}=${value}`)
        .join('; '),
    },
  })
  expect([answer.status, isAsked]).toEqual([200, 0])
})

const versionNow = async (): Promise<string> =>
  (await sql<{ version: string }>`select changes.version() as version`.execute(world.house.database)).rows[0]!
    .version

const policy = declare({
  'replica_test.read': { people: 'all', anyone: true },
})
const readWith = (work: (tx: DatabaseTransaction) => Promise<unknown>) =>
  perform(
    houseWith(replica),
    { actor: anonymous },
    action(policy, 'replica_test.read', 'read', z.object({}), ({ tx }) => work(tx)),
    {},
  )
/** Reads for an answer that is made of data of one version. */
const madeAt = (version: string, work: (tx: DatabaseTransaction) => Promise<unknown>) =>
  makeForEverybody({ version, readings: keepReadings() }, () => readWith(work))
const isReadOnly = async (tx: DatabaseTransaction): Promise<boolean> =>
  (await sql<{ on: string }>`select current_setting('transaction_read_only') as on`.execute(tx)).rows[0]
    ?.on === 'on'

test('data of another version than the page is made of are read where they are written', async () => {
  expect(await madeAt(await versionNow(), isReadOnly)).toBe(true)
  expect(await madeAt('1-1', isReadOnly)).toBe(false)
  expect(await readWith(isReadOnly)).toBe(false)
})

// Fault: numbers begin again where a database is recovered to an earlier moment, and a replica may hold others under the same ones.
test('as many changes of another past are another version', async () => {
  const before = await versionNow()
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  await owner.query("update changes.noted set at = at + interval '1 microsecond'")
  await owner.end()
  expect(await versionNow()).not.toBe(before)
})

test('nobody is who reads there, whatever a session said before', async () => {
  const role = async (tx: DatabaseTransaction) =>
    (await sql<{ role: string }>`select access.role() as role`.execute(tx)).rows[0]?.role
  expect(await madeAt(await versionNow(), role)).toBe('nobody')
})

test('a replica that cannot be asked is left for a while, told once, and the page is made all the same', async () => {
  const told: unknown[] = []
  const log = { ...createLog('silent'), warn: (facts: unknown) => void told.push(facts) } as never
  const away = openReplica(
    'postgresql://samlad_application:x@127.0.0.1:1/samlad',
    { secretKey: TEST_SECRET, connections: 2 },
    log,
  )
  const app = appOf(houseWith(away))
  for (const address of ['/', '/plans', '/news']) expect((await app.request(address)).status).toBe(200)
  expect(told).toHaveLength(1)
  await away.close()
})

test('a login that owns the tables is never read with', async () => {
  const told: { why: string }[] = []
  const log = { ...createLog('silent'), warn: (facts: { why: string }) => void told.push(facts) } as never
  const owning = openReplica(world.database.owner, { secretKey: TEST_SECRET, connections: 2 }, log)
  const read = owning.read(await versionNow(), isReadOnly)
  expect(await read).toBe(undefined)
  expect(told[0]?.why).toMatch(/samlad_owner, which owns the tables/)
  await owning.close()
})

test('an address that names several servers is refused with what to do', () => {
  expect(() =>
    openReplica('postgresql://samlad_application:x@one,two/samlad', {
      secretKey: TEST_SECRET,
      connections: 2,
    }),
  ).toThrow('name the one replica')
})
