import { sql } from 'kysely'
import type { DatabaseTransaction } from '../database/connect.ts'

/** How the house itself stands, as its database tells it: when something last happened, and how much waits. It names nobody. */
export interface Standing {
  /** Jobs that have waited for more than five minutes, and since when the oldest has. */
  readonly jobsLate: number
  readonly jobWaitsSince: Date | null
  /** Jobs that were tried as often as they may, and when the newest last was. */
  readonly jobsFailed: number
  readonly jobFailedAt: Date | null
  /** Since when the oldest record of the trail waits for its seal. */
  readonly sealWaitsSince: Date | null
  /** How many blocks of the trail are sealed. */
  readonly blocks: number
  /** When the whole trail was last verified, and how much of it was not as it was written. */
  readonly verifiedAt: Date | null
  readonly findings: number | null
  /** The newest backup, or the one that the installation was restored from. */
  readonly backedUpAt: Date | null
  /** When somebody last came in through an agency's own sign-in. */
  readonly agencyAt: Date | null
  readonly migrations: number
  /** When the first of them was applied: since when there is anything to look after. */
  readonly installedAt: Date
  /** Version of PostgreSQL. */
  readonly server: string
}

const DAY = 86_400_000

/** Within what time each thing should have happened again, in milliseconds. */
export const within = { backup: 7 * DAY, verification: 2 * DAY, keysCopy: 2 * DAY, witness: DAY } as const

/** Reads how the house stands, as an administrator or as the system. */
export const readStanding = async (tx: DatabaseTransaction): Promise<Standing> => {
  const { rows } = await sql<Standing>`
    select jobs_late as "jobsLate", job_waits_since as "jobWaitsSince", jobs_failed as "jobsFailed", job_failed_at as "jobFailedAt",
      seal_waits_since as "sealWaitsSince", blocks::integer as blocks, verified_at as "verifiedAt", findings,
      backed_up_at as "backedUpAt", agency_at as "agencyAt", migrations,
      installed_at as "installedAt", server
    from access.house_standing()`.execute(tx)
  const [found] = rows
  if (found === undefined)
    throw new Error('how the house stands is told to an administrator and to the system alone')
  return found
}
