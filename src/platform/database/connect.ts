import { availableParallelism } from 'node:os'
import {
  type DatabaseConnection,
  Kysely,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type Transaction,
  type TransactionSettings,
} from 'kysely'
import pg from 'pg'
import { OperatorError } from '../refusal.ts'
import { keyedHash } from '../vault/vault.ts'
import { isFull, preparingClient, StatementNames } from './prepared.ts'
import { SteadyPool } from './steady-client.ts'
import type { Tables } from './tables.ts'
import { voucherOf } from './vouching.ts'

/** Queries and transactions in the application's role, behind row-level security. */
export type Database = Kysely<Tables>
export type DatabaseTransaction = Transaction<Tables>

export interface Connection {
  readonly database: Database
  readonly pool: pg.Pool
  /** Called with each connection that is lost, and each that cannot be made. */
  onLoss(listener: () => void): void
  close(): Promise<void>
}

const INT8 = 20
const INT8_LIST = 1016
const NUMERIC = 1700
const DATE = 1082

// Days stay days (a Date would move them across midnight); counts and öre are safe integers far below 2^53.
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8 || oid === NUMERIC) return Number
    if (oid === INT8_LIST)
      return (value: string) => (pg.types.getTypeParser(INT8_LIST as never)(value) as string[]).map(Number)
    if (oid === DATE) return (value: string) => value
    return pg.types.getTypeParser(oid, format as 'text')
  }) as pg.CustomTypesConfig['getTypeParser'],
}

/**
 * Begins a transaction together with its first statement, which says who acts, instead of waiting for an answer to the beginning. Where
 * that fails, the connection is lost or broken, and the first statement fails for the same reason.
 */
class TogetherDriver extends PostgresDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    super.beginTransaction(connection, settings).catch(() => {})
  }
}

