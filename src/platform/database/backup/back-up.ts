import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readKeptHead } from '../../audit/kept-head.ts'
import type { KeptHead } from '../../audit/signed-head.ts'
import { OperatorError } from '../../refusal.ts'
import { onOwnConnection } from '../steady-client.ts'
import { makePair } from './age.ts'
import { writeDigests } from './digests.ts'
import { exportDatabase } from './export.ts'
import { BackupFault, explainWriting } from './faults.ts'
import { type BackupKey, describeKey } from './key.ts'
import { BACKUP_FORMAT, backupFiles, type Manifest } from './manifest.ts'
import { type Noting, noteInAudit } from './note.ts'
import { openUnfinishedFolder } from './unfinished-folder.ts'
import { verifyWritten } from './verify-written.ts'

/** The share of the time that writing takes; the rest is reading back. */
const WRITING = 0.8

/** What is backed up, and where to. */
export interface BackupOrder extends Omit<Noting, 'secretKey'> {
  /** Where the newest head of the audit trail is kept outside the database; absent on a PostgreSQL of one's own. */
  readonly dataFolder: string | undefined
  readonly key: BackupKey | undefined
  /** Looks at the store of the cases' keys, once the rows are written. */
  readonly lookAtKeys: () => Promise<Manifest['keyStore']>
  readonly folder: string
  /** Public keys to which the rows are encrypted; none where they are not. */
  readonly recipients?: readonly string[]
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

export interface BackupMade {
  readonly folder: string
  readonly madeAt: string
  readonly tables: number
  readonly rows: number
  /** Bytes of the tables as written. */
  readonly bytes: number
  /** Newest block of the audit trail in the backup, 0 where nothing was sealed yet. */
  readonly auditBlock: number
  /** Whether the trail in the database is the one that was kept outside it. */
  readonly auditAgrees: boolean
  readonly key: BackupKey['place'] | null
  /** How many public keys it is encrypted to. */
  readonly recipients: number
  /** How many keys of cases belong to it, which are not in it; absent where that is not known. */
  readonly caseKeys: number | null
  /** SHA-256 of the list of digests: kept elsewhere, it vouches for the whole backup. */
  readonly digest: string
}

/** Whether the head kept outside is a block of the trail in the database. */
const agrees = async (ownerAddress: string, kept: KeptHead | undefined): Promise<boolean> => {
  if (kept === undefined) return true
  return onOwnConnection(ownerAddress, 'samlad backup', async (client) => {
    const found = await client.query<{ head: Buffer }>('select head from audit.block where number = $1', [
      kept.block,
    ])
    return found.rows[0]?.head.toString('hex') === kept.head
  })
}

const requireTables = (ownerAddress: string): Promise<void> =>
  onOwnConnection(ownerAddress, 'samlad backup', async (client) => {
    const found = await client.query<{ there: boolean }>(
      "select to_regclass('audit.record') is not null as there",
    )
    if (!found.rows[0]?.there)
      throw new OperatorError('the database has no tables of Samlad; there is nothing to back up')
  })

/** Writes small files whole, with their digests. */
const writeFiles = (
  folder: string,
  files: Readonly<Record<string, string | undefined>>,
  digests: Map<string, string>,
): void => {
  for (const [name, content] of Object.entries(files)) {
    if (content === undefined) continue
    writeFileSync(join(folder, name), content, { mode: 0o600, flag: 'wx', flush: true })
    digests.set(name, createHash('sha256').update(content).digest('hex'))
  }
}

/**
 * Backs an installation up into a new folder, beside whoever works with it. No secret of it is in the backup.
 *
 * The folder appears under its name when it is whole and was read back; a backup that fails or is interrupted leaves nothing.
 *
 * @throws OperatorError in one line: folder not empty, disk full, interrupted, nothing to back up.
 */
export const backUp = async (order: BackupOrder): Promise<BackupMade> => {
  const { ownerAddress, dataFolder, folder, recipients = [], onProgress, signal } = order
  const noting = { ...order, secretKey: order.key?.value ?? '' }
  await requireTables(ownerAddress)
  // Nobody but this process can open what it wrote, and it only to read it back: of this key nothing is kept.
  const trial = recipients.length === 0 ? undefined : await makePair()
  const unfinished = openUnfinishedFolder(folder)
  try {
    await noteInAudit(noting, 'installation.back_up')
    // Read before the snapshot: what is kept outside was committed, so the snapshot holds at least that.
    const kept = dataFolder === undefined ? undefined : readKeptHead(dataFolder)
    const auditAgrees = await agrees(ownerAddress, kept)
    const { described, digests, bytes } = await exportDatabase(
      ownerAddress,
      unfinished.path,
      trial === undefined ? [] : [...recipients, trial.recipient],
      (share) => onProgress(share * WRITING),
      signal,
    )
    const keyStore = await order.lookAtKeys()
    const manifest: Manifest = {
      ...{ format: BACKUP_FORMAT, ...described, keyStore },
      ...{ sealedTo: [...recipients], key: describeKey(order.key) },
    }
    writeFiles(
      unfinished.path,
      {
        [backupFiles.manifest]: `${JSON.stringify(manifest, null, 1)}\n`,
        [backupFiles.auditHead]: kept && `${JSON.stringify(kept)}\n`,
      },
      digests,
    )
    const digest = writeDigests(unfinished.path, digests)
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    let read = 0
    await verifyWritten(unfinished.path, manifest, digests, trial?.identity, (table) => {
      read += table.rows
      onProgress(WRITING + ((1 - WRITING) * read) / rows)
      signal.throwIfAborted()
    })
    unfinished.finish()
    await noteInAudit(noting, 'installation.backed_up', {
      tables: manifest.tables.length,
      rows,
      digest,
      verified: true,
    })
    return {
      folder: resolve(folder),
      madeAt: manifest.madeAt,
      tables: manifest.tables.length,
      rows,
      bytes,
      auditBlock: manifest.audit?.block ?? 0,
      auditAgrees,
      key: order.key?.place ?? null,
      recipients: recipients.length,
      caseKeys: keyStore?.keys ?? null,
      digest,
    }
  } catch (error) {
    unfinished.discard()
    throw signal.aborted && !(error instanceof BackupFault)
      ? new BackupFault('interrupted', 'interrupted; nothing was kept of the backup')
      : explainWriting(error, resolve(folder))
  }
}
