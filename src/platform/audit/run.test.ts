import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { beforeEach, expect, test } from 'vitest'
import { newFolder } from '../../testing/folder.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { setActor } from '../access/action.ts'
import { connect } from '../database/connect.ts'
import { RECOVERED } from './check-runs.ts'
import { keepHead, readKeptHead } from './kept-head.ts'
import type { TrailPlaces } from './outside.ts'
import { openRun, type Run } from './run.ts'
import { auditor, sealAll } from './seal.ts'
import { readRuns } from './second-place.ts'
import { verifyTrail } from './verify.ts'

let world: World
let owner: pg.Client
let place: string
let places: TrailPlaces
const killed: Run[] = []

beforeEach(async () => {
  world = await openWorld()
  place = join(newFolder('place'), 'runs')
  places = { runs: place, head: undefined, signingKey: join(newFolder('place'), 'key.pem') }
  owner = new pg.Client(world.database.owner)
  await owner.connect()
  await owner.query('alter table audit.record disable trigger user')
  return async () => {
    await owner.end()
    for (const run of killed.splice(0)) await run.close()
  }
})

const begin = (): Run => openRun(world.house, world.house.settings, places)

const write = (run: Run, name = 'test.done', then: () => unknown = () => {}) =>
  run.transaction(auditor, async (tx, record) => {
    await setActor(tx, auditor)
    await record({ action: name, outcome: 'done', actor: auditor, details: { b: 1, a: [2.5, 'å'] } })
    await then()
  })

const verify = () => verifyTrail(world.house, { runs: readRuns(place, world.house.settings) })

const refuse = () => {
  throw new Error('no')
}

test('numbers of rolled-back transactions are declared void by a later record, and nothing is missing', async () => {
  const run = begin()
  await write(run)
  await expect(write(run, 'test.refused', refuse)).rejects.toThrow('no')
  await expect(write(run, 'test.refused', refuse)).rejects.toThrow('no')
  await write(run)
  await expect(write(run, 'test.refused', refuse)).rejects.toThrow('no')
  await run.close()
  const rows = await owner.query('select number, settled, voids from audit.record order by id')
  expect(rows.rows).toEqual([
    { number: '1', settled: '0', voids: null },
    { number: '4', settled: '1', voids: ['2', '3'] },
  ])
  expect(await verify()).toMatchObject({ unsealedRecords: 2, unproven: 0, open: [], findings: [] })
})

test('an unsealed record that is taken away is missed, the last of all too', async () => {
  const run = begin()
  for (let count = 0; count < 3; count++) await write(run)
  await pause(1200)
  expect((await verify()).findings).toEqual([])
  await owner.query('delete from audit.record where number = 3')
  expect((await verify()).findings).toMatchObject([{ kind: 'numbers_missing', number: 3, last: 3 }])
  await write(run)
  await owner.query('delete from audit.record where number in (1, 2)')
  await run.close()
  expect((await verify()).findings).toMatchObject([{ kind: 'numbers_missing', number: 1, last: 3 }])
})

test('one that is taken away is missed in the trail itself, once later ones are there', async () => {
  const run = begin()
  for (let count = 0; count < 4; count++) await write(run)
  await run.close()
  await owner.query('delete from audit.record where number = 2')
  expect((await verifyTrail(world.house)).findings).toMatchObject([
    { kind: 'numbers_missing', number: 2, last: 2 },
  ])
})

test('whatever is changed in an unsealed record is found, and so is a record that somebody else wrote', async () => {
  const run = begin()
  await write(run)
  await run.close()
  await owner.query('create temporary table kept as select * from audit.record')
  const changes = [
    "action = 'test.other'",
    "outcome = 'read'",
    "occurred_at = occurred_at + interval '1 microsecond'",
    "actor_kind = 'person'",
    'actor_person = gen_random_uuid()',
    'actor_body = gen_random_uuid()',
    "actor_role = 'other'",
    "subject_kind = 'case'",
    "subject_id = 'x'",
    "reason = 'x'",
    'details = details || \'{"b": 2}\'',
    "trace = 'x'",
    "voids = '{7}'",
    "earlier = '[]'",
    'number = 9',
    "mac = decode(repeat('00', 32), 'hex')",
  ]
  for (const change of changes) {
    await owner.query(`update audit.record set ${change}`)
    expect((await verify()).findings, change).toContainEqual({ kind: 'record_forged', number: 1 })
    await owner.query(
      'delete from audit.record; insert into audit.record overriding system value select * from kept',
    )
  }
})

