import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../log/log.ts'
import type { Connection } from './connect.ts'

/** How often a database that is away is asked whether it answers again, in milliseconds. */
const ASK_AGAIN = 100

/**
 * Says once that connections were lost and once that the database answers again, however many requests meet it between.
 * Nobody waits for this: each query opens its own connection.
 *
 * @returns a function that watches no longer.
 */
export const watchDatabase = (connection: Connection, log: Log): (() => void) => {
  let isAway = false
  let isWatched = true
  const answers = async (): Promise<boolean> => {
    try {
      await connection.pool.query('select')
      return true
    } catch {
      return false
    }
  }
  const waitUntilBack = async (): Promise<void> => {
    const began = Date.now()
    while (isWatched && !(await answers())) await pause(ASK_AGAIN)
    isAway = false
    if (isWatched) log.warn({ afterSeconds: (Date.now() - began) / 1000 }, 'the database answers again')
  }
  connection.onLoss(() => {
    if (isAway || !isWatched) return
    isAway = true
    log.warn({}, 'the connection to the database is lost; it is opened again by itself')
    void waitUntilBack()
  })
  return () => {
    isWatched = false
  }
}
