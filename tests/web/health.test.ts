import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import type { House } from '../../src/platform/access/action.ts'
import { connect } from '../../src/platform/database/connect.ts'
import { createLog } from '../../src/platform/log/log.ts'
import { whenFileEnds } from '../../src/testing/closing.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})

const look = async (
  at: 'live' | 'ready',
  { house = world.house, runsJobs = true }: { house?: House; runsJobs?: boolean } = {},
) => {
  const app = createApp({
    house,
    log: createLog('silent'),
    assetsFolder: 'dist/assets',
    runsJobs: () => runsJobs,
  })
  const answer = await app.request(`/health/${at}`)
  return { status: answer.status, told: await answer.json(), headers: answer.headers }
}

const withMigrations = (migrations: readonly string[]): House => ({
  ...world.house,
  machine: { ...world.house.machine, migrations },
})

const away = (): House => {
  const nowhere = connect('postgresql://samlad_worker@/samlad?host=/nonexistent')
  whenFileEnds(() => nowhere.close())
  return { ...world.house, worker: nowhere.database }
}

test('a process that answers says so, whatever is the matter with its database', async () => {
  const { status, told, headers } = await look('live', { house: away(), runsJobs: false })
  expect([status, told]).toEqual([200, { live: true }])
  expect([headers.get('cache-control'), headers.get('set-cookie')]).toEqual(['no-store', null])
})

test('it is ready with its database, its migrations and its jobs', async () => {
  expect(await look('ready')).toMatchObject({
    status: 200,
    told: { ready: true, database: 'answers', migrations: 'applied', jobs: 'run' },
  })
})

test('it is not ready where nobody runs jobs, the database is away or migrations are missing', async () => {
  expect(await look('ready', { runsJobs: false })).toMatchObject({
    status: 503,
    told: { ready: false, database: 'answers', jobs: 'not run' },
  })
  expect(await look('ready', { house: away() })).toMatchObject({
    status: 503,
    told: { ready: false, database: 'away', migrations: 'unknown' },
  })
  const house = withMigrations([...world.house.machine.migrations, '9999_of_the_next_version.sql'])
  expect(await look('ready', { house })).toMatchObject({
    status: 503,
    told: { ready: false, migrations: 'missing' },
  })
})

test('a process that runs goes on beside a database that a newer version has taken on', async () => {
  const house = withMigrations(world.house.machine.migrations.slice(0, -1))
  expect(await look('ready', { house })).toMatchObject({
    status: 200,
    told: { ready: true, migrations: 'newer' },
  })
})

test('however many ask, the database is asked once a second, and not on the connections of people', async () => {
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  const house: House = { ...world.house, database: undefined as never }
  const app = createApp({
    house,
    log: createLog('silent'),
    assetsFolder: 'dist/assets',
    runsJobs: () => true,
  })
  await owner.query('begin')
  // Whoever asks now waits for the owner: one of them, however many ask.
  await owner.query('lock table migration.applied in access exclusive mode')
  const asking = Promise.all(Array.from({ length: 50 }, () => app.request('/health/ready')))
  await new Promise((resolve) => setTimeout(resolve, 300))
  const waiting = await owner.query<{ n: number }>(
    "select count(*)::int as n from pg_locks where not granted and relation = 'migration.applied'::regclass",
  )
  await owner.query('rollback')
  await owner.end()
  expect(waiting.rows[0]?.n).toBe(1)
  expect((await asking).map(({ status }) => status)).toEqual(Array(50).fill(200))
})
