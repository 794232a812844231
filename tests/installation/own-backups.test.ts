import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Decrypter } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Engine, useEngine } from '../../src/platform/database/engine/engine.ts'
import { digestOf, renewDigests } from '../../src/testing/backups.ts'
import { newFolder } from '../../src/testing/folder.ts'
import { asOwner, digestDatabase, runCommand, until } from '../../src/testing/installation.ts'
import { mountDisk, unmountDisk } from '../../src/testing/own-disk.ts'
import { copyPreparedData } from '../../src/testing/prepared-data.ts'
import { type Program, runProgram } from '../../src/testing/program.ts'

// The house backs itself up: encrypted, read back, so many and so old, and it says what is amiss.

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

const home = newFolder('own-backups')
const data = join(home, 'data')
const backups = join(home, 'backups')
const keys = join(home, 'keys')
const identity = join(home, 'elsewhere', 'identity')
const own: Record<string, string> = { BACKUP_FOLDER: backups, BACKUP_KEYS_FOLDER: keys, BACKUP_KEEP: '2' }
let engine: Engine

const take = (more: Readonly<Record<string, string>> = {}) =>
  runCommand(['backup', '--data', data, '--json'], { ...own, ...more })
const listed = (folder = backups) => readdirSync(folder).sort()
/** The whole ones that were made here, oldest first. */
const ours = () => listed().filter((name) => /^202[6-9].*Z$/.test(name))
const newest = () => ours().at(-1)!
const standing = async (more: Readonly<Record<string, string>> = {}) => {
  const { output } = await runCommand(['doctor', '--data', data, '--json'], { ...own, ...more })
  const { checks } = JSON.parse(output) as { checks: { name: string; state: string; message: string }[] }
  return checks.find(({ name }) => name === 'backup')
}

beforeAll(async () => {
  for (const folder of [backups, keys, join(home, 'elsewhere')]) mkdirSync(folder)
  await copyPreparedData(data, 'demo')
  engine = await useEngine(data, 'use')
  const made = await runCommand(['backup', 'identity', identity])
  expect(made.output).toMatch(/^age1[a-z0-9]+\n$/)
  own['BACKUP_RECIPIENTS'] = made.output.trim()
})
afterAll(async () => {
  await engine.release()
  rmSync(home, { recursive: true, force: true })
})

