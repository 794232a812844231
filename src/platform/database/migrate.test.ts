import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { projectRoot } from '../config/root.ts'
import { installQueue } from '../jobs/queue.ts'
import { connect, requireWalledRole } from './connect.ts'
import { dictionaryText, readComment, readDictionary, tablesText } from './dictionary.ts'
import { migrate, readMigrations } from './migrate.ts'
import { processingText } from './processing.ts'

const migrations = readMigrations(join(projectRoot, 'database', 'migrations'))
const addresses = inject('addresses')
let administrator: pg.Client
const made: string[] = []

const emptyDatabase = async (): Promise<string> => {
  const name = `migrate_${randomBytes(6).toString('hex')}`
  await administrator.query(`create database ${name} owner samlad_owner`)
  made.push(name)
  return addresses.owner.replace(/\/samlad_template\?/, `/${name}?`)
}

beforeAll(async () => {
  administrator = new pg.Client(addresses.bootstrap)
  await administrator.connect()
})
afterAll(async () => {
  for (const name of made) await administrator.query(`drop database ${name} with (force)`)
  await administrator.end()
})

test('twenty starters at once make one migration', async () => {
  const owner = await emptyDatabase()
  const results = await Promise.all(
    Array.from({ length: 20 }, () => migrate(owner, migrations, (client) => installQueue(client, owner))),
  )
  expect(results.filter((applied) => applied.length > 0)).toEqual([migrations.map(({ name }) => name)])
  expect(await migrate(owner, migrations)).toEqual([])
})

test('a migration that fails is rolled back whole, and the next attempt goes on from there', async () => {
  const owner = await emptyDatabase()
  const broken = {
    name: '9999_broken.sql',
    sql: 'create table left_over (id int); select nonsense()',
    digest: 'x',
  }
  await expect(migrate(owner, [...migrations, broken])).rejects.toThrow(
    /9999_broken.sql failed and was rolled back/,
  )
  const client = new pg.Client(owner)
  await client.connect()
  const found = await client.query("select to_regclass('left_over') as there")
  await client.end()
  expect(found.rows[0].there).toBeNull()
  expect(await migrate(owner, [...migrations, { ...broken, sql: 'select 1' }])).toEqual(['9999_broken.sql'])
})

test('a database of a newer version is left alone', async () => {
  const owner = await emptyDatabase()
  await migrate(owner, [...migrations, { name: '9999_future.sql', sql: 'select 1', digest: 'x' }])
  await expect(migrate(owner, migrations)).rejects.toThrow(
    /made by a newer version of Samlad \(it has 9999_future.sql\)/,
  )
})

test('a migration that was changed afterwards is noticed', async () => {
  const owner = await emptyDatabase()
  await migrate(owner, migrations)
  const [first, ...rest] = migrations
  await expect(migrate(owner, [{ ...first!, digest: 'other' }, ...rest])).rejects.toThrow(
    /differs from the one/,
  )
})

test('the owner of the tables may not serve, nor a role that bypasses row-level security', async () => {
  const owner = await emptyDatabase()
  await migrate(owner, migrations)
  for (const [address, reason] of [
    [owner, /owns the tables/],
    [addresses.bootstrap, /bypasses row-level security/],
  ] as const) {
    const connection = connect(address)
    await expect(requireWalledRole(connection.pool)).rejects.toThrow(reason)
    await connection.close()
  }
})

test('every column says what it means, how sensitive it is and how long it is kept', async () => {
  const owner = await emptyDatabase()
  await migrate(owner, migrations)
  const client = new pg.Client(owner)
  await client.connect()
  const columns = await readDictionary(client)
  const walls = await client.query<{ name: string }>(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relrowsecurity
      and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'migration')`)
  await client.end()
  const silent = columns.filter(
    ({ comment, tableMeaning }) => !tableMeaning || readComment(comment) === undefined,
  )
  expect(silent.map(({ schema, table, column }) => `${schema}.${table}.${column}`)).toEqual([])
  expect(walls.rows).toEqual([])
  expect(
    readFileSync(join(projectRoot, 'database', 'data-dictionary.md'), 'utf8'),
    'run: bin/samlad generate',
  ).toBe(dictionaryText(columns))
  expect(
    readFileSync(join(projectRoot, 'src/platform/database/tables.ts'), 'utf8'),
    'run: bin/samlad generate',
  ).toBe(tablesText(columns))
  expect(
    readFileSync(join(projectRoot, 'docs/privacy/processing.md'), 'utf8'),
    'run: bin/samlad generate',
  ).toBe(processingText(columns))
})
