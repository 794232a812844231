import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { House } from '../access/action.ts'
import { compareMigrations } from '../database/migrate.ts'

/** Whether a process can take requests, in words that say nothing of anybody. */
export interface Readiness {
  readonly ready: boolean
  readonly database: 'answers' | 'away'
  /** `newer`: the database has been taken on by a newer version, beside which this one goes on. */
  readonly migrations: 'applied' | 'missing' | 'newer' | 'unknown'
  readonly jobs: 'run' | 'not run'
}

/** Longest time in milliseconds that the database may take to answer. */
const PATIENCE = 2_000
/** However many ask, the database is asked once in this time. */
const HOLDS = 1_000

/**
 * Asks on the house's own connections, so that many people at once do not make it look away.
 *
 * @param runsJobs whether this process runs jobs. That others are late with theirs is no reason to send people away: see the metrics.
 */
export const readinessOf = (
  { worker, machine }: Pick<House, 'worker' | 'machine'>,
  runsJobs: () => boolean,
): (() => Promise<Readiness>) => {
  const look = async (): Promise<Pick<Readiness, 'database' | 'migrations'>> => {
    const late = pause(PATIENCE, undefined, { ref: false }).then(() => {
      throw new Error('no answer in time')
    })
    try {
      const asked = sql<{ name: string }>`select name from access.migrations() as name`.execute(worker)
      const { rows } = await Promise.race([asked, late])
      const { missing, newer } = compareMigrations(
        machine.migrations,
        rows.map(({ name }) => name),
      )
      return {
        database: 'answers',
        migrations: missing.length > 0 ? 'missing' : newer.length > 0 ? 'newer' : 'applied',
      }
    } catch {
      return { database: 'away', migrations: 'unknown' }
    }
  }
  let held: { found: ReturnType<typeof look>; until: number } | undefined
  return async () => {
    if (held === undefined || held.until < performance.now())
      held = { found: look(), until: performance.now() + HOLDS }
    const found = await held.found
    const jobs = runsJobs() ? 'run' : 'not run'
    return {
      ready: found.database === 'answers' && found.migrations !== 'missing' && jobs === 'run',
      ...found,
      jobs,
    }
  }
}
