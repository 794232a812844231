import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openInstallation } from '../../src/cli/installation.ts'
import { readSettings } from '../../src/platform/config/settings.ts'
import { type Engine, useEngine } from '../../src/platform/database/engine/engine.ts'
import type { Vault } from '../../src/platform/vault/case-vault.ts'
import { newFolder } from '../../src/testing/folder.ts'
import { asOwner, runCommand } from '../../src/testing/installation.ts'
import { runProgram } from '../../src/testing/program.ts'

// Each test runs whole programs, several of them one after another.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 })

const home = newFolder('keys')
const source = join(home, 'source')
const backup = join(home, 'backup')
const exported = join(home, 'exported')
const place = 'support.note:1'
const engines: Engine[] = []
let bodyId = ''
let isMadeByMigrating: boolean | undefined
let kept: { id: string; sealed: Buffer } = { id: '', sealed: Buffer.alloc(0) }
let gone: { id: string; sealed: Buffer } = { id: '', sealed: Buffer.alloc(0) }

/** Works with the vault of a data folder. */
const withVault = async <T>(data: string, work: (vault: Vault) => Promise<T>): Promise<T> => {
  const installation = await openInstallation(readSettings({}), data, 'use')
  try {
    return await work(installation.house.vault)
  } finally {
    await installation.close()
  }
}

/** Held for all the tests, so that not every command starts and stops it. */
const hold = async (data: string): Promise<void> => {
  engines.push(await useEngine(data, 'use'))
}

const filesOf = (folder: string): { file: string; content: Buffer }[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const content = readFileSync(join(parentPath, name))
      return { file: join(parentPath, name), content: name.endsWith('.gz') ? gunzipSync(content) : content }
    })

beforeAll(async () => {
  await hold(source)
  expect((await runCommand(['migrate', '--data', source])).code).toBe(0)
  const stores = await engines[0]!.administer("select from pg_database where datname = 'samlad_keys'")
  isMadeByMigrating = stores.rowCount === 1
  bodyId = await asOwner(source, async (client) => {
    const made = await client.query(
      "insert into directory.body (name, type, fictional) values ('Exempelföreningen', 'agency', true) returning id",
    )
    return made.rows[0].id
  })
  await withVault(source, async (vault) => {
    const [first, second] = await vault.createKeys(bodyId, 2, 'case')
    kept = { id: first!.id, sealed: first!.seal(place, 'Påhittad anteckning') }
    gone = { id: second!.id, sealed: second!.seal(place, 'Påhittad uppgift') }
  })
  const made = await runCommand(['backup', backup, '--keys', exported, '--data', source])
  expect(made).toMatchObject({ code: 0, output: expect.stringContaining('exported opens its 2 cases') })
  // After the backup: what a restore must not bring back.
  await withVault(source, async (vault) => {
    await vault.destroyKey(gone.id, new Date())
    await vault.remember({ kind: 'test.withdrawn', subjectId: kept.id, at: new Date(), details: {} })
  })
})
afterAll(async () => {
  for (const engine of engines) await engine.release()
  rmSync(home, { recursive: true, force: true })
})

const wrappedKeys = (data: string) =>
  Promise.all(
    engines
      .filter(({ folder }) => folder.path === data)
      .map(async (engine) => {
        const client = new pg.Client(await engine.keyStore())
        await client.connect()
        const found = await client.query<{ wrapped: Buffer }>('select wrapped from wrapped_key')
        await client.end()
        return found.rows.map(({ wrapped }) => wrapped)
      }),
  )

describe('a backup', () => {
  test('holds no key of a case, wrapped or not, and no key of a body', async () => {
    const [wrapped = []] = await wrappedKeys(source)
    expect(wrapped.length).toBe(2)
    const keks = filesOf(join(source, 'body-keys')).map(({ content }) => content.toString().trim())
    expect(keks).toHaveLength(1)
    for (const { content } of filesOf(backup))
      for (const key of [...wrapped.flatMap((one) => [one.toString('hex'), one.toString('base64')]), ...keks])
        expect(content.includes(key)).toBe(false)
  })

  test('comes with an export of the keys that is its owner’s alone', () => {
    expect(statSync(exported).mode & 0o777).toBe(0o700)
    for (const { file } of filesOf(exported)) expect(statSync(file).mode & 0o777, file).toBe(0o600)
  })
})

