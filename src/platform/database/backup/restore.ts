import { keepHead } from '../../audit/seal.ts'
import { type Verification, verifyTrail } from '../../audit/verify.ts'
import { connect } from '../connect.ts'
import { type Migration, migrate } from '../migrate.ts'
import type { CheckedBackup } from './check-backup.ts'
import { loadRows, requireEmpty } from './load.ts'
import { noteInAudit } from './note.ts'
import type { RestoreTarget } from './restore-target.ts'

export interface Restored {
  /** Migrations that are newer than the backup, applied to it now. */
  readonly migrated: readonly string[]
  readonly audit: Verification
}

/**
 * Restores a checked backup into an empty target: makes the tables of the backup's version, loads the rows, brings the
 * tables to this program's version, and checks the audit trail.
 *
 * @param installQueue makes the tables of the job queue.
 * @throws OperatorError in one line; the caller discards the target.
 */
export const restoreInto = async (
  target: RestoreTarget,
  backup: CheckedBackup,
  ours: readonly Migration[],
  installQueue: Parameters<typeof migrate>[2],
  onProgress: (share: number) => void,
): Promise<Restored> => {
  const { ownerAddress } = target
  const { folder, manifest, migrations } = backup
  await requireEmpty(ownerAddress)
  await migrate(ownerAddress, migrations, installQueue)
  await loadRows(ownerAddress, folder, manifest, onProgress)
  const migrated = await migrate(ownerAddress, ours, installQueue)
  const connection = connect(ownerAddress, { connections: 2 })
  let audit: Verification
  try {
    audit = await verifyTrail({ worker: connection.database }, backup.keptHead ?? manifest.audit ?? undefined)
  } finally {
    await connection.close()
  }
  if (target.dataFolder !== undefined) {
    // A trail that does not verify keeps its old witness.
    const head = audit.findings.length === 0 ? manifest.audit : backup.keptHead
    if (head) keepHead(target.dataFolder, head)
  }
  await noteInAudit(ownerAddress, 'installation.restored', {
    madeAt: manifest.madeAt,
    auditBlock: manifest.audit?.block ?? 0,
  })
  return { migrated, audit }
}
