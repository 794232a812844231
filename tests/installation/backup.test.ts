import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Engine, useEngine } from '../../src/platform/database/engine/engine.ts'
import { openSecret, sealSecret } from '../../src/platform/vault/vault.ts'
import { digestOf, keepWriting, tamperWith } from '../../src/testing/backups.ts'
import { newFolder } from '../../src/testing/folder.ts'
import {
  asOwner,
  digestDatabase,
  runCommand,
  serveDemo,
  until,
  visit,
} from '../../src/testing/installation.ts'
import { copyPreparedData } from '../../src/testing/prepared-data.ts'
import { runProgram } from '../../src/testing/program.ts'

// Each test runs whole programs, several of them one after another.
vi.setConfig({ testTimeout: 60_000 })

const home = newFolder('backup')
const source = join(home, 'source')
const whole = join(home, 'whole')
let engine: Engine
let token = ''
let before: Record<string, string> = {}

const keyOf = (data: string): string => JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')).key
/** The secret alone is given: with the keys of cases, what was withdrawn since is replayed too. */
const restoreTo = (backup: string, data: string, ...word: readonly string[]) =>
  runCommand(['restore', backup, '--data', data, ...word], { SAMLAD_SECRET_KEY: keyOf(source) })

/** A demonstration that served and was stopped; its audit trail is sealed. */
beforeAll(async () => {
  // Held for all the tests, so that not every command starts and stops it.
  await copyPreparedData(source, 'demo')
  engine = await useEngine(source, 'use')
  const served = await serveDemo(source)
  const email = await asOwner(source, async (client) => {
    const found = await client.query<{ email: string }>(
      'select email from identity.person order by email limit 1',
    )
    return found.rows[0]!.email
  })
  const made = await runCommand(['token', 'create', '--as', email, '--data', source])
  token = made.output.trim()
  // Where nobody says what it is for, it is told what it may and how to ask for more.
  expect(made.errors).toContain('directory:read, plan:read, statistics:read')
  expect(made.errors).toContain('--scope')
  await served.stop()
  before = await asOwner(source, (client) => digestDatabase(client))
  expect((await runCommand(['backup', whole, '--data', source])).code).toBe(0)
})
afterAll(async () => {
  await engine.release()
  rmSync(home, { recursive: true, force: true })
})

const tampered = (name: string, table: string, change: (lines: string[]) => string[]): string =>
  tamperWith(whole, join(home, name), table, change)

describe('a restored installation', () => {
  const data = join(home, 'restored')
  beforeAll(async () => {
    const restored = await restoreTo(whole, data)
    expect(restored).toMatchObject({ code: 0, output: expect.stringContaining('The audit trail verifies') })
  })

  test('has every row of every table, and is made of the same constraints, triggers, policies and numbers', async () => {
    const after = await asOwner(data, (client) => digestDatabase(client))
    expect(Number(before['plan.measure']?.split(' ')[0])).toBeGreaterThanOrEqual(36)
    // The backup records itself before it reads.
    const { 'audit.record': records, ...others } = before
    const { 'audit.record': restored, ...rest } = after
    expect(rest).toEqual(others)
    // By what the database knows the processes is a secret, and stays out.
    expect(existsSync(join(whole, 'tables', 'access.vouching_key.copy.gz'))).toBe(false)
    expect(existsSync(join(whole, 'tables', 'access.installation.copy.gz'))).toBe(true)
    expect(Number(restored?.split(' ')[0])).toBe(Number(records?.split(' ')[0]) + 1)
  })

  test('serves: people sign in, tokens of before open what they opened, the audit trail verifies', async () => {
    const served = await serveDemo(data)
    const visitor = visit(served.address)
    const page = (await visitor.get('/sign-in')).text
    const people = [...page.matchAll(/name="person" value="([^"]+)"/g)].map((match) => match[1]!)
    expect(people.length).toBeGreaterThan(1)
    for (const person of people) {
      const entering = visit(served.address)
      await entering.get('/sign-in')
      expect((await entering.post('/sign-in/demo', { person, return: '/account' })).location).toBe('/account')
      expect((await entering.get('/account')).status).toBe(200)
    }
    const answer = await fetch(`${served.address}/v1/plans`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(answer.status).toBe(200)
    await served.stop()
    const verified = await runCommand(['audit', 'verify', '--data', data, '--json'])
    expect(JSON.parse(verified.output)).toMatchObject({ findings: [], unsealedRecords: 0 })
    expect(JSON.parse(verified.output).sealedRecords).toBeGreaterThan(0)
  })

  test('opens what was encrypted, and has passwords of its own', () => {
    const sealed = sealSecret({ secretKey: keyOf(source) }, 'one_time_code', 'somebody', 'påhittad')
    expect(openSecret({ secretKey: keyOf(data) }, 'one_time_code', 'somebody', sealed)).toBe('påhittad')
    const passwords = (folder: string) => JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')).owner
    expect(passwords(data)).not.toBe(passwords(source))
  })

  test('keeps its written past: what only grows cannot be changed, and numbers go on', async () => {
    await asOwner(data, async (client) => {
      await expect(client.query("update audit.record set action = 'other'")).rejects.toThrow(/only grows/)
      const next = await client.query(
        "insert into audit.record (action, outcome, actor_kind) values ('test', 'done', 'system') returning id = (select max(id) from audit.record) + 1 as follows",
      )
      expect(next.rows[0].follows).toBe(true)
    })
  })

  test('is not restored over', async () => {
    expect(await restoreTo(whole, data)).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/^samlad: .*restored already has data; .*\n$/),
    })
  })
})