describe('a backup of the house’s own', () => {
  let before: Record<string, string>
  beforeAll(async () => {
    before = await asOwner(data, (client) => digestDatabase(client))
    const made = await take()
    expect([made.code, made.errors]).toEqual([0, ''])
    expect(JSON.parse(made.output)).toMatchObject({ recipients: 1, kept: 1 })
  })

  test('tells nothing of anybody to whoever has it, and is an age file that age opens', async () => {
    const folder = join(backups, newest())
    const tables = readdirSync(join(folder, 'tables'))
    expect(tables.length).toBeGreaterThan(60)
    for (const name of tables) {
      const bytes = readFileSync(join(folder, 'tables', name))
      expect(bytes.subarray(0, 21).toString(), name).toBe('age-encryption.org/v1')
      expect(() => gunzipSync(bytes), name).toThrow()
    }
    const decrypter = new Decrypter()
    decrypter.addIdentity(readFileSync(identity, 'utf8').split('\n')[1]!)
    const people = await decrypter.decrypt(
      readFileSync(join(folder, 'tables', 'identity.person.copy.gz.age')),
    )
    expect(gunzipSync(people).toString()).toContain('@')
    const list = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trimEnd().split('\n')
    expect(list).toHaveLength(tables.length + 1 + Number(existsSync(join(folder, 'audit-head.json'))))
    for (const line of list) expect(digestOf(join(folder, line.slice(66)))).toBe(line.slice(0, 64))
  })

  test('is restored with the private key and what was exported beside it, and not without', async () => {
    const folder = join(backups, newest())
    const to = join(home, 'restored')
    const word = ['restore', folder, '--keys', join(keys, newest()), '--data', to]
    expect(await runCommand(word)).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/^samlad: the backup is encrypted to age1.*--identity FILE\n$/),
    })
    const other = join(home, 'elsewhere', 'other')
    await runCommand(['backup', 'identity', other])
    expect((await runCommand([...word, '--identity', other])).errors).toMatch(
      /and the backup is encrypted to age1/,
    )
    expect(existsSync(to)).toBe(false)
    const restored = await runCommand([...word, '--identity', identity])
    expect([restored.code, restored.errors]).toEqual([0, ''])
    const after = await asOwner(to, (client) => digestDatabase(client))
    for (const table of ['identity.person', 'plan.measure', 'support.case'])
      expect(after[table]).toBe(before[table])
  })

  test('whose files were changed is refused by the form itself, though the list of digests was made to fit', async () => {
    const made = await runCommand([
      'backup',
      join(home, 'handmade'),
      '--data',
      data,
      '--to',
      own['BACKUP_RECIPIENTS']!,
    ])
    expect(made.code).toBe(0)
    const file = join(home, 'handmade', 'tables', 'identity.person.copy.gz.age')
    const bytes = readFileSync(file)
    bytes[bytes.length - 20]! ^= 1
    writeFileSync(file, bytes)
    renewDigests(join(home, 'handmade'))
    expect(
      await runCommand([
        ...['restore', join(home, 'handmade'), '--identity', identity, '--keys', join(keys, newest())],
        ...['--data', join(home, 'from-handmade')],
      ]),
    ).toMatchObject({ code: 2, errors: expect.stringMatching(/cannot be decrypted/) })
    expect(existsSync(join(home, 'from-handmade'))).toBe(false)
  })

  test('says that it was read back', async () => {
    expect(await standing()).toMatchObject({
      state: 'ok',
      message: expect.stringMatching(/was read back whole$/),
    })
  })

  test('is kept so many times, with its keys; those of others and what is no backup are left alone', async () => {
    const foreign = join(backups, '2020-01-01T01-15-00Z')
    mkdirSync(foreign)
    writeFileSync(join(foreign, 'backup.json'), '{}')
    mkdirSync(join(backups, 'letters'))
    const first = newest()
    // One whose removal was cut off.
    mkdirSync(join(backups, '2021-01-01T01-15-00Z.removed'))
    expect(JSON.parse((await take()).output).kept).toBe(2)
    expect(listed()).toContain(first)
    expect(JSON.parse((await take()).output).kept).toBe(2)
    expect(listed()).toHaveLength(4)
    expect(listed()).toEqual(expect.arrayContaining(['2020-01-01T01-15-00Z', 'letters']))
    expect(listed()).not.toContain(first)
    expect(listed(keys)).toEqual(ours())
    for (const name of ['letters', '2020-01-01T01-15-00Z']) rmSync(join(backups, name), { recursive: true })
  })

  test('goes when it is too old, but for the newest; keys are never older than 35 days', async () => {
    const [older, newer] = ours() as [string, string]
    renameSync(join(backups, older), join(backups, '2026-01-01T01-15-00Z'))
    renameSync(join(keys, older), join(keys, '2026-01-01T01-15-00Z'))
    expect(JSON.parse((await take({ BACKUP_KEEP: '10', BACKUP_DAYS: '3650' })).output).kept).toBe(3)
    expect(listed(keys)).toEqual([newer, newest()])
    expect(JSON.parse((await take({ BACKUP_KEEP: '10', BACKUP_DAYS: '30' })).output).kept).toBe(3)
    expect(listed()).not.toContain('2026-01-01T01-15-00Z')
  })
})

