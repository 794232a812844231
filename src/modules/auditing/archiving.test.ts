import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import pg from 'pg'
import { beforeEach, expect, test } from 'vitest'
import { setActor } from '../../platform/access/action.ts'
import { writeNext } from '../../platform/audit/archive/write.ts'
import { auditor, sealAll } from '../../platform/audit/seal.ts'
import { type Verification, verifyTrail } from '../../platform/audit/verify.ts'
import { givenCase } from '../../testing/cases.ts'
import { newFolder } from '../../testing/folder.ts'
import { openWorld, type TestPerson, type World } from '../../testing/world.ts'
import { viewCase } from '../support/cases/view-actions.ts'
import { viewSeenBy } from '../support/rights/actions.ts'
import { readTrail, verifyNow } from './actions.ts'
import { archiveTrail, staysFrom } from './archiving.ts'
import { paths } from './paths.ts'

const NOW = '2026-11-24T12:00:00Z'
/** Seals tell the time of the machine: everything is sealed before this. */
const LATER = new Date('2999-01-01T00:00:00Z')
const request = { actor: { kind: 'system', name: 'test' } } as const

let world: World
let owner: pg.Client
let folder: string

beforeEach(async () => {
  world = await openWorld()
  world.setTime(NOW)
  folder = newFolder('archive')
  owner = new pg.Client(world.database.owner)
  await owner.connect()
  return () => owner.end()
})

const add = (count: number) =>
  world.house.trail.transaction(auditor, async (tx, record) => {
    await setActor(tx, auditor)
    for (let index = 0; index < count; index++)
      await record({
        action: 'test.done',
        outcome: 'done',
        actor: { kind: 'system', name: 'test' },
        details: { index, text: 'å\n"\\ \u2028' },
      })
  })
/** Two blocks of three records each, and one more. */
const someBlocks = async () => {
  for (const count of [3, 3, 2]) {
    await add(count)
    await sealAll(world.house, undefined)
  }
}
const archive = () => archiveTrail(world.house, request, folder, LATER)
const settings = () => ({ ...world.house.settings, auditArchive: { folder, months: 24 } })
const verify = (): Promise<Verification> => verifyTrail({ worker: world.house.worker, settings: settings() })
const verifyWithoutFiles = () => verifyTrail(world.house)
const rows = async (query: string) => (await owner.query({ text: query, rowMode: 'array' })).rows.flat()
const theFile = (): string => join(folder, readdirSync(folder)[0]!)
/** What whoever has the file could do to it. */
const rewrite = (change: (text: string) => string) => {
  const file = theFile()
  const before = gunzipSync(readFileSync(file)).toString()
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(file, gzipSync(after))
}
/** What somebody with the owner's rights could do: the triggers stop the rest. */
const tamper = async (statement: string): Promise<void> => {
  await owner.query(
    'alter table audit.record disable trigger user; alter table audit.block disable trigger user; alter table audit.sealed disable trigger user; alter table audit.archive disable trigger user',
  )
  await owner.query(statement)
}

test('blocks go into a file, all but the newest, and are verified there as in the database', async () => {
  await someBlocks()
  const before = await verify()
  await archive()
  const after = await verify()
  expect(after).toMatchObject({ blocks: 3, sealedRecords: 8, findings: [], unproven: 0 })
  expect(after.archived).toEqual({ read: 6, unread: 0 })
  expect(before.archived).toEqual({ read: 0, unread: 0 })
  // The last block, and the record of the archiving itself.
  expect(await rows('select action from audit.record order by id')).toEqual([
    'test.done',
    'test.done',
    'audit.archive',
  ])
  expect(await rows('select count(*)::int from audit.sealed')).toEqual([2])
  const [first, , record] = gunzipSync(readFileSync(theFile())).toString().split('\n')
  expect(JSON.parse(first!)).toEqual({
    format: 'samlad-trail-1',
    month: expect.stringMatching(/^\d{4}-\d\d$/),
  })
  expect(JSON.parse(record!)).toEqual(expect.arrayContaining([1, 'test.done', 'done']))
})

test('without the files the seals alone vouch for what is in them, and it is said of how much', async () => {
  await someBlocks()
  await archive()
  expect(await verifyWithoutFiles()).toMatchObject({ findings: [], archived: { read: 0, unread: 6 } })
})