test('a chain that is computed anew, with a head exchanged, is found by the records that are gone', async () => {
  const run = begin()
  const heads = newFolder('head')
  for (let count = 0; count < 3; count++) await write(run)
  await sealAll(world.house, (head) => keepHead(heads, head))
  await run.close()
  await owner.query(
    'alter table audit.block disable trigger user; alter table audit.sealed disable trigger user',
  )
  await owner.query(
    'delete from audit.sealed; delete from audit.block; delete from audit.record where number = 2; update audit.low_water set record_id = 0',
  )
  await sealAll(world.house, (head) => keepHead(heads, head))
  const outside = { heads: [readKeptHead(heads)!] }
  expect((await verifyTrail(world.house, outside)).findings).toMatchObject([
    { kind: 'numbers_missing', number: 2, last: 2 },
  ])
})

test('a database that is put back to an earlier day is found by the second place', async () => {
  const run = begin()
  for (let count = 0; count < 5; count++) await write(run)
  await run.close()
  await owner.query('delete from audit.record where number > 2')
  expect((await verify()).findings).toMatchObject([{ kind: 'numbers_missing', number: 3, last: 5 }])
})

test('a killed process leaves open what came after, and a new run states where it was seen to end', async () => {
  const run = begin()
  killed.push(run)
  for (let count = 0; count < 3; count++) await write(run)
  await pause(1200)
  const [name] = readdirSync(place)
  // Long after, when the process writes no more.
  const now = new Date(Date.now() + 60_000)
  expect((await verify()).open).toEqual([{ run: expect.any(String), after: 3, running: true }])
  const late = openRun(world.house, world.house.settings, places, () => now)
  await write(late)
  await late.close()
  const stated = await owner.query(
    'select earlier from audit.record where number = 1 and earlier is not null',
  )
  expect(stated.rows[0].earlier).toEqual([
    { run: name!.replace('.json', ''), settled: 3, voids: [], ended: false },
  ])
  expect(readdirSync(place)).not.toContain(name)
  expect(await verify()).toMatchObject({ open: [{ after: 3 }], findings: [] })
  // Deleting the last record of the run that was killed is still found: the trail says that it was there.
  await owner.query('delete from audit.record where number = 3')
  expect((await verify()).findings).toMatchObject([{ kind: 'numbers_missing', number: 3, last: 3 }])
})

test('what lies in the second place and was not written with the key is found', async () => {
  const run = begin()
  await write(run)
  await run.close()
  const file = join(place, readdirSync(place)[0]!)
  writeFileSync(file, readFileSync(file, 'utf8').replace('"settled":1', '"settled":0'))
  expect((await verify()).findings).toMatchObject([{ kind: 'second_place_changed' }])
})

test('a commit whose answer is lost is looked into: what is there counts, what is not is void', async () => {
  const alone = connect(world.database.byItself, { connections: 2 })
  const run = openRun({ database: alone.database, worker: alone.database }, world.house.settings, places)
  await write(run)
  const cut = (name: string) =>
    run.transaction(auditor, async (tx, record) => {
      await setActor(tx, auditor)
      await record({ action: name, outcome: 'done', actor: auditor })
      await cutConnections()
    })
  await expect(cut('test.lost')).rejects.toThrow()
  await write(run)
  await pause(2500)
  await write(run)
  await run.close()
  await alone.close()
  expect(await verify()).toMatchObject({ open: [], findings: [] })
  const rows = await owner.query('select number, voids from audit.record order by id')
  expect(rows.rows).toEqual([
    { number: '1', voids: null },
    { number: '3', voids: null },
    { number: '4', voids: ['2'] },
  ])
})

