import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Engine, useEngine } from '../../src/platform/database/engine/engine.ts'
import { newFolder } from '../../src/testing/folder.ts'
import { digestDatabase, runCommand } from '../../src/testing/installation.ts'
import { canMount, mountDisk, unmountDisk } from '../../src/testing/own-disk.ts'

// Each test runs whole programs, several of them one after another.
vi.setConfig({ testTimeout: 60_000 })

const home = newFolder('places')
const data = join(home, 'data')
let engine: Engine

/** An empty database on a server of one's own: here the engine's, reached by addresses alone. */
const ownDatabase = async (name: string): Promise<string> => {
  await engine.administer(`create database ${name} owner samlad_owner`)
  return engine.addresses(name).owner
}
const digest = async (address: string): Promise<Record<string, string>> => {
  const client = new pg.Client(address)
  await client.connect()
  try {
    return await digestDatabase(client)
  } finally {
    await client.end()
  }
}

beforeAll(async () => {
  engine = await useEngine(data, 'use')
})
afterAll(async () => {
  await engine.release()
  rmSync(home, { recursive: true, force: true })
})

test('a PostgreSQL of one’s own is backed up and restored by its owner’s address; its key stays with the operator', async () => {
  const folder = join(home, 'own')
  const key = { SAMLAD_SECRET_KEY: 'a key that is used in tests and nowhere else' }
  const from = { DATABASE_OWNER_URL: await ownDatabase('own_source') }
  const to = { DATABASE_OWNER_URL: await ownDatabase('own_target') }
  expect((await runCommand(['backup', folder], { ...from, ...key })).errors).toMatch(/no tables of Samlad/)
  expect((await runCommand(['migrate'], from)).errors).toMatch(/set SAMLAD_SECRET_KEY/)
  expect((await runCommand(['migrate'], { ...from, ...key })).code).toBe(0)
  const client = new pg.Client(from.DATABASE_OWNER_URL)
  await client.connect()
  await client.query(
    `insert into directory.body (name, type, fictional) values (E'Rad\\ttabb\\\\n ny\\nrad \\\\N åäö 🏠', 'agency', true), ('', 'agency', true)`,
  )
  await client.end()
  const made = await runCommand(['backup', folder, '--json'], { ...from, ...key })
  expect(JSON.parse(made.output)).toMatchObject({ key: 'environment' })
  expect(existsSync(join(folder, 'secret-key.json'))).toBe(false)
  expect(readFileSync(join(folder, 'backup.json'), 'utf8')).not.toContain(key.SAMLAD_SECRET_KEY)

  expect((await runCommand(['restore', folder], to)).errors).toMatch(/set SAMLAD_SECRET_KEY to the key/)
  const other = { SAMLAD_SECRET_KEY: 'another key, used in tests and nowhere else' }
  expect((await runCommand(['restore', folder], { ...to, ...other })).errors).toMatch(/is not the key that/)
  expect(await runCommand(['restore', folder], { ...to, ...key })).toMatchObject({ code: 0 })
  expect(await digest(to.DATABASE_OWNER_URL)).toMatchObject({
    ...(await digest(from.DATABASE_OWNER_URL)),
    'audit.record': expect.any(String),
    // Nothing had been served there yet: the restore says which secret aliases are made under.
    'access.relation': expect.any(String),
    'changes.noted': expect.any(String),
    sequences: expect.any(String),
  })
  expect(await runCommand(['restore', folder], { ...to, ...key })).toMatchObject({
    code: 2,
    errors: expect.stringMatching(/^samlad: the database already holds data .*\n$/),
  })
}, 120_000)

describe.runIf(canMount())('on a disk of its own', () => {
  const disk = join(home, 'disk')
  const onDisk = async (options: string, command: readonly string[] = ['backup', join(disk, 'full')]) => {
    mountDisk(disk, options)
    try {
      const ended = await runCommand([...command, '--data', data])
      return { ...ended, left: readdirSync(disk) }
    } finally {
      unmountDisk(disk)
    }
  }
  beforeAll(async () => {
    expect((await runCommand(['migrate', '--data', data])).code).toBe(0)
  })

  test('a full disk is named in one line, and nothing is left half', async () => {
    expect(await onDisk('size=64k')).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/^samlad: the disk of .* is full; .*\n$/),
      left: [],
    })
  })

  test('a read-only disk is named in one line', async () => {
    expect(await onDisk('ro')).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/^samlad: .* cannot be written to .*\n$/),
      left: [],
    })
  })

  // Fault: the backup's own folder is named, or a stack of the program, where the folder of the keys is the one that is closed.
  test.each([
    [['backup', join(home, 'apart'), '--keys', join(disk, 'keys')]],
    [['keys', 'export', join(disk, 'keys')]],
  ])('a folder for keys that cannot be made is the one that is named: %j', async (command) => {
    expect(await onDisk('ro', command)).toMatchObject({
      code: 2,
      errors: `samlad: ${join(disk, 'keys')} cannot be written to; name another folder for the keys\n`,
      left: [],
    })
    expect(existsSync(join(home, 'apart'))).toBe(false)
  })
})
