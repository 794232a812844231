import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { DatabaseTransaction } from './connect.ts'

const BETWEEN_MILLISECONDS = 100

/**
 * Waits for a lock until the transaction of whoever has it ends, however long that takes: a statement that waits in the
 * database is given up after its own limit. For work that a start does once; what people wait for takes the lock itself.
 *
 * @param lock a number of one's own among the locks of the database.
 */
export const waitForTurn = async (tx: DatabaseTransaction, lock: number): Promise<void> => {
  const isTaken = async (): Promise<boolean> => {
    const { rows } = await sql<{
      taken: boolean
    }>`select pg_try_advisory_xact_lock(${lock}) as taken`.execute(tx)
    return rows[0]?.taken === true
  }
  while (!(await isTaken())) await pause(BETWEEN_MILLISECONDS)
}