/** Ends every connection that has a transaction open, as a server that is lost would. */
const cutConnections = async (): Promise<void> => {
  const client = new pg.Client(world.database.worker)
  await client.connect()
  await client.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and datname = current_database()",
  )
  await client.end()
}

test('writers do not wait for each other, and number what they write without gaps', async () => {
  const run = begin()
  await Promise.all(
    Array.from({ length: 40 }, (_, turn) =>
      write(run, 'test.done', turn % 4 === 0 ? refuse : undefined).catch(() => {}),
    ),
  )
  await write(run)
  await run.close()
  expect(await verify()).toMatchObject({ unsealedRecords: 31, open: [], findings: [] })
})

test('a head that is kept outside comes from a time at which every run was seen', async () => {
  const run = begin()
  await write(run)
  await run.close()
  await sealAll(world.house, undefined)
  await keepHead(place, { block: 1, head: '00' })
  expect((await verifyTrail(world.house, { heads: [readKeptHead(place)!] })).findings).toEqual([
    { kind: 'head_differs', number: 1 },
  ])
})

test('after a restore without the key of before, earlier records are unproven, not forged; only the present key says so', async () => {
  const before = begin()
  await write(before)
  await before.close()
  const later = {
    ...world.house,
    settings: { ...world.house.settings, secretKey: 'a made-up key of a later day, for tests' },
  }
  const check = async () => {
    const { findings, unproven } = await verifyTrail(later)
    return { forged: findings.filter(({ kind }) => kind === 'record_forged').length, unproven }
  }
  const restored = (run: Run) =>
    run.transaction(auditor, async (tx, record) => {
      await setActor(tx, auditor)
      const details = { withoutSecret: true }
      await record({ action: 'installation.restored', outcome: 'done', actor: auditor, details })
    })
  // Somebody who has the database and not the key writes the word themselves.
  const stranger = begin()
  await restored(stranger)
  await stranger.close()
  expect(await check()).toEqual({ forged: 2, unproven: 0 })
  const after = openRun(world.house, later.settings, undefined)
  await restored(after)
  await write(after)
  await after.close()
  expect(await check()).toEqual({ forged: 0, unproven: 2 })
  await owner.query("update audit.record set reason = 'x' where id = (select max(id) from audit.record)")
  expect(await check()).toEqual({ forged: 1, unproven: 2 })
})

test('what went when the database was recovered is missed until a proven record says so, and nothing else passes with it', async () => {
  const before = begin()
  for (let count = 0; count < 5; count++) await write(before)
  await before.close()
  await owner.query('delete from audit.record where number > 3')
  const [{ run: lost } = { run: '' }] = readRuns(place, world.house.settings)
  const say = (run: Run) =>
    run.transaction(auditor, async (tx, record) => {
      await setActor(tx, auditor)
      const details = { lost: [{ run: lost, first: 4, last: 5 }] }
      await record({ action: RECOVERED, outcome: 'done', actor: auditor, details })
    })
  const missing = { kind: 'numbers_missing', run: lost }
  expect(await verify()).toMatchObject({ findings: [{ ...missing, number: 4, last: 5 }], recovered: 0 })
  // Somebody who has the database and not the key.
  const stranger = openRun(world.house, { secretKey: 'a made-up key of a stranger, for tests' }, undefined)
  await say(stranger)
  await stranger.close()
  expect((await verify()).findings).toContainEqual({ ...missing, number: 4, last: 5 })
  await owner.query('delete from audit.record where action = $1', [RECOVERED])
  const after = begin()
  await say(after)
  await after.close()
  expect(await verify()).toMatchObject({ findings: [], recovered: 2 })
  await owner.query('delete from audit.record where number = 2')
  expect((await verify()).findings).toMatchObject([{ ...missing, number: 2, last: 2 }])
})
