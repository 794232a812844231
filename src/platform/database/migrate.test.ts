import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { TEMPLATE } from '../../testing/template.ts'
import { projectRoot } from '../config/root.ts'
import { installQueue } from '../jobs/queue.ts'
import { connect, requireWalledRole } from './connect.ts'
import { dictionaryText, readComment, readDictionary, tablesText } from './dictionary.ts'
import { migrate, readMigrations, requireMigrated } from './migrate.ts'
import { processingText } from './processing.ts'
import { rewritten } from './rewritten.ts'

const migrations = readMigrations(join(projectRoot, 'database', 'migrations'))
const addresses = inject('addresses')
let administrator: pg.Client
const made: string[] = []

const makeDatabase = async (from = ''): Promise<string> => {
  const name = `migrate_${randomBytes(6).toString('hex')}`
  await administrator.query(`create database ${name} ${from} owner samlad_owner`)
  made.push(name)
  return addresses.owner.replace(`/${TEMPLATE}?`, `/${name}?`)
}
const emptyDatabase = () => makeDatabase()
/** As all migrations have left it, but for what stands outside of the copy: what everybody may do in it. */
const migratedDatabase = () => makeDatabase(`template ${TEMPLATE} strategy file_copy`)

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

// Fault: a cluster that was made where no language is set keeps bytes; migration after migration went well, until one that reads letters.
test('a database that keeps no letters is refused before anything is made in it', async () => {
  const owner = await makeDatabase("template template0 encoding 'SQL_ASCII' locale_provider libc locale 'C'")
  await expect(migrate(owner, migrations)).rejects.toThrow(/keeps text as SQL_ASCII; drop it, and make it/)
})

test('a migration that fails is rolled back whole, and the next attempt goes on from there', async () => {
  const owner = await migratedDatabase()
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
  const owner = await migratedDatabase()
  await migrate(owner, [...migrations, { name: '9999_future.sql', sql: 'select 1', digest: 'x' }])
  await expect(migrate(owner, migrations)).rejects.toThrow(
    /made by a newer version of Samlad \(it has 9999_future.sql\)/,
  )
})

test('a process begins beside a database of its own version alone', async () => {
  const owner = await migratedDatabase()
  await migrate(owner, migrations)
  const place = owner.split('/').at(-1)!.split('?')[0]
  const connection = connect(addresses.application.replace('/samlad_template?', `/${place}?`))
  const names = migrations.map(({ name }) => name)
  try {
    await requireMigrated(connection.pool, names)
    await expect(requireMigrated(connection.pool, [...names, '9999_next.sql'])).rejects.toThrow(
      /lacks 1 of the \d+ migrations of this version \(the first is 9999_next.sql\); run: bin\/samlad migrate/,
    )
    await expect(requireMigrated(connection.pool, names.slice(0, -1))).rejects.toThrow(
      /made by a newer version of Samlad \(it has \w+\.sql\); start that version/,
    )
  } finally {
    await connection.close()
  }
  const client = new pg.Client(await emptyDatabase())
  await client.connect()
  await expect(requireMigrated(client as unknown as pg.Pool, names)).rejects.toThrow(
    /run: bin\/samlad migrate/,
  )
  await client.end()
})

test('of a database that does not tell how far it is no number is said, and of an empty one the right one', async () => {
  const names = migrations.map(({ name }) => name)
  const refusalOf = async (owner: string, before: string): Promise<string> => {
    const client = new pg.Client(owner)
    await client.connect()
    await client.query(before)
    const told = await requireMigrated(client as unknown as pg.Pool, names).then(
      () => 'none',
      (error: Error) => error.message,
    )
    await client.end()
    return told
  }
  const older = await migratedDatabase()
  await migrate(older, migrations)
  expect(await refusalOf(older, 'drop function access.migrations')).toMatch(
    /^the database is of a version of before that does not tell which migrations it has; run: bin\/samlad migrate$/,
  )
  expect(await refusalOf(await emptyDatabase(), 'select')).toContain(
    `lacks ${names.length} of the ${names.length} migrations`,
  )
})

test('a migration that was changed afterwards is noticed', async () => {
  const owner = await migratedDatabase()
  await migrate(owner, migrations)
  const [first, ...rest] = migrations
  await expect(migrate(owner, [{ ...first!, digest: 'other' }, ...rest])).rejects.toThrow(
    /differs from the one/,
  )
})

test('a migration that was written anew to do the same is the one of before', async () => {
  const owner = await migratedDatabase()
  await migrate(owner, migrations)
  const client = new pg.Client(owner)
  await client.connect()
  for (const [name, before] of Object.entries(rewritten))
    for (const digest of before) {
      expect(migrations.find((one) => one.name === name)?.digest).not.toBe(digest)
      await client.query('update migration.applied set digest = $1 where name = $2', [digest, name])
      expect(await migrate(owner, migrations)).toEqual([])
    }
  await client.end()
})

test('the owner of the tables may not serve, nor a role that bypasses row-level security', async () => {
  const owner = await migratedDatabase()
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

test('nobody who connects may make things of their own, and no such role serves; where it was opened again, the next start closes it', async () => {
  const owner = await migratedDatabase()
  const place = new URL(owner.replace('@/', '@host/')).pathname.slice(1)
  const application = addresses.application.replace('/samlad_template?', `/${place}?`)
  const opens = async (): Promise<string> => {
    const connection = connect(application)
    try {
      await requireWalledRole(connection.pool)
      return await connection.pool.query('create temporary table planted (id uuid)').then(
        () => 'done',
        (error: { code?: string }) => error.code ?? 'lost',
      )
    } catch (error) {
      return (error as Error).message
    } finally {
      await connection.close()
    }
  }
  expect(await opens()).toMatch(/may make things of its own in the database .* run: bin\/samlad migrate/)
  await migrate(owner, migrations)
  expect(await opens()).toBe('42501')
  await administrator.query(`grant temporary on database ${place} to public`)
  expect(await opens()).toMatch(/revoke temporary, create on database/)
  await migrate(owner, migrations)
  expect(await opens()).toBe('42501')
  await administrator.query(`grant create on database ${place} to samlad_application`)
  expect(await opens()).toMatch(/from public, samlad_application/)
})

test('a function is pinned to the catalogue by the migration that makes it, however it is written', async () => {
  const owner = await migratedDatabase()
  const open = {
    name: '9999_open.sql',
    sql: `create function access.planted() returns text language plpgsql security definer set search_path = '' as $$ begin return current_user; end $$`,
    digest: 'x',
  }
  await migrate(owner, [...migrations, open])
  const client = new pg.Client(owner)
  await client.connect()
  const found = await client.query(
    "select proconfig from pg_proc where oid = 'access.planted()'::regprocedure",
  )
  await client.end()
  expect(found.rows[0].proconfig).toEqual(['search_path=pg_catalog, pg_temp'])
})

test('every column says what it means, how sensitive it is and how long it is kept', async () => {
  const owner = await migratedDatabase()
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