class TogetherDialect extends PostgresDialect {
  readonly #given: PostgresDialectConfig
  constructor(given: PostgresDialectConfig) {
    super(given)
    this.#given = given
  }
  override createDriver(): PostgresDriver {
    return new TogetherDriver(this.#given)
  }
}

/** What one process needs, so that whoever waits for an answer of the database holds up nobody else. */
const FEWEST = 5

/**
 * How many connections each of the processes of a machine opens at most. More than keep the processors busy only make everybody wait for
 * everybody, and each new one plans its statements first.
 */
export const connectionsOf = (processes: number, processors = availableParallelism()): number =>
  Math.max(FEWEST, Math.ceil((2 * processors + 1) / processes))

/** How many each process opens at most for what the house does by itself. */
export const CONNECTIONS_OF_WORKER = 6

/** Longest time in milliseconds to wait for a connection: a person then hears that it is busy, and keeps what they wrote. */
const PATIENCE = 15_000

/** Longest time in milliseconds that one statement of somebody who waits may take. */
const LONGEST = 15_000
/** Of a job nobody waits for an answer: what counts over all cases of a country takes its time. */
const LONGEST_OF_JOBS = 600_000

export interface ConnectionLimits {
  readonly connections?: number
  /** Longest time that one statement may take, in milliseconds. */
  readonly longest?: number
  /** Longest time to wait for a connection, in milliseconds. */
  readonly patience?: number
  /**
   * The installation's secret, empty where it is not known. From it come the key of relations, which the database has for as long as the
   * connection lasts, and the proofs of who asks; without it, what needs the key is refused, and nobody asks but the system and the owner.
   */
  readonly secretKey?: string
}

/** The key of relations (64 hexadecimal digits): from it the database makes the aliases of decision 91. */
export const keyOfRelations = (secretKey: string): string =>
  keyedHash({ secretKey }, 'relation', 'key').toString('hex')

/** Says it as a connection begins: so it stands in no statement that a server may log. */
const withRelations = (secretKey: string): string =>
  secretKey === '' ? '' : `-c samlad.relation_key=${keyOfRelations(secretKey)}`

/**
 * Opens a pool of connections in the application's role. A lost connection fails what is asked through it and nothing
 * else; the next query opens another.
 */
export const connect = (
  address: string,
  {
    connections = connectionsOf(1),
    patience = PATIENCE,
    longest = LONGEST,
    secretKey = '',
    options = '',
  }: ConnectionLimits & { options?: string } = {},
): Connection => {
  const listeners: (() => void)[] = []
  const lost = (): void => {
    for (const listener of listeners) listener()
  }
  const pool = new SteadyPool({
    connectionString: address,
    max: connections,
    application_name: 'samlad',
    // The walls make plans dear: each statement is planned once in a connection, not anew for its first five times.
    options: ['-c plan_cache_mode=force_generic_plan', withRelations(secretKey), options]
      .filter((one) => one !== '')
      .join(' '),
    connectionTimeoutMillis: patience,
    // A new connection plans everything again: whoever comes back after a pause finds one that has.
    idleTimeoutMillis: 600_000,
    statement_timeout: longest,
    // A server that is gone without a word answers nothing, not even its own limit.
    query_timeout: longest + 5_000,
    idle_in_transaction_session_timeout: 30_000,
    // What is asked side by side goes to the server in one go: see `together`.
    pipeline: true,
    types,
    Client: preparingClient(new StatementNames(), lost, voucherOf({ secretKey })),
  })
  pool.on('release', (_error: unknown, client: pg.PoolClient & { end(): Promise<void> }) => {
    if (isFull(client)) client.end().catch(() => {})
  })
  const database = new Kysely<Tables>({ dialect: new TogetherDialect({ pool }) })
  return {
    database,
    pool,
    onLoss: (listener) => void listeners.push(listener),
    close: async () => {
      await database.destroy()
      // Where nothing was asked through it, it knows of no pool to end.
      if (!pool.ended) await pool.end()
    },
  }
}

/**
 * As `connect`, for what the house does by itself: logged in as the worker and working as the application, so that every wall
 * stands, and the database believes that the system acts.
 */
export const connectWorker = (workerAddress: string, limits: ConnectionLimits = {}): Connection =>
  connect(workerAddress, {
    connections: CONNECTIONS_OF_WORKER,
    longest: LONGEST_OF_JOBS,
    ...limits,
    options: '-c role=samlad_application',
  })

const POOLED =
  'between this process and the database something (a pooler such as PgBouncer) does not let through what a connection says as it begins, nor leave it a session of its own; name PostgreSQL itself in DATABASE_URL and DATABASE_WORKER_URL: see docs/how-to/scale.md'

/** As PgBouncer refuses what it does not know. */
const refusePooler = (error: { code?: string }): never => {
  throw error.code === '08P01' ? new OperatorError(POOLED, { cause: error }) : error
}

/**
 * Refuses a way to the database on which what `connect` says at the beginning of each connection is lost: the key of relations, the role of
 * the worker, how long a statement may take. A pooler that drops it seldom gives the session either, by which the database knows who asks.
 *
 * @throws OperatorError with what to do.
 */
export const requireOwnSession = async (
  { pool }: Pick<Connection, 'pool'>,
  secretKey: string,
): Promise<void> => {
  const found = await pool
    .query<{ taken: boolean }>(
      `select current_setting('plan_cache_mode') = 'force_generic_plan'
         and coalesce(current_setting('samlad.relation_key', true) <> '' or $1, $1) as taken`,
      [secretKey === ''],
    )
    .catch(refusePooler)
  if (!found.rows[0]?.taken) throw new OperatorError(POOLED)
}

/**
 * Refuses a login that the database would not believe to be the house itself.
 *
 * @throws OperatorError where it is not the worker's, or may not work as the application.
 */
export const requireWorker = async ({ pool }: Connection): Promise<void> => {
  const found = await pool
    .query<{ login: string }>('select session_user as login')
    .catch((error: { code?: string }) => {
      if (error.code !== '42501') return refusePooler(error)
      throw new OperatorError(
        'the role samlad_worker may not work as the application; as the administrator of the server: grant samlad_application to samlad_worker',
      )
    })
  const login = found.rows[0]?.login
  if (login !== 'samlad_worker')
    throw new OperatorError(`DATABASE_WORKER_URL logs in as ${login}; use the role samlad_worker`)
}

/**
 * Refuses a role for which row-level security would not hold.
 *
 * @throws OperatorError where the role is a superuser, bypasses row-level security, owns tables, or may make things of its own in
 * the database: what is planted there is taken for something else by what runs as the owner.
 */
export const requireWalledRole = async (pool: pg.Pool): Promise<void> => {
  const found = await pool.query<{
    name: string
    bypasses: boolean
    owns: boolean
    makes: boolean
    place: string
  }>(`
    select current_user as name, current_database() as place,
           has_database_privilege(current_database(), 'temporary') or has_database_privilege(current_database(), 'create') as makes,
           (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as bypasses,
           exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                   where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                     and pg_has_role(current_user, c.relowner, 'member')) as owns`)
  const role = found.rows[0]
  if (role?.bypasses)
    throw new OperatorError(
      `DATABASE_URL logs in as ${role.name}, which bypasses row-level security; use the role samlad_application`,
    )
  if (role?.owns)
    throw new OperatorError(
      `DATABASE_URL logs in as ${role.name}, which owns the tables; use the role samlad_application`,
    )
  if (role?.makes)
    throw new OperatorError(
      `the role ${role.name} may make things of its own in the database ${role.place}; run: bin/samlad migrate, or as the owner of the database: revoke temporary, create on database ${role.place} from public, ${role.name}`,
    )
}