describe('a backup', () => {
  test('is its owner’s alone, lists every file, and holds the installation’s secret in none', () => {
    const key = keyOf(source)
    const listed = readFileSync(join(whole, 'SHA256SUMS'), 'utf8')
    const files = readdirSync(whole, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
    expect(statSync(whole).mode & 0o777).toBe(0o700)
    for (const { parentPath, name } of files) {
      const file = join(parentPath, name)
      expect(statSync(file).mode & 0o777, name).toBe(0o600)
      if (name !== 'SHA256SUMS')
        expect(listed).toContain(`${digestOf(file)}  ${file.slice(whole.length + 1)}\n`)
      const content = name.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file)
      expect(content.includes(key), name).toBe(false)
    }
  })

  test('is not written over another', async () => {
    expect(await runCommand(['backup', whole, '--data', source])).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/^samlad: .*whole is not empty; .*\n$/),
    })
  })

  test('of a folder without an installation makes none', async () => {
    const nothing = join(home, 'nothing')
    expect(await runCommand(['backup', join(home, 'of-nothing'), '--data', nothing])).toMatchObject({
      code: 2,
      errors: expect.stringContaining('holds no installation'),
    })
    expect(existsSync(nothing)).toBe(false)
  })

  test('that was changed is refused and the file named, before anything is made', async () => {
    const folder = join(home, 'changed')
    cpSync(whole, folder, { recursive: true })
    const file = join(folder, 'tables', 'identity.person.copy.gz')
    const bytes = readFileSync(file)
    bytes[bytes.length >> 1]! ^= 1
    writeFileSync(file, bytes)
    const data = join(home, 'from-changed')
    expect(await restoreTo(folder, data)).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/identity\.person\.copy\.gz is not what was backed up/),
    })
    rmSync(file)
    expect((await restoreTo(folder, data)).errors).toMatch(/identity\.person\.copy\.gz is missing/)
    expect(existsSync(data)).toBe(false)
  })

  test('of a newer version is refused in one line', async () => {
    const folder = join(home, 'newer')
    const data = join(home, 'from-newer')
    cpSync(whole, folder, { recursive: true })
    const manifest = JSON.parse(readFileSync(join(folder, 'backup.json'), 'utf8'))
    const write = (change: object) =>
      writeFileSync(join(folder, 'backup.json'), JSON.stringify({ ...manifest, ...change }))
    write({ migrations: [...manifest.migrations, { name: '9999_later.sql', digest: '' }] })
    expect((await restoreTo(folder, data)).errors).toMatch(
      /newer version of Samlad \(it has 9999_later\.sql\)/,
    )
    write({ format: 4 })
    expect((await restoreTo(folder, data)).errors).toMatch(/newer version of Samlad/)
    expect(existsSync(data)).toBe(false)
  })

  test('whose rows break a foreign key is refused, and nothing is left of it', async () => {
    const folder = tampered('orphaned', 'identity.person', (lines) => lines.slice(1))
    const data = join(home, 'from-orphaned')
    expect(await restoreTo(folder, data)).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/do not fit .*foreign key constraint/),
    })
    expect(existsSync(data)).toBe(false)
  })

  test('in which the audit trail was rewritten is found out', async () => {
    const folder = tampered('rewritten', 'audit.record', ([first = '', ...others]) => [
      first.replace('\tdone\t', '\trefused\t'),
      ...others,
    ])
    expect(await restoreTo(folder, join(home, 'from-rewritten'))).toMatchObject({
      code: 1,
      output: expect.stringContaining('does NOT verify: 1 not as they were sealed'),
    })
  })
})

