import { sql } from 'kysely'
import type pg from 'pg'
import type { Log } from '../log/log.ts'
import { OperatorError } from '../refusal.ts'
import { whyNotTaken } from './away.ts'
import { type Connection, connect, type DatabaseTransaction, requireWalledRole } from './connect.ts'
import { readServers } from './hosts.ts'
import { whyUnreachable } from './why-unreachable.ts'

/** A replica from which what everybody reads is made, where it holds the very data that the answer is kept for. */
export interface Replica {
  readonly pool: pg.Pool
  /**
   * Reads as nobody, in one transaction that sees one moment and writes nothing.
   *
   * @param version as `changes.version()` names it.
   * @returns what was read, or nothing where it is to be read where it is written: the replica has data of another version, or cannot be asked.
   */
  read<T>(
    version: string,
    work: (tx: DatabaseTransaction) => Promise<T>,
  ): Promise<{ readonly read: T } | undefined>
  close(): Promise<void>
}

/** How long a replica that could not be asked is not asked again, in milliseconds. */
const ASK_AGAIN = 5_000
/** Whoever waits for a page waits so long at most for a replica, in milliseconds, before it is made where it is written. */
const PATIENCE = 1_000
const LONGEST = 5_000

/** What a standby says to whoever reads while it takes in something that removes what is read (40001), beside what any server says that cannot be asked. */
const isNotAnswered = (error: unknown): boolean =>
  (error as { code?: string }).code === '40001' || whyNotTaken(error) !== undefined

/**
 * A replica behind a connection as the application.
 *
 * Nobody is vouched for there (a standby remembers nothing for a session), so it is nobody who reads, by the second wall's own default.
 *
 * @param log where it is said once that the replica cannot be asked, and once that it answers again.
 */
export const readFrom = ({ database, pool, close }: Connection, log?: Log): Replica => {
  let silentUntil = 0
  let isSilent = false
  let isWalled = false

  const leave = (why: string): void => {
    silentUntil = Date.now() + ASK_AGAIN
    if (!isSilent) log?.warn({ why }, 'the replica is not read from; pages are made where they are written')
    isSilent = true
  }
  const returned = (): void => {
    if (isSilent) log?.warn({}, 'the replica is read from again')
    isSilent = false
  }
  return {
    pool,
    read: async (version, work) => {
      if (Date.now() < silentUntil) return undefined
      try {
        if (!isWalled) await requireWalledRole(pool)
        isWalled = true
        const done = await database
          .transaction()
          .setIsolationLevel('repeatable read')
          .setAccessMode('read only')
          .execute(async (tx) => {
            const here = await sql<{ version: string }>`select changes.version() as version`.execute(tx)
            return here.rows[0]?.version === version ? { read: await work(tx) } : undefined
          })
        returned()
        return done
      } catch (error) {
        if (!(error instanceof OperatorError) && !isNotAnswered(error)) throw error
        leave(error instanceof OperatorError ? error.message : whyUnreachable(error))
        return undefined
      }
    },
    close,
  }
}

/**
 * Opens the replica of an address; nothing is asked of it before the first page.
 *
 * @throws OperatorError where the address names several servers: which of them is read from would change with who takes over.
 */
export const openReplica = (
  address: string,
  limits: { readonly secretKey: string; readonly connections: number },
  log?: Log,
): Replica => {
  if (readServers(address).hosts.length > 0)
    throw new OperatorError('DATABASE_READ_URL names several servers: name the one replica to read from')
  return readFrom(connect(address, { ...limits, patience: PATIENCE, longest: LONGEST }), log)
}
