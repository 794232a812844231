import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { openWorld, type World } from '../../testing/world.ts'
import { setActor } from '../access/action.ts'
import { connect } from '../database/connect.ts'
import { keepHead, readKeptHead } from './kept-head.ts'
import { leafHash, merkleRoot } from './merkle.ts'
import { auditor, sealAll } from './seal.ts'
import { verifyTrail } from './verify.ts'

let world: World
let owner: pg.Client
const folders: string[] = []

beforeEach(async () => {
  world = await openWorld()
  owner = new pg.Client(world.database.owner)
  await owner.connect()
  return () => owner.end()
})
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

const headFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'samlad-head-'))
  folders.push(folder)
  return folder
}

const add = (count: number) =>
  world.house.trail.transaction(auditor, async (tx, record) => {
    await setActor(tx, auditor)
    for (let index = 0; index < count; index++)
      await record({
        action: 'test.done',
        outcome: 'done',
        actor: { kind: 'system', name: 'test' },
        details: { index },
      })
  })

/** What an intruder with the owner's rights could do: the trigger stops the rest. */
const tamper = async (statement: string): Promise<void> => {
  await owner.query(
    'alter table audit.record disable trigger user; alter table audit.block disable trigger user; alter table audit.sealed disable trigger user',
  )
  await owner.query(statement)
}

test('a trail that nobody has touched holds, and says what is not sealed yet', async () => {
  await add(5)
  await sealAll(world.house, undefined)
  await add(3)
  await sealAll(world.house, undefined)
  await add(2)
  expect(await verifyTrail(world.house)).toEqual({
    blocks: 2,
    sealedRecords: 8,
    archived: { read: 0, unread: 0 },
    unsealedRecords: 2,
    unproven: 0,
    recovered: 0,
    open: [{ run: expect.any(String), after: 8, running: false }],
    findings: [],
  })
})

test('a changed record is found and named', async () => {
  await add(5)
  await sealAll(world.house, undefined)
  await tamper('update audit.record set details = \'{"index": 99}\' where id = 3')
  expect((await verifyTrail(world.house)).findings).toEqual([{ kind: 'record_changed', number: 3 }])
})

test('a removed record is found and named', async () => {
  await add(5)
  await sealAll(world.house, undefined)
  await tamper(
    'alter table audit.sealed drop constraint sealed_record_id_fkey; delete from audit.record where id = 4',
  )
  expect((await verifyTrail(world.house)).findings).toEqual([{ kind: 'record_missing', number: 4 }])
})

test('two records that changed places are both found', async () => {
  await add(5)
  await sealAll(world.house, undefined)
  await tamper(`update audit.record r set details = o.details, occurred_at = o.occurred_at from audit.record o
                where (r.id = 2 and o.id = 4) or (r.id = 4 and o.id = 2)`)
  expect((await verifyTrail(world.house)).findings.map(({ number }) => number).sort()).toEqual([2, 4])
})

test('a record rewritten together with its leaf breaks its block, and a whole block written anew breaks the chain', async () => {
  await add(3)
  await sealAll(world.house, undefined)
  await add(3)
  await sealAll(world.house, undefined)
  await tamper("update audit.block set leaves = overlay(leaves placing '\\x00' from 1) where number = 1")
  expect((await verifyTrail(world.house)).findings.map(({ kind }) => kind)).toContain('block_changed')
  await tamper("update audit.block set previous = decode(repeat('11', 32), 'hex') where number = 2")
  expect((await verifyTrail(world.house)).findings.map(({ kind }) => kind)).toContain('chain_broken')
})

test('a trail cut short is found by the head that is kept outside the database', async () => {
  const folder = headFolder()
  await add(3)
  await sealAll(world.house, (head) => keepHead(folder, head))
  await add(3)
  await sealAll(world.house, (head) => keepHead(folder, head))
  const kept = readKeptHead(folder)
  expect(kept).toMatchObject({ block: 2 })
  await tamper(
    'delete from audit.sealed where block = 2; delete from audit.block where number = 2; delete from audit.record where id > 3',
  )
  expect((await verifyTrail(world.house)).findings).toEqual([])
  expect((await verifyTrail(world.house, { heads: [kept!] })).findings).toEqual([
    { kind: 'block_missing', number: 2 },
  ])
})

test('a record that commits after later ones were sealed is sealed in the next block', async () => {
  const late = new pg.Client(world.database.byItself)
  await late.connect()
  await late.query('begin')
  await late.query("select set_config('samlad.role', 'system', true)")
  await late.query(
    "insert into audit.record (action, outcome, actor_kind) values ('test.late', 'done', 'system')",
  )
  await add(2)
  await sealAll(world.house, undefined)
  await late.query('commit')
  await late.end()
  await sealAll(world.house, undefined)
  expect(await verifyTrail(world.house)).toMatchObject({
    blocks: 2,
    sealedRecords: 3,
    unsealedRecords: 0,
    findings: [],
  })
})

