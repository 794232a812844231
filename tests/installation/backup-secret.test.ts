import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openInstallation } from '../../src/cli/installation.ts'
import { readSettings } from '../../src/platform/config/settings.ts'
import { type Engine, useEngine } from '../../src/platform/database/engine/engine.ts'
import { renewDigests } from '../../src/testing/backups.ts'
import { newFolder } from '../../src/testing/folder.ts'
import { asOwner, runCommand } from '../../src/testing/installation.ts'
import { copyPreparedData } from '../../src/testing/prepared-data.ts'

// Each test runs whole programs, several of them one after another.
vi.setConfig({ testTimeout: 90_000 })

const home = newFolder('secret')
const source = join(home, 'source')
const backup = join(home, 'backup')
const exported = join(home, 'exported')
const alone = join(home, 'alone')
let engine: Engine
let first: { output: string; errors: string }

const keyOf = (data: string): string => JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')).key
const toBackUp = async (...args: string[]) => {
  const { code, output, errors } = await runCommand(['backup', ...args, '--data', source])
  expect(code).toBe(0)
  return { output, errors }
}
const restore = (data: string, ...args: string[]) => runCommand(['restore', ...args, '--data', data])
const copyOfKeys = async (data: string) => {
  const { checks } = JSON.parse((await runCommand(['doctor', '--data', data, '--json'])).output)
  return checks.find((one: { name: string }) => one.name === 'copy of the keys')
}
/** A body begins a case. */
const beginCase = async (): Promise<void> => {
  const installation = await openInstallation(readSettings({}), source, 'use')
  try {
    const { rows } = await asOwner(source, (client) => client.query('select id from directory.body limit 1'))
    await installation.house.vault.createKeys(rows[0].id, 1, 'case')
  } finally {
    await installation.close()
  }
}

beforeAll(async () => {
  await copyPreparedData(source)
  engine = await useEngine(source, 'use')
  await beginCase()
  first = await toBackUp(alone)
}, 120_000)
afterAll(async () => {
  await engine.release()
  rmSync(home, { recursive: true, force: true })
})

describe('where the keys have no copy of their own', () => {
  test('a backup is made and says that it opens nowhere else', () => {
    expect(first.errors).toMatch(
      /^samlad: there is no copy of the keys.*; run: bin\/samlad keys export DIR\n$/,
    )
  })

  test('the doctor fails', async () => {
    expect(await copyOfKeys(source)).toMatchObject({
      state: 'fail',
      message: expect.stringContaining('1 cases would be lost'),
      remedy: expect.stringContaining('keys export DIR'),
    })
  })
})

describe('the keys’ own copy', () => {
  beforeAll(async () => {
    const { errors, output } = await toBackUp(backup, '--keys', exported, '--json')
    expect(errors).toBe('')
    expect(JSON.parse(output)).toMatchObject({ key: 'keys', keysCopy: { path: exported, newer: 0 } })
  })

  test('holds the secret in a file that is its owner’s alone; the key folder notes where it lies and no more', () => {
    const file = join(exported, 'secret-key.json')
    expect(JSON.parse(readFileSync(file, 'utf8')).key).toBe(keyOf(source))
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const note = JSON.parse(readFileSync(join(source, 'keys-copy.json'), 'utf8'))
    expect(Object.keys(note)).toEqual(['path', 'madeAt'])
  })

  test('is named by the next backup with its age, and by the doctor', async () => {
    const { output, errors } = await toBackUp(join(home, 'next'))
    expect(errors).toBe('')
    expect(output).toMatch(/The keys’ own copy: .*exported, of \d{4}-.*Z; 0 cases are newer than it\n/)
    expect(await copyOfKeys(source)).toMatchObject({
      state: 'ok',
      message: expect.stringContaining(exported),
    })
  })

  test('is said to be behind when a case was begun since, and when it is older than it may become', async () => {
    await beginCase()
    const { output, errors } = await toBackUp(join(home, 'behind'))
    expect(output).toContain('; 1 cases are newer than it')
    expect(errors).toContain('the keys’ own copy lacks the keys of 1 cases')
    expect(await copyOfKeys(source)).toMatchObject({ state: 'warn' })
    const note = join(source, 'keys-copy.json')
    const before = readFileSync(note)
    const old = new Date(Date.now() - 36 * 86_400_000).toISOString()
    writeFileSync(note, JSON.stringify({ path: exported, madeAt: old }))
    expect((await toBackUp(join(home, 'old'))).errors).toContain('older than 35 days')
    writeFileSync(note, before)
  })
})

