import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { OperatorError } from '../refusal.ts'
import { rewritten } from './rewritten.ts'
import { onOwnConnection } from './steady-client.ts'

// Everybody who migrates takes the same lock, so twenty starters at once make one migration.
export const MIGRATION_LOCK = 7_305_003

export interface Migration {
  readonly name: string
  readonly sql: string
  readonly digest: string
}

/** The names of the migrations of a folder, in their order. */
export const namesOfMigrations = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()

/** Reads the migrations, in the order of their names. */
export const readMigrations = (folder: string): Migration[] =>
  namesOfMigrations(folder).map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8')
    return { name, sql, digest: createHash('sha256').update(sql).digest('hex') }
  })

/** Which migrations of a program a database lacks, and which it has that the program does not know. */
export const compareMigrations = (
  known: readonly string[],
  applied: readonly string[],
): { readonly missing: readonly string[]; readonly newer: readonly string[] } => ({
  missing: known.filter((name) => !applied.includes(name)),
  newer: applied.filter((name) => !known.includes(name)),
})

/** @throws OperatorError naming a migration that this program does not know. */
const refuseNewer = (name: string): never => {
  throw new OperatorError(
    `the database was made by a newer version of Samlad (it has ${name}); start that version`,
  )
}

/**
 * Refuses a database of another version, as the application sees it.
 *
 * @throws OperatorError where migrations have not been applied yet, or are not this program's.
 */
export const requireMigrated = async (pool: pg.Pool, known: readonly string[]): Promise<void> => {
  const found = await pool.query<{ tells: boolean; made: boolean }>(
    `select to_regprocedure('access.migrations()') is not null as tells,
       exists (select from pg_namespace where nspname = 'migration') as made`,
  )
  const { tells, made } = found.rows[0]!
  if (made && !tells)
    throw new OperatorError(
      'the database is of a version of before that does not tell which migrations it has; run: bin/samlad migrate',
    )
  const applied = tells
    ? (await pool.query<{ name: string }>('select name from access.migrations() as name')).rows
    : []
  const { missing, newer } = compareMigrations(
    known,
    applied.map(({ name }) => name),
  )
  if (newer[0] !== undefined) refuseNewer(newer[0])
  if (missing.length > 0)
    throw new OperatorError(
      `the database lacks ${missing.length} of the ${known.length} migrations of this version (the first is ${missing[0]}); run: bin/samlad migrate`,
    )
}

/**
 * Which of the migrations are still to be applied.
 *
 * @throws OperatorError where the database is newer than this program, or was made with other migrations.
 */
export const pendingMigrations = async (
  client: pg.Client,
  migrations: readonly Migration[],
): Promise<Migration[]> => {
  const known = await client.query<{ there: boolean }>(
    "select to_regclass('migration.applied') is not null as there",
  )
  if (!known.rows[0]?.there) return [...migrations]
  const applied = await client.query<{ name: string; digest: string }>(
    'select name, digest from migration.applied',
  )
  const byName = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, digest } of applied.rows) {
    const ours = byName.get(name)
    if (!ours) return refuseNewer(name)
    if (ours.digest !== digest && !rewritten[name]?.includes(digest))
      throw new OperatorError(
        `migration ${name} differs from the one this database was made with; restore the file`,
      )
    byName.delete(name)
  }
  return [...byName.values()]
}

const PREPARE = `
  create schema if not exists migration;
  create table if not exists migration.applied (
    name text primary key,
    digest text not null,
    applied_at timestamptz not null default now()
  );
  comment on table migration.applied is 'Migrations that made this database';
  comment on column migration.applied.name is 'File name of the migration | internal | permanent';
  comment on column migration.applied.digest is 'SHA-256 of its text | internal | permanent';
  comment on column migration.applied.applied_at is 'When it was applied | internal | permanent';
`

/** A server that was made where no language is set makes databases of bytes. @throws OperatorError with what to do. */
const requireUnicode = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ server_encoding: string }>('show server_encoding')
  if (rows[0]?.server_encoding !== 'UTF8')
    throw new OperatorError(
      `the database keeps text as ${rows[0]?.server_encoding}; drop it, and make it with: create database … owner samlad_owner template template0 encoding utf8`,
    )
}

const requireRoles = async (client: pg.Client): Promise<void> => {
  const found = await client.query<{ rolname: string }>(
    "select rolname from pg_roles where rolname in ('samlad_application', 'samlad_worker')",
  )
  if (found.rows.length < 2)
    throw new OperatorError(
      "the server lacks the roles samlad_application and samlad_worker; create them first: create role samlad_application login password '…'; create role samlad_worker login noinherit password '…'; grant samlad_application to samlad_worker",
    )
}

/** Lets every table that public pages may be made of say when it changes, also those of the newest migrations. */
const watchPublic = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regprocedure('changes.watch()') is not null as there",
  )
  if (rows[0]?.there) await client.query('select changes.watch()')
}

/** Lets no function be left with a search path that somebody else may put things before. */
const pinFunctions = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regprocedure('access.pin_search_paths()') is not null as there",
  )
  if (rows[0]?.there) await client.query('select access.pin_search_paths()')
}

/**
 * Takes from everybody what PostgreSQL gives to whoever connects: to make temporary things, and in older clusters things in the
 * schema `public`. It belongs to the database and not to its content, so no dump brings it along; only its owner can do it.
 */
const closeToStrangers = async (client: pg.Client): Promise<void> => {
  const stillOpen = async () =>
    (
      await client.query<{ name: string; temporary: boolean; public: boolean }>(
        `select current_database() as name, has_database_privilege('public', current_database(), 'temporary') as temporary,
           coalesce(has_schema_privilege('public', to_regnamespace('public'), 'create'), false) as public`,
      )
    ).rows[0]!
  const found = await stillOpen()
  if (!found.temporary && !found.public) return
  // Of many starters at once one closes it: PostgreSQL refuses whoever changes the same privileges at the same moment.
  await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
  const { name, ...open } = await stillOpen()
  if (open.temporary)
    await client.query(`revoke temporary on database ${client.escapeIdentifier(name)} from public`)
  if (open.public) await client.query('revoke create on schema public from public')
}

/**
 * Brings the database to this program's version. Safe to run many times and by many at once.
 *
 * @param ownerAddress address of the database in the role that owns the tables.
 * @param extra further set-up by the owner inside the same lock, such as the tables of the job queue.
 * @returns the names of the migrations that were applied now.
 */
export const migrate = async (
  ownerAddress: string,
  migrations: readonly Migration[],
  extra: (client: pg.Client) => Promise<void> = async () => {},
): Promise<string[]> =>
  onOwnConnection(ownerAddress, 'samlad migrate', async (client) => {
    await closeToStrangers(client)
    // The usual start finds nothing to do and should not queue behind anybody.
    if ((await pendingMigrations(client, migrations)).length === 0) return []
    await requireRoles(client)
    await requireUnicode(client)
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query(PREPARE)
    const todo = await pendingMigrations(client, migrations)
    for (const { name, sql, digest } of todo) {
      try {
        await client.query('begin')
        await client.query(sql)
        await client.query('insert into migration.applied (name, digest) values ($1, $2)', [name, digest])
        await client.query('commit')
      } catch (error) {
        // Where the connection is lost, the server rolls back by itself.
        await client.query('rollback').catch(() => {})
        throw new OperatorError(`migration ${name} failed and was rolled back: ${(error as Error).message}`, {
          cause: error,
        })
      }
    }
    if (todo.length > 0) {
      await pinFunctions(client)
      await watchPublic(client)
      await extra(client)
    }
    return todo.map(({ name }) => name)
  })
