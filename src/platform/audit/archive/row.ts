import { join } from 'node:path'
import type { Settings } from '../../config/settings.ts'
import type { DatabaseTransaction } from '../../database/connect.ts'
import { keyedHash } from '../../vault/vault.ts'
import { canonicalJson } from '../canonical.ts'
import type { RunSummary } from '../check-runs.ts'

/** What the trail says of a file: which blocks lie in it, and what they say of the runs that wrote them. */
export interface ArchiveRow {
  readonly first_block: number
  readonly last_block: number
  /** The month in which they were sealed, such as `2026-01`. */
  readonly month: string
  readonly records: number
  /** SHA-256 of the file. */
  readonly digest: string
  readonly runs: readonly RunSummary[]
  readonly proof: Buffer
  readonly let_go_to: number
  readonly removed_at: Date | null
}

export type Described = Omit<ArchiveRow, 'proof' | 'let_go_to' | 'removed_at'>

/** As long the trail is kept, in years (docs/privacy/retention.md). */
const YEARS_KEPT = 10

/** What was sealed before it has been kept for its time. */
export const longAgo = (now: Date): Date => {
  const then = new Date(now)
  then.setUTCFullYear(then.getUTCFullYear() - YEARS_KEPT)
  return then
}

/** What a row vouches for, under a key that is not in the database. */
export const proofOfArchive = (
  settings: Pick<Settings, 'secretKey'>,
  { first_block, last_block, month, records, digest, runs }: Described,
): Buffer =>
  keyedHash(settings, 'audit_archive', canonicalJson([first_block, last_block, month, records, digest, runs]))

export const fileOf = (folder: string, { month, first_block }: Pick<ArchiveRow, 'month' | 'first_block'>) =>
  join(folder, `trail-${month}-from-block-${first_block}.ndjson.gz`)

/** What lies in files, the oldest first: from the first block on, without gaps. */
export const readArchives = (tx: DatabaseTransaction): Promise<ArchiveRow[]> =>
  tx.selectFrom('audit.archive').selectAll().orderBy('first_block').execute() as unknown as Promise<
    ArchiveRow[]
  >
