import { chmodSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newFolder } from '../../src/testing/folder.ts'
import { asOwner, runCommand, serveDemo, until } from '../../src/testing/installation.ts'
import { copyPreparedData } from '../../src/testing/prepared-data.ts'

interface Report {
  readonly healthy: boolean
  readonly checks: readonly {
    name: string
    state: 'ok' | 'warn' | 'fail'
    message: string
    remedy?: string
  }[]
}

const home = newFolder('doctor')
const data = join(home, 'data')
let served: Awaited<ReturnType<typeof serveDemo>>

beforeAll(async () => {
  served = await serveDemo(await copyPreparedData(data, 'demo'))
  expect((await runCommand(['keys', 'export', join(home, 'exported'), '--data', data])).code).toBe(0)
  // The first seal comes within ten seconds.
  await asOwner(data, (owner) =>
    until(async () => ((await owner.query('select from audit.sealed limit 1')).rowCount ?? 0) > 0),
  )
})
afterAll(async () => {
  await served.stop()
  rmSync(home, { recursive: true, force: true })
})

const examine = async (environment: Readonly<Record<string, string>> = {}) => {
  const { code, output } = await runCommand(['doctor', '--data', data, '--json'], environment)
  const { healthy, checks } = JSON.parse(output) as Report
  expect(code).toBe(healthy ? 0 : 1)
  return { healthy, of: (name: string) => checks.find((check) => check.name === name), checks }
}

test('a served installation is in order in every respect', async () => {
  const { checks, of } = await examine()
  expect(checks.filter(({ state }) => state === 'fail')).toEqual([])
  expect(of('database')?.message).toMatch(/^PostgreSQL \d+\.\d+, serving$/)
  expect(of('installation')?.message).toContain('demonstration')
  expect(of('audit trail')).toMatchObject({
    state: 'ok',
    message: expect.stringContaining('as they were written'),
  })
  expect(of('copy of the keys')).toMatchObject({
    state: 'ok',
    message: expect.stringContaining('exported, of 20'),
  })
  expect(of('audit witnesses')).toMatchObject({
    state: 'warn',
    message: expect.stringMatching(/none is named, so no head is sent/),
  })
  expect(checks.map(({ name }) => name)).toEqual([
    ...['node', 'data folder', 'disk', 'database', 'migrations', 'roles', 'row-level security', 'aliases'],
    ...[
      'audit sealing',
      'audit trail',
      'audit archive',
      'installation',
      'backup',
      'audit signing key',
      'audit witnesses',
      'keys',
      'connections',
      'log archive',
      'copy of the keys',
      'jobs',
      'clock',
      'how it is reached',
      'time zone',
      'scanner',
      'mail',
      'sign-in through agencies',
    ],
  ])
})

test('more processes than the server lets in are told before they are refused, with what to set', async () => {
  expect((await examine()).of('connections')).toMatchObject({
    state: 'ok',
    message: expect.stringMatching(/at most \d+ of the 300 of PostgreSQL$/),
  })
  const many = await examine({ WORKERS: '64' })
  expect(many.healthy).toBe(false)
  expect(many.of('connections')).toMatchObject({
    state: 'fail',
    message: expect.stringMatching(/may open \d+ of the 300/),
    remedy: expect.stringMatching(/^set max_connections of PostgreSQL to \d+ /),
  })
})

test('it says of each trouble what it is and what to do', async () => {
  await asOwner(data, async (owner) => {
    await owner.query(`
      alter table directory.body disable row level security;
      insert into migration.applied (name, digest) values ('9999_later.sql', '')`)
  })
  chmodSync(join(data, 'secrets.json'), 0o644)
  const { healthy, of } = await examine({ SMTP_URL: 'smtp://127.0.0.1:1' })
  chmodSync(join(data, 'secrets.json'), 0o600)
  await asOwner(data, (owner) =>
    owner.query(
      "alter table directory.body enable row level security; delete from migration.applied where name = '9999_later.sql'",
    ),
  )
  expect(healthy).toBe(false)
  expect(of('data folder')).toMatchObject({ state: 'fail', remedy: expect.stringContaining('chmod 600') })
  expect(of('row-level security')).toMatchObject({
    state: 'fail',
    message: 'off on directory.body',
    remedy: expect.stringContaining('enable row level security'),
  })
  expect(of('migrations')).toMatchObject({ state: 'fail', message: expect.stringContaining('newer version') })
  expect(of('mail')).toMatchObject({ state: 'fail', remedy: expect.stringContaining('SMTP_URL') })
})