describe('a restore looks at the keys before it touches anything', () => {
  test('and without the secret it refuses and says where to look for it', async () => {
    const data = join(home, 'refused')
    expect(await restore(data, backup)).toMatchObject({
      code: 2,
      errors: expect.stringMatching(
        /^samlad: nothing was restored: the installation’s secret is missing: .*--keys DIR.*--without-secret.*\n$/,
      ),
    })
    expect(existsSync(data)).toBe(false)
  })

  test('and it names each thing that is missing from an export', async () => {
    const data = join(home, 'half')
    const half = join(home, 'half-export')
    cpSync(exported, half, { recursive: true })
    rmSync(join(half, 'secret-key.json'))
    for (const name of readdirSync(join(half, 'body-keys')))
      rmSync(join(half, 'body-keys', name), { recursive: true })
    const { code, errors } = await restore(data, backup, '--keys', half)
    expect(code).toBe(2)
    expect(errors).toMatch(
      /secret is missing.*; 1 keys in .*half-export do not open the cases \(the key file .* is missing/,
    )
    expect(existsSync(data)).toBe(false)
  })

  test('and the secret of another installation is not taken', async () => {
    const data = join(home, 'foreign')
    const other = join(home, 'other-export')
    cpSync(exported, other, { recursive: true })
    writeFileSync(join(other, 'secret-key.json'), JSON.stringify({ key: 'påhittad' }))
    expect((await restore(data, backup, '--keys', other)).errors).toMatch(
      /does not hold the key that this backup/,
    )
    expect(existsSync(data)).toBe(false)
  })

  test('and it tells of an export that is older than the backup, and goes on', async () => {
    const data = join(home, 'older')
    const { code, errors } = await restore(data, join(home, 'behind'), '--keys', exported)
    expect([code, errors]).toEqual([
      0,
      expect.stringContaining('lacks the keys of at least 1 of the 2 cases'),
    ])
    expect(keyOf(data)).toBe(keyOf(source))
    // What was brought in is the copy of the new machine's keys too.
    expect(await copyOfKeys(data)).toMatchObject({ state: 'ok', message: expect.stringContaining(exported) })
  })
})

test('a backup of before, that holds the secret itself, is still restored', async () => {
  const old = join(home, 'of-before')
  cpSync(backup, old, { recursive: true })
  cpSync(join(exported, 'secret-key.json'), join(old, 'secret-key.json'))
  const manifest = JSON.parse(readFileSync(join(old, 'backup.json'), 'utf8'))
  const before = { ...manifest, format: 1, key: { ...manifest.key, place: 'backup' } }
  writeFileSync(join(old, 'backup.json'), JSON.stringify(before))
  renewDigests(old)
  const data = join(home, 'from-before')
  expect((await restore(data, old)).code).toBe(0)
  expect(keyOf(data)).toBe(keyOf(source))
})

test('without the secret an installation is restored by the operator’s word, which is recorded, and its trail holds', async () => {
  const data = join(home, 'without')
  const done = await restore(data, backup, '--without-secret')
  expect(done).toMatchObject({ code: 0, output: expect.stringContaining('People need new links') })
  expect(keyOf(data)).not.toBe(keyOf(source))
  const noted = await asOwner(data, (client) =>
    client.query("select details from audit.record where action = 'installation.restored'"),
  )
  expect(noted.rows).toMatchObject([{ details: { withoutSecret: true } }])
  const verified = JSON.parse((await runCommand(['audit', 'verify', '--data', data, '--json'])).output)
  expect(verified.findings).toEqual([])
  expect(verified.unproven).toBeGreaterThan(0)
})