test('a file that somebody changed, cut short or took away is found', async () => {
  await someBlocks()
  await archive()
  const whole = readFileSync(theFile())
  rewrite((text) => text.replace('"test.done"', '"test.gone"'))
  expect((await verify()).findings).toEqual([{ kind: 'record_changed', number: 1 }])
  writeFileSync(theFile(), whole)
  rewrite((text) => text.split('\n').slice(0, -3).join('\n'))
  expect((await verify()).findings).toEqual([{ kind: 'archive_unreadable', number: 2, last: 2 }])
  writeFileSync(theFile(), whole)
  truncateSync(theFile(), whole.length - 9)
  expect((await verify()).findings).toEqual([expect.objectContaining({ kind: 'archive_unreadable' })])
  rmSync(theFile())
  expect((await verify()).findings).toEqual([{ kind: 'archive_unreadable', number: 1, last: 2 }])
})

test('whatever byte of a file is changed, verification finds something and does not break', async () => {
  await someBlocks()
  await archive()
  const file = theFile()
  const whole = readFileSync(file)
  const packed = gunzipSync(whole)
  const untold = packed.indexOf('\n')
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), fc.boolean(), async (at, by, isPacked) => {
      const bytes = Buffer.from(isPacked ? whole : packed)
      // The head of the packed file says how it was packed, and the first line which month it is: nobody goes by them.
      const from = isPacked ? 10 : untold + 1
      const place = from + (at % (bytes.length - from))
      bytes[place] = bytes[place]! ^ by
      writeFileSync(file, isPacked ? bytes : gzipSync(bytes))
      expect((await verify()).findings).not.toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('nothing goes from the trail that is in no file, not even by its owner', async () => {
  await someBlocks()
  const refused = 'only grows'
  for (const table of ['record', 'sealed', 'block', 'archive'])
    await expect(owner.query(`delete from audit.${table}`)).rejects.toThrow(
      table === 'block' || table === 'archive' ? refused : /only grows|violates foreign key/,
    )
  await expect(owner.query("set audit.letting_go = '1,2'; delete from audit.sealed")).rejects.toThrow(refused)
  await owner.query('reset audit.letting_go')
  await archive()
  // What is in a file may go; the newest block beside it may not.
  await expect(owner.query("set audit.letting_go = '1,3'; delete from audit.sealed")).rejects.toThrow(refused)
  await expect(owner.query("set audit.letting_go = '1,2'; delete from audit.sealed")).rejects.toThrow(refused)
  expect((await verify()).findings).toEqual([])
})

test('who says falsely that blocks lie in a file, or that a file is removed, is found', async () => {
  await someBlocks()
  await tamper(
    `insert into audit.archive (first_block, last_block, month, records, digest, runs, proof, let_go_to)
     values (1, 2, '2026-01', 6, repeat('0', 64), '[]', '\\x00', 2);
     delete from audit.sealed where block < 3; delete from audit.record where id < 7`,
  )
  expect((await verifyWithoutFiles()).findings.map(({ kind }) => kind)).toContain('archive_changed')
  world = await openWorld()
  await owner.end()
  owner = new pg.Client(world.database.owner)
  await owner.connect()
  folder = newFolder('archive')
  await someBlocks()
  await archive()
  await tamper('update audit.archive set removed_at = now()')
  expect((await verify()).findings).toEqual([{ kind: 'archive_changed', number: 1 }])
})

test('a record that is put back where it lay is to say the same', async () => {
  await someBlocks()
  await archive()
  await tamper(
    `insert into audit.record (id, action, outcome, actor_kind) overriding system value values (2, 'test.other', 'done', 'system');
     insert into audit.sealed values (2, 1)`,
  )
  expect((await verify()).findings).toEqual([{ kind: 'record_changed', number: 2 }])
})

test('a month that is not as it was sealed is not archived, and nothing of it goes', async () => {
  await someBlocks()
  await tamper("update audit.record set reason = 'other' where id = 5")
  await expect(archive()).rejects.toThrow(/block 2 .* not as it was sealed/)
  expect(readdirSync(folder)).toEqual([])
  expect(await rows('select count(*)::int from audit.record')).toEqual([8])
})

test('killed at any point it loses nothing, and the next time finishes it', async () => {
  await someBlocks()
  // After the file was written, before anybody was told of it.
  await writeNext(world.house, folder, LATER)
  await archive()
  expect(await verify()).toMatchObject({ findings: [], archived: { read: 6 } })
  // After it was told of, before anything went: a second time.
  await someBlocks()
  const { house } = world
  const failing = {
    ...house,
    worker: new Proxy(house.worker, {
      get: (worker, name) => {
        if (name === 'transaction' && readdirSync(folder).length === 2) throw new Error('killed')
        const value: unknown = Reflect.get(worker, name)
        return typeof value === 'function' ? (value.bind(worker) as unknown) : value
      },
    }),
  }
  await expect(archiveTrail(failing, request, folder, LATER)).rejects.toThrow('killed')
  await archive()
  const verified = await verify()
  expect(verified.findings).toEqual([])
  expect(verified.archived.unread).toBe(0)
  expect(await rows('select count(*)::int from audit.archive where let_go_to < last_block')).toEqual([0])
})

test('a file that is gone before its records went keeps them in the database', async () => {
  await someBlocks()
  await archive()
  await tamper('update audit.archive set let_go_to = 0')
  rmSync(theFile())
  await expect(archive()).rejects.toThrow('not there as it was written')
})

test('who has seen a case is told as before, by body and day', async () => {
  const worker: TestPerson = await world.as('caseworker', 'Exempelköpings kommun')
  const caseId = await givenCase(worker)
  await worker.perform(viewCase, { caseId })
  await worker.perform(viewCase, { caseId })
  await sealAll(world.house, undefined)
  await add(1)
  await sealAll(world.house, undefined)
  const seen = async () => (await worker.perform(viewSeenBy, { caseId })).seen
  const before = await seen()
  await archive()
  expect(await rows("select count(*)::int from audit.record where action = 'case.open'")).toEqual([0])
  const [row] = before
  // That one has asked is one more time.
  expect(await seen()).toEqual([{ ...row, times: row!.times + 1 }])
})

test('an auditor is told from when on the trail is here, and that of before was not read', async () => {
  const person = await world.as('auditor')
  await someBlocks()
  await archive()
  const { filedUntil } = await person.perform(readTrail, { from: '2020-01-01' })
  expect(filedUntil).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect((await person.perform(readTrail, { from: '2998-01-01', to: '2998-01-02' })).filedUntil).toBeNull()
  expect((await person.perform(verifyNow, {})).archived.unread).toBe(6)
  expect(await (await person.get(`${paths.trail()}?from=2020-01-01`)).text()).toContain('ligger i filer')
})

test('whole months go alone, and as many stay as the operator says', () => {
  const stays = (now: string, months: number) =>
    staysFrom(new Date(now), { folder, months }).toISOString().slice(0, 10)
  expect(stays('2026-11-24T12:00:00Z', 24)).toBe('2024-11-01')
  expect(stays('2026-01-31T23:59:59Z', 1)).toBe('2025-12-01')
})

test('each month has a file of its own, and a clock that was put back parts none', async () => {
  await someBlocks()
  await someBlocks()
  await tamper(
    `update audit.block set sealed_at = ('{2026-01-31,2026-02-01,2026-01-30,2026-02-02,2026-03-01,2026-03-02}'::timestamptz[])[number]`,
  )
  await archiveTrail(world.house, request, folder, new Date('2026-03-01T00:00:00Z'))
  expect(readdirSync(folder).sort()).toEqual([
    'trail-2026-01-from-block-1.ndjson.gz',
    'trail-2026-02-from-block-2.ndjson.gz',
  ])
  expect(await rows('select last_block::int from audit.archive order by 1')).toEqual([1, 4])
  expect((await verify()).findings).toEqual([])
})

test('after ten years a file is removed, not before, and the seals go on vouching', async () => {
  await someBlocks()
  await archive()
  world.setTime('2035-11-24T12:00:00Z')
  await archive()
  expect(existsSync(theFile())).toBe(true)
  await tamper("update audit.block set sealed_at = now() - interval '10 years 1 day'")
  world.setTime(new Date().toISOString())
  await archive()
  expect(readdirSync(folder).filter((name) => name.endsWith('from-block-1.ndjson.gz'))).toEqual([])
  expect((await verify()).findings).toEqual([])
})