describe('restored with the old data folder, it', () => {
  const data = join(home, 'restored')
  beforeAll(async () => {
    const restored = await runCommand(['restore', backup, '--keys', source, '--data', data])
    expect(restored).toMatchObject({
      code: 0,
      output: expect.stringMatching(/Brought 1 keys of cases.*\nReplayed 2 withdrawals and disposals/),
    })
    await hold(data)
  })

  test('opens what was kept, and nothing whose key was destroyed after the backup', () =>
    withVault(data, async (vault) => {
      expect((await vault.openKey(kept.id)).open(place, kept.sealed)).toBe('Påhittad anteckning')
      await expect(vault.openKey(gone.id)).rejects.toMatchObject({ code: 'vault.key_destroyed' })
    }))

  test('remembers what was withdrawn after the backup', () =>
    withVault(data, async (vault) => {
      const found = (await vault.remembered()).filter(({ kind }) => kind === 'test.withdrawn')
      expect(found).toMatchObject([{ subjectId: kept.id }])
    }))

  test('is in order for the doctor, until a key file may be read by others', async () => {
    const keysOf = async () => {
      const { output } = await runCommand(['doctor', '--data', data, '--json'])
      return JSON.parse(output).checks.find((check: { name: string }) => check.name === 'keys')
    }
    expect(await keysOf()).toMatchObject({ state: 'warn', message: 'there is no copy of the keys' })
    expect((await runCommand(['backup', join(home, 'again'), '--data', data])).code).toBe(0)
    expect(await keysOf()).toMatchObject({ state: 'ok', message: expect.stringContaining('1 bodies open') })
    const [{ file } = { file: '' }] = filesOf(join(data, 'body-keys'))
    chmodSync(file, 0o644)
    expect(await keysOf()).toMatchObject({ state: 'fail', message: expect.stringContaining('chmod 600') })
    chmodSync(file, 0o600)
  })

  test('is brought up to date with what was remembered since, before it is served', async () => {
    const reached = () =>
      asOwner(data, async (client) => {
        const found = await client.query('select entry from access.replayed_ledger')
        return found.rows.map(({ entry }) => Number(entry))
      })
    expect(await reached()).toEqual([2])
    await withVault(data, (vault) =>
      vault.remember({ kind: 'test.withdrawn', subjectId: 'x', at: new Date(), details: {} }),
    )
    const program = runProgram(['serve', '--port', '0', '--data', data])
    await program.ready
    expect(await reached()).toEqual([3])
    program.process.kill('SIGTERM')
    expect((await program.ended).code).toBe(0)
  })

  test('gets new keys of its body, and the cases still open', async () => {
    const rotated = await runCommand(['keys', 'rotate', 'Exempelföreningen', '--data', data])
    expect(rotated).toMatchObject({ code: 0, output: `${bodyId}: 2 keys wrapped anew\n` })
    expect((await runCommand(['keys', 'rotate', '--all', '--data', data])).output).toContain(bodyId)
    expect((await runCommand(['keys', 'rotate', 'Okänd', '--data', data])).errors).toMatch(
      /there is no body Okänd/,
    )
    expect((await runCommand(['keys', 'rotate', '--data', data])).code).toBe(2)
    await withVault(data, async (vault) => {
      expect((await vault.openKey(kept.id)).open(place, kept.sealed)).toBe('Påhittad anteckning')
    })
    const noted = await asOwner(data, (client) =>
      client.query("select subject_id from audit.record where action = 'keys.rotated'"),
    )
    expect(noted.rows.map(({ subject_id: id }) => id)).toEqual([bodyId, bodyId])
  })
})

test('a command that touches no case makes no key store', () => {
  expect(isMadeByMigrating).toBe(false)
})