test('a database in which whoever connects may make things of their own is found out', async () => {
  await asOwner(data, (owner) => owner.query('grant temporary on database samlad to public'))
  const { healthy, of } = await examine()
  await asOwner(data, (owner) => owner.query('revoke temporary on database samlad from public'))
  expect(healthy).toBe(false)
  expect(of('roles')).toMatchObject({
    state: 'fail',
    message: expect.stringContaining('run: bin/samlad migrate'),
  })
})

test('where it is not said how the worker logs in, it says that the house does nothing by itself', async () => {
  const application = await asOwner(data, async (_, addresses) => addresses.application)
  const { healthy, of } = await examine({ DATABASE_URL: application })
  expect(healthy).toBe(false)
  expect(of('roles')).toMatchObject({
    state: 'fail',
    message: expect.stringContaining('the house does nothing by itself'),
    remedy: expect.stringContaining('set DATABASE_WORKER_URL'),
  })
  expect(of('jobs')).toMatchObject({ state: 'fail', message: 'none are run' })
})

test('a role that passes row-level security is found out', async () => {
  const owner = await asOwner(data, async (_, addresses) => addresses.owner)
  const { healthy, of } = await examine({ DATABASE_URL: owner })
  expect(healthy).toBe(false)
  expect(of('roles')).toMatchObject({ state: 'fail', message: expect.stringContaining('owns the tables') })
})

test('a record that was changed after its seal is found out', async () => {
  await asOwner(data, async (owner) => {
    await owner.query(`
      alter table audit.record disable trigger user;
      update audit.record set reason = 'changed' where id = (select max(record_id) from audit.sealed
        where block = (select max(number) from audit.block));
      alter table audit.record enable trigger user`)
  })
  const { of } = await examine()
  expect(of('audit trail')).toMatchObject({ state: 'fail', remedy: expect.stringContaining('audit verify') })
})

test('why the database cannot be reached is told in words', async () => {
  const nobody = 'postgresql://samlad_application@127.0.0.1:1/samlad'
  const { of } = await examine({ DATABASE_URL: nobody, DATABASE_WORKER_URL: nobody })
  expect(of('database')).toMatchObject({
    state: 'fail',
    message: 'cannot be checked (nobody answers at that address; ECONNREFUSED)',
  })
})

test.each(['DATABASE_OWNER_URL', 'DATABASE_READ_URL'])(
  'no engine is begun beside a PostgreSQL that is named by %s alone',
  async (name) => {
    const { code, errors } = await runCommand(['doctor', '--data', join(home, 'beside')], {
      [name]: 'postgresql://somebody@127.0.0.1:1/samlad',
    })
    expect([code, errors]).toEqual([
      2,
      expect.stringContaining(`${name} is set and DATABASE_URL is not: set that too`),
    ])
    expect(existsSync(join(home, 'beside'))).toBe(false)
  },
)

test('a folder without an installation is told, and none is made', async () => {
  const nothing = join(home, 'nothing')
  const { code, output } = await runCommand(['doctor', '--data', nothing])
  expect(code).toBe(1)
  expect(output).toMatch(/^fail {2}data folder: .* holds no installation → name its folder with --data DIR$/m)
  expect(existsSync(nothing)).toBe(false)
})

test('another secret than the aliases were made with is told, with what to do', async () => {
  expect((await examine()).of('aliases')).toMatchObject({ state: 'ok' })
  const secret = { SAMLAD_SECRET_KEY: 'another secret, used in tests and nowhere else' }
  expect((await examine(secret)).of('aliases')).toMatchObject({
    state: 'fail',
    message: expect.stringMatching(
      /^made under another secret: alerted, denied, ground, ground_nothing, operator/,
    ),
    remedy: expect.stringContaining('SAMLAD_SECRET_KEY'),
  })
})

test('a proxy that no setting names, and another address than the one that is named, are told with what to do', async () => {
  await fetch(`${served.address}/sign-in`, { headers: { 'x-forwarded-for': '203.0.113.7' } })
  let told: Report['checks'][number] | undefined
  await until(async () => {
    told = (await examine()).of('how it is reached')
    return told?.state === 'warn'
  }, 30_000)
  expect(told).toMatchObject({ message: 'proxy_untrusted' })
  expect(told?.remedy).toContain('set TRUSTED_PROXIES')
})
