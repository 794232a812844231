import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { House } from '../../platform/access/action.ts'
import { projectRoot } from '../../platform/config/root.ts'
import {
  type Connection,
  requireOwnSession,
  requireWalledRole,
  requireWorker,
} from '../../platform/database/connect.ts'
import { pendingMigrations, readMigrations } from '../../platform/database/migrate.ts'
import { onOwnConnection } from '../../platform/database/steady-client.ts'
import { type Check, check, fail, ok, warn } from './check.ts'
import { readStandingOf } from './standing.ts'

const OLDEST_SERVER = 15
/** Longest difference in seconds between the clocks of the program and of the database. */
const CLOCK_DIFFERENCE = 2

/** Works on a connection of its own. */
const connected = <T>(address: string, work: (client: pg.Client) => Promise<T>): Promise<T> =>
  onOwnConnection(address, 'samlad doctor', work)

const unreachable = 'look at the address, at the server and at its log'

export const checkServer = (connection: Connection, secretKey: string, state: string): Promise<Check> =>
  check('database', unreachable, async () => {
    await requireOwnSession(connection, secretKey)
    const found = await connection.pool.query<{ number: number; version: string }>(
      "select current_setting('server_version_num')::int as number, current_setting('server_version') as version",
    )
    const { number, version } = found.rows[0]!
    return number >= OLDEST_SERVER * 10_000
      ? ok(`PostgreSQL ${version}, ${state}`)
      : fail(`PostgreSQL ${version} is too old`, `use PostgreSQL ${OLDEST_SERVER} or newer`)
  })

export const checkMigrations = (ownerAddress: string | undefined): Promise<Check> =>
  check('migrations', 'run: bin/samlad migrate', async () => {
    if (ownerAddress === undefined)
      return warn('not checked: the application cannot see them', 'set DATABASE_OWNER_URL for this command')
    const ours = readMigrations(join(projectRoot, 'database', 'migrations'))
    const missing = await connected(ownerAddress, (client) => pendingMigrations(client, ours))
    return missing.length === 0
      ? ok(`all ${ours.length} are applied`)
      : fail(`${missing.length} of ${ours.length} are not applied`, 'run: bin/samlad migrate')
  })

/** The application and the worker stand behind row-level security; neither owns what it works on, nor makes anything beside it. */
export const checkRoles = (
  connection: Connection,
  worker: Connection | undefined,
  secretKey: string,
): Promise<Check> =>
  check('roles', 'use the roles samlad_application and samlad_worker', async () => {
    await requireWalledRole(connection.pool)
    if (worker === undefined)
      return fail(
        'how the worker logs in is not said: the house does nothing by itself (jobs, reminders, dangers that go on, sealing)',
        'set DATABASE_WORKER_URL to log in as samlad_worker; see docs/how-to/own-postgresql.md',
      )
    await requireWorker(worker)
    await requireOwnSession(worker, secretKey)
    await requireWalledRole(worker.pool)
    const found = await worker.pool.query<{ passes: boolean }>(
      'select rolsuper or rolbypassrls as passes from pg_roles where rolname = session_user',
    )
    return found.rows[0]?.passes
      ? fail('the worker passes row-level security', 'let DATABASE_WORKER_URL log in as samlad_worker')
      : ok('neither the application nor the worker owns tables or passes row-level security')
  })

/** Every table that the application may touch has its wall; the list of migrations is the owner's alone. */
export const checkWalls = (connection: Connection): Promise<Check> =>
  check('row-level security', 'run: bin/samlad migrate', async () => {
    const found = await connection.pool.query<{ name: string; walled: boolean }>(`
      select n.nspname || '.' || c.relname as name, c.relrowsecurity as walled
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%'
        and n.nspname not in ('information_schema', 'migration', 'public')
      order by 1`)
    const open = found.rows.filter(({ walled }) => !walled).map(({ name }) => name)
    if (found.rows.length === 0) return fail('there are no tables of Samlad', 'run: bin/samlad migrate')
    return open.length === 0
      ? ok(`on all ${found.rows.length} tables`)
      : fail(`off on ${open.join(', ')}`, `as the owner: alter table ${open[0]} enable row level security`)
  })

export const checkJobs = (house: House | undefined): Promise<Check> =>
  check('jobs', unreachable, async () => {
    if (house === undefined) return fail('none are run', 'set DATABASE_WORKER_URL to log in as samlad_worker')
    const { jobsLate: late, jobsFailed: givenUp } = await readStandingOf(house)
    if (late > 0)
      return warn(
        `${late} have waited for more than five minutes`,
        'serve, so that they are run: bin/samlad serve',
      )
    if (givenUp > 0)
      return warn(`${givenUp} were tried as often as they may`, 'look in the log for why, and mend the cause')
    return ok('the queue is reachable, none is late')
  })

/** Public pages are shown within a second of what has changed: a replica that is further behind answers none of them. */
const BEHIND = { most: 1_000, askEvery: 100 } as const

/** A replica holds nothing that the server that is written to has not: one that does followed what was recovered to an earlier moment, or lost. */
const isOfOnePast = async (connection: Connection, replica: Connection) => {
  const taken = await replica.pool.query<{ place: string }>('select pg_last_wal_replay_lsn() as place')
  const { rows } = await connection.pool.query<{ known: boolean }>(
    'select $1::pg_lsn <= pg_current_wal_lsn() as known',
    [taken.rows[0]!.place],
  )
  if (rows[0]?.known) return ok('it follows, and is not behind')
  return warn(
    'it holds what the server that is written to does not: it follows a past that is no more',
    'make it anew, as a second server is made: docs/how-to/own-postgresql.md',
  )
}

/** The replica that public pages are read from follows the database, is not behind, and is read as the application. */
export const checkReplica = (
  connection: Connection,
  replica: Connection,
  secretKey: string,
): Promise<Check> =>
  check(
    'replica',
    'pages are made where they are written meanwhile; look at the replica and its log',
    async () => {
      await requireOwnSession(replica, secretKey)
      await requireWalledRole(replica.pool)
      const { rows } = await replica.pool.query<{ follows: boolean }>('select pg_is_in_recovery() as follows')
      if (!rows[0]?.follows)
        return warn(
          'it follows no other server: it is one that is written to',
          'name a replica in DATABASE_READ_URL, or leave the setting out',
        )
      const written = await connection.pool.query<{ place: string }>('select pg_current_wal_lsn() as place')
      for (const began = Date.now(); Date.now() - began < BEHIND.most; await pause(BEHIND.askEvery)) {
        const found = await replica.pool.query<{ there: boolean }>(
          'select pg_last_wal_replay_lsn() >= $1::pg_lsn as there',
          [written.rows[0]!.place],
        )
        if (found.rows[0]?.there) return isOfOnePast(connection, replica)
      }
      return warn(
        'it is more than a second behind, so pages are made where they are written',
        'look at pg_stat_replication on the server that is written to, and at the log of the replica',
      )
    },
  )

/** The clocks of program and database agree, and no record comes from the future. */
export const checkClock = (connection: Connection): Promise<Check> =>
  check('clock', 'keep the clocks with NTP', async () => {
    const before = Date.now()
    const found = await connection.pool.query<{ at: Date }>('select clock_timestamp() as at')
    const middle = (before + Date.now()) / 2
    const difference = Math.abs(found.rows[0]!.at.getTime() - middle) / 1000
    return difference <= CLOCK_DIFFERENCE
      ? ok('program and database agree')
      : fail(`program and database differ by ${difference.toFixed(0)} seconds`, 'keep the clocks with NTP')
  })