test('a backup in which a sealed record is gone says which, and is restored by the operator’s word, which is recorded', async () => {
  let gone = ''
  const folder = tampered('one-gone', 'audit.record', ([first = '', ...others]) => {
    gone = first.split('\t')[0]!
    return others
  })
  const data = join(home, 'from-one-gone')
  expect(await restoreTo(folder, data)).toMatchObject({
    code: 2,
    errors: expect.stringMatching(
      new RegExp(`not whole: records ${gone} were sealed and are gone; .*--without-missing-records`),
    ),
  })
  expect(existsSync(data)).toBe(false)
  const word = '--without-missing-records'
  expect(await restoreTo(folder, data, word)).toMatchObject({
    code: 1,
    output: expect.stringContaining(
      `Restored without what is gone from the trail, which is recorded: records ${gone}`,
    ),
  })
  await asOwner(data, async (client) => {
    const noted = await client.query(
      "select details -> 'missing' as missing from audit.record where action = 'installation.restored' order by id desc limit 1",
    )
    expect(noted.rows[0].missing).toMatchObject({ records: [Number(gone)], recordCount: 1, blockCount: 0 })
  })
  // Later backups of it are backups too.
  const later = join(home, 'later-than-gone')
  expect(await runCommand(['backup', later, '--data', data])).toMatchObject({ code: 0 })
  const again = join(home, 'from-later')
  expect((await restoreTo(later, again)).code).toBe(2)
  const done = await restoreTo(later, again, word, '--json')
  expect(JSON.parse(done.output)).toMatchObject({ missing: { records: [Number(gone)], blocks: [] } })
}, 240_000)

test('a backup beside writers is of one moment', async () => {
  const folder = join(home, 'beside')
  const data = join(home, 'from-beside')
  const money =
    'select sum(amount_ore) as sum, array_agg(id::text order by id) as ids from plan.assignment_money'
  const count = "select count(*)::int as bodies from directory.body where name like 'Skrivare %'"
  const total = await asOwner(source, async (client) => {
    const [{ sum, ids }] = (await client.query<{ sum: string; ids: string[] }>(money)).rows as [
      { sum: string; ids: string[] },
    ]
    const writer = keepWriting(client, ids)
    await until(() => writer.written() > 20)
    const made = await runCommand(['backup', folder, '--data', source, '--json'])
    const afterwards = writer.written()
    await writer.stop()
    expect(made.code).toBe(0)
    return { sum, afterwards }
  })
  expect((await restoreTo(folder, data)).code).toBe(0)
  await asOwner(data, async (client) => {
    const [{ bodies }] = (await client.query<{ bodies: number }>(count)).rows as [{ bodies: number }]
    expect(bodies).toBeGreaterThan(20)
    expect(bodies).toBeLessThan(total.afterwards)
    const aliases = await client.query(
      "select count(*)::int as n from directory.alias where alias like 'Skrivare %'",
    )
    expect(aliases.rows[0].n).toBe(bodies * 3)
    const records = await client.query(
      "select count(*)::int as n from audit.record where action = 'test.write'",
    )
    expect(records.rows[0].n).toBe(bodies)
    expect((await client.query(money)).rows[0].sum).toBe(total.sum)
  })
})

test('a killed backup leaves no backup and the next one clears up; an interrupted one leaves nothing at all', async () => {
  const folder = join(home, 'killed')
  await asOwner(source, async (client, addresses) => {
    const observer = new pg.Client(addresses.owner)
    await observer.connect()
    const held = async () =>
      (
        await observer.query(
          "select from pg_stat_activity where application_name = 'samlad backup' and wait_event_type = 'Lock'",
        )
      ).rowCount === 1
    // The last table but a few: most of the backup is written when it comes to this one.
    await client.query('begin; lock table plan.version in access exclusive mode')
    const killed = runProgram(['backup', folder, '--data', source])
    await until(held)
    killed.process.kill('SIGKILL')
    await killed.ended
    expect(existsSync(folder)).toBe(false)
    expect(readdirSync(join(`${folder}.unfinished`, 'tables')).length).toBeGreaterThan(30)
    const interrupted = runProgram(['backup', `${folder}-2`, '--data', source])
    await until(
      async () =>
        (
          await observer.query(
            "select from pg_stat_activity where application_name = 'samlad backup' and wait_event_type = 'Lock'",
          )
        ).rowCount === 2,
    )
    interrupted.process.kill('SIGTERM')
    expect(await interrupted.ended).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/^samlad: interrupted; .*\n$/),
    })
    expect(readdirSync(home).filter((name) => name.startsWith('killed-2'))).toEqual([])
    await client.query('rollback')
    await observer.end()
  })
  expect((await runCommand(['backup', folder, '--data', source])).code).toBe(0)
  expect(readdirSync(home).filter((name) => name.startsWith('killed'))).toEqual(['killed'])
})

test('a restore that did not end is not served, and the same restore is run again', async () => {
  const data = join(home, 'half')
  mkdirSync(data)
  writeFileSync(join(data, 'restore.unfinished'), '')
  writeFileSync(join(data, 'secrets.json.1'), 'remains')
  expect((await runCommand(['audit', 'verify', '--data', data])).errors).toMatch(/run the same restore again/)
  expect(await runCommand(['doctor', '--data', data])).toMatchObject({
    code: 1,
    output: expect.stringContaining('did not end → run the same restore again'),
  })
  expect((await restoreTo(whole, data)).code).toBe(0)
  expect((await runCommand(['audit', 'verify', '--data', data])).code).toBe(0)
})