test('keys are exported neither into a folder that is in use nor into the backup', async () => {
  const folder = join(home, 'another')
  const into = (keys: string) => runCommand(['backup', folder, '--keys', keys, '--data', source])
  expect((await into(exported)).errors).toMatch(/exported is not empty/)
  expect((await into(join(folder, 'keys'))).errors).toMatch(/keep the keys apart from the backup/)
  expect(existsSync(folder)).toBe(false)
})

test('restored with the secret alone it says so, and the keys can be brought in before it serves', async () => {
  const data = join(home, 'without')
  const secret = JSON.parse(readFileSync(join(exported, 'secret-key.json'), 'utf8')).key
  const restored = await runCommand(['restore', backup, '--data', data], { SAMLAD_SECRET_KEY: secret })
  expect(restored).toMatchObject({
    code: 0,
    output: expect.stringContaining('The keys of its 2 cases are not here'),
  })
  await hold(data)
  await withVault(data, (vault) =>
    expect(vault.openKey(kept.id)).rejects.toMatchObject({ code: 'vault.key_missing', status: 503 }),
  )
  const nothing = join(home, 'nothing')
  mkdirSync(nothing)
  expect((await runCommand(['keys', 'import', nothing, '--data', data])).errors).toMatch(/holds no keys/)
  const brought = await runCommand(['keys', 'import', exported, '--data', data])
  expect(brought).toMatchObject({ code: 0, output: expect.stringMatching(/^Brought 2 keys/) })
  await withVault(data, async (vault) => {
    expect((await vault.openKey(kept.id)).open(place, kept.sealed)).toBe('Påhittad anteckning')
  })
  const again = join(home, 'exported-again')
  expect((await runCommand(['keys', 'export', again, '--data', data])).code).toBe(0)
  expect(existsSync(join(again, 'keys.jsonl.gz'))).toBe(true)
})

test('with a PostgreSQL of one’s own, the keys have a database of their own or nothing is served', async () => {
  const [engine] = engines
  const addresses = engine!.addresses('samlad')
  const own = {
    DATABASE_URL: addresses.application,
    SAMLAD_SECRET_KEY: engine!.folder.secrets.key,
  }
  expect((await runCommand(['serve', '--port', '0'], own)).errors).toMatch(/^samlad: .*set KEYS_DATABASE_URL/)
  const keys = { KEYS_DATABASE_URL: await engine!.keyStore(), KEYS_FOLDER: source }
  // Nothing starts that would leave undone, and without a word, what the house does by itself.
  for (const command of [
    ['serve', '--port', '0'],
    ['keys', 'rotate', '--all'],
  ])
    expect((await runCommand(command, { ...own, ...keys })).errors).toMatch(
      /^samlad: .*set DATABASE_WORKER_URL to log in as samlad_worker/,
    )
  const asApplication = { ...own, ...keys, DATABASE_WORKER_URL: addresses.application }
  expect((await runCommand(['serve', '--port', '0'], asApplication)).errors).toMatch(
    /logs in as samlad_application; use the role samlad_worker/,
  )
  const both = { ...own, ...keys, DATABASE_WORKER_URL: addresses.worker }
  await engine!.administer('revoke samlad_application from samlad_worker')
  expect((await runCommand(['serve', '--port', '0'], both)).errors).toMatch(
    /as the administrator of the server: grant samlad_application to samlad_worker/,
  )
  await engine!.administer('grant samlad_application to samlad_worker')
  const otherSecret = { ...both, SAMLAD_SECRET_KEY: 'a key that is used in tests and nowhere else' }
  expect((await runCommand(['serve', '--port', '0'], otherSecret)).errors).toMatch(
    /^samlad: the database was used with another secret .*set SAMLAD_SECRET_KEY to it/,
  )
  const copied = join(home, 'own-keys')
  expect(await runCommand(['keys', 'export', copied], both)).toMatchObject({ code: 0 })
  expect(filesOf(copied).length).toBe(2)
  const down = { ...both, KEYS_DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/keys' }
  expect((await runCommand(['keys', 'rotate', '--all'], down)).errors).toMatch(
    /the key store does not answer \(ECONNREFUSED\)/,
  )
})
