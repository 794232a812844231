import { sql } from 'kysely'
import type { DatabaseTransaction } from '../database/connect.ts'

/** Why a backup of the house's own could not be made, as the administrator is told it. */
export const backupFaults = ['missing', 'full', 'closed', 'broken', 'interrupted', 'other'] as const
export type BackupFaultKind = (typeof backupFaults)[number]

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
  /** When a backup was last read back whole after it was written. */
  readonly backupVerifiedAt: Date | null
  /** When one of the house's own last failed, and why: one of `backupFaults`. */
  readonly backupFailedAt: Date | null
  readonly backupFault: string | null
  /** When somebody last came in through an agency's own sign-in. */
  readonly agencyAt: Date | null
  readonly migrations: number
  /** When the first of them was applied: since when there is anything to look after. */
  readonly installedAt: Date
  /** Version of PostgreSQL. */
  readonly server: string
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Within what time each thing should have happened again, in milliseconds. */
export const within = {
  backup: 7 * DAY,
  ownBackup: 26 * HOUR,
  verification: 2 * DAY,
  keysCopy: 2 * DAY,
  witness: DAY,
} as const

/** Reads how the house stands, as an administrator or as the system. */
export const readStanding = async (tx: DatabaseTransaction): Promise<Standing> => {
  const { rows } = await sql<Standing>`
    select jobs_late as "jobsLate", job_waits_since as "jobWaitsSince", jobs_failed as "jobsFailed", job_failed_at as "jobFailedAt",
      seal_waits_since as "sealWaitsSince", blocks::integer as blocks, h.verified_at as "verifiedAt", findings,
      backed_up_at as "backedUpAt", b.verified_at as "backupVerifiedAt", failed_at as "backupFailedAt", fault as "backupFault", agency_at as "agencyAt", migrations,
      installed_at as "installedAt", server
    from access.house_standing() h left join access.backup_standing() b on true`.execute(tx)
  const [found] = rows
  if (found === undefined)
    throw new Error('how the house stands is told to an administrator and to the system alone')
  return found
}

/** Whether the house's own backups stand still: the newest try failed. */
export const backupFails = ({
  backedUpAt,
  backupFailedAt,
}: Pick<Standing, 'backedUpAt' | 'backupFailedAt'>): boolean =>
  backupFailedAt !== null && (backedUpAt === null || backupFailedAt > backedUpAt)