test('a round of sealing reads what is new, and not the whole trail', async () => {
  await owner.query(
    `insert into audit.record (action, outcome, actor_kind) select 'test.done', 'done', 'system' from generate_series(1, 20000)`,
  )
  await sealAll(world.house, undefined)
  await add(3)
  await owner.query('analyze audit.record, audit.sealed')
  const alone = connect(world.database.byItself, { connections: 1 })
  const rowsRead = async () => {
    await alone.pool.query('select pg_stat_force_next_flush()')
    const read = await alone.pool.query<{ rows: number }>(
      `select (seq_tup_read + idx_tup_fetch)::integer as rows from pg_stat_user_tables where relid = 'audit.record'::regclass`,
    )
    return read.rows[0]!.rows
  }
  const before = await rowsRead()
  await sealAll({ ...world.house, worker: alone.database }, undefined)
  const read = (await rowsRead()) - before
  await alone.close()
  expect(read).toBeGreaterThan(0)
  expect(read).toBeLessThan(100)
  expect(await verifyTrail(world.house)).toMatchObject({
    sealedRecords: 20_003,
    unsealedRecords: 0,
    findings: [],
  })
})

test('the low-water mark waits for whoever still writes, and not for those who never commit', async () => {
  const mark = async () =>
    Number((await owner.query('select record_id from audit.low_water')).rows[0].record_id)
  const late = new pg.Client(world.database.byItself)
  await late.connect()
  const begin = () =>
    late.query(`begin; select set_config('samlad.role', 'system', true);
      insert into audit.record (action, outcome, actor_kind) values ('test.late', 'done', 'system')`)
  const watch = { tide: undefined }
  await add(2)
  await begin()
  await add(2)
  await sealAll(world.house, undefined, watch)
  expect(await mark()).toBe(0)
  await late.query('rollback')
  await sealAll(world.house, undefined, watch)
  expect(await mark()).toBe(5)
  await begin()
  await add(1)
  await sealAll(world.house, undefined, watch)
  await late.query('commit')
  await late.end()
  await sealAll(world.house, undefined, watch)
  expect(await mark()).toBe(7)
  expect(await verifyTrail(world.house)).toMatchObject({ sealedRecords: 6, unsealedRecords: 0, findings: [] })
})

test('a record that is brought in below the mark is sealed by nobody, and found', async () => {
  await add(3)
  await sealAll(world.house, undefined)
  await owner.query('update audit.low_water set record_id = 100')
  await owner.query(
    "insert into audit.record (id, action, outcome, actor_kind) overriding system value values (50, 'test.forged', 'done', 'system')",
  )
  await sealAll(world.house, undefined)
  expect((await verifyTrail(world.house)).findings).toEqual([{ kind: 'record_unsealed', number: 50 }])
})

test('two sealers at once seal each record once', async () => {
  await add(50)
  await Promise.all(Array.from({ length: 8 }, () => sealAll(world.house, undefined)))
  await sealAll(world.house, undefined)
  expect(await verifyTrail(world.house)).toMatchObject({
    sealedRecords: 50,
    unsealedRecords: 0,
    findings: [],
  })
})

test('a Merkle root changes with every leaf and with their order', () => {
  const leaf = fc.uint8Array({ minLength: 1, maxLength: 8 }).map(leafHash)
  fc.assert(
    fc.property(
      fc.uniqueArray(leaf, { minLength: 2, maxLength: 40, selector: (hash) => hash.toString('hex') }),
      fc.nat(),
      (leaves, seed) => {
        const at = seed % leaves.length
        const changed = leaves.with(at, leafHash(leaves[at]!))
        const swapped = leaves.with(0, leaves[leaves.length - 1]!).with(leaves.length - 1, leaves[0]!)
        const root = merkleRoot(leaves)
        return (
          !merkleRoot(changed).equals(root) &&
          !merkleRoot(swapped).equals(root) &&
          merkleRoot([...leaves]).equals(root)
        )
      },
    ),
  )
})

test('the Merkle root is that of RFC 6962', () => {
  // Test vectors of Certificate Transparency: the roots of its first leaves.
  const inputs = ['', '00', '10', '2021', '3031', '40414243'].map((hex) => leafHash(Buffer.from(hex, 'hex')))
  expect(merkleRoot(inputs.slice(0, 1)).toString('hex')).toBe(
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  )
  expect(merkleRoot(inputs.slice(0, 2)).toString('hex')).toBe(
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  )
  expect(merkleRoot(inputs.slice(0, 3)).toString('hex')).toBe(
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  )
  expect(merkleRoot(inputs).toString('hex')).toBe(
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  )
})
