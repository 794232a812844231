import { CONNECTIONS_OF_KEYS } from '../vault/key-store.ts'
import { CONNECTIONS_OF_WORKER, connectionsOf } from './connect.ts'

/** Of the queue of jobs, which one process of a machine runs: of its run, and one beside it. */
export const CONNECTIONS_OF_JOBS = 7

/**
 * How many connections the processes of a machine open at most, to the database and to the key store.
 *
 * @param workers how many processes answer: of several, whichever began them is one more.
 */
export const mostConnections = (
  workers: number,
  processors?: number,
): { readonly database: number; readonly keys: number } => {
  const processes = workers === 1 ? 1 : workers + 1
  return {
    database: processes * (connectionsOf(workers, processors) + CONNECTIONS_OF_WORKER) + CONNECTIONS_OF_JOBS,
    keys: processes * CONNECTIONS_OF_KEYS,
  }
}