describe('what cannot be made is told with its remedy, and those before it stay', () => {
  test('a folder that is not there is not made', async () => {
    const nowhere = join(home, 'not-mounted')
    expect(await take({ BACKUP_FOLDER: nowhere })).toMatchObject({
      code: 2,
      errors: expect.stringMatching(
        /^samlad: .*not-mounted \(BACKUP_FOLDER\) is not there: is its disk mounted\?/,
      ),
    })
    expect(existsSync(nowhere)).toBe(false)
    expect(await standing()).toMatchObject({
      state: 'warn',
      message: expect.stringMatching(/failed \(missing\)$/),
    })
    expect((await take()).code).toBe(0)
    expect(await standing()).toMatchObject({ state: 'ok' })
  })

  test.runIf(process.getuid?.() === 0)('a full disk', async () => {
    const disk = join(home, 'disk')
    expect(mountDisk(disk, 'size=8m')).toBe(true)
    try {
      const onDisk = { BACKUP_FOLDER: disk }
      expect((await take(onDisk)).code).toBe(0)
      const [good] = listed(disk)
      const { bavail, bsize } = statfsSync(disk)
      writeFileSync(join(disk, 'filler'), Buffer.alloc(bavail * bsize - 200_000))
      expect(await take({ ...onDisk, BACKUP_KEEP: '1' })).toMatchObject({
        code: 2,
        errors: expect.stringMatching(/^samlad: the disk of .* is full; .*\n$/),
      })
      expect(listed(disk)).toEqual([good, 'filler'])
      expect((await standing(onDisk))?.message).toMatch(/failed \(full\)$/)
    } finally {
      unmountDisk(disk)
    }
  })

  test('settings that do not fit are named', async () => {
    const errors = async (more: Record<string, string>) => (await take(more)).errors
    expect(await errors({ BACKUP_RECIPIENTS: '' })).toMatch(/BACKUP_FOLDER needs BACKUP_RECIPIENTS/)
    expect(await errors({ BACKUP_RECIPIENTS: 'age1påhittad' })).toMatch(
      /age1påhittad is no public key of age/,
    )
    expect(await errors({ BACKUP_TIMES: '25:00' })).toMatch(
      /BACKUP_TIMES is wrong: times of day such as 01:15/,
    )
  })
})

describe('while it serves', () => {
  let program: Program | undefined
  afterAll(async () => {
    program?.process.kill('SIGTERM')
    await program?.ended
  })
  const queue = (task: string) =>
    asOwner(data, (client) => client.query('select graphile_worker.add_job($1)', [task]))
  /** Has the queue do it, to its end. */
  const run = async (task: string): Promise<void> => {
    await queue(task)
    await asOwner(data, (client) =>
      until(async () => {
        const left = await client.query('select from graphile_worker.jobs where task_identifier = $1', [task])
        return left.rowCount === 0
      }, 200_000),
    )
  }

  test('it is made at its times, a failed one again; a stop in the middle leaves nothing half', async () => {
    const environment = { ...own, BACKUP_KEEP: '5', BACKUP_TIMES: '03:10, 15:10' }
    program = runProgram(['serve', '--demo', '--port', '0', '--data', data], { environment })
    await program.ready
    const times = async () =>
      asOwner(data, async (client) => {
        const { rows } = await client.query<{ name: string }>(
          "select identifier as name from graphile_worker._private_known_crontabs where identifier like 'house_backup%' order by 1",
        )
        return rows.map(({ name }) => name).join()
      })
    await until(async () => (await times()) === 'house_backup 03:10,house_backup 15:10,house_backup_again')
    const before = ours().length
    await run('house_backup')
    expect(ours()).toHaveLength(before + 1)
    // Nothing failed: the hourly look makes none.
    await run('house_backup_again')
    expect(ours()).toHaveLength(before + 1)
    rmSync(keys, { recursive: true })
    await run('house_backup')
    expect(program.errorLines().join()).toContain('BACKUP_KEYS_FOLDER')
    expect(ours()).toHaveLength(before + 1)
    mkdirSync(keys)
    await run('house_backup_again')
    expect(ours()).toHaveLength(before + 2)
    await asOwner(data, async (client) => {
      await client.query('begin; lock table plan.version in access exclusive mode')
      await queue('house_backup')
      await until(() => listed().some((name) => name.endsWith('.unfinished')), 30_000)
      program!.process.kill('SIGTERM')
      await program!.ended
      await until(() => !listed().some((name) => name.endsWith('.unfinished')), 30_000)
      await client.query('rollback')
    })
    program = undefined
    expect(ours()).toHaveLength(before + 2)
  })
})
