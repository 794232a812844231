import { keepHead } from '../../audit/kept-head.ts'
import type { TrailPlaces } from '../../audit/outside.ts'
import { setRunsAside } from '../../audit/second-place.ts'
import { readPublicKey, signHead } from '../../audit/signed-head.ts'
import { type Verification, verifyTrail } from '../../audit/verify.ts'
import { connect } from '../connect.ts'
import { type Migration, migrate } from '../migrate.ts'
import { keepVouchingKey } from '../vouching.ts'
import type { CheckedBackup } from './check-backup.ts'
import { loadRows, requireEmpty } from './load.ts'
import type { Missing } from './missing-records.ts'
import { noteInAudit } from './note.ts'
import type { RestoreTarget } from './restore-target.ts'

/** So many numbers stand in the record; of more, their count tells. */
const RECORDED = 1000

const toldOf = ({ records, blocks }: Missing) => ({
  records: records.slice(0, RECORDED),
  recordCount: records.length,
  blocks: blocks.slice(0, RECORDED),
  blockCount: blocks.length,
})

export interface Restored {
  /** Migrations that are newer than the backup, applied to it now. */
  readonly migrated: readonly string[]
  readonly audit: Verification
  /** What was gone from the trail before the backup was made, and the operator restored without. */
  readonly missing: Missing
}

/**
 * Restores a checked backup into an empty target: makes the tables of the backup's version, loads the rows, brings the
 * tables to this program's version, and checks the audit trail.
 *
 * @param installQueue makes the tables of the job queue.
 * @param trailPlaces where the restored trail keeps what does not lie in the database.
 * @param hasWord whether the operator has said to go on where records of the trail are gone.
 * @param secretKey what the restored installation has, another than the backup's where that is lost; empty where not known.
 * @throws OperatorError in one line; the caller discards the target.
 */
export const restoreInto = async (
  target: RestoreTarget,
  backup: CheckedBackup,
  ours: readonly Migration[],
  installQueue: Parameters<typeof migrate>[2],
  onProgress: (share: number) => void,
  trailPlaces: TrailPlaces,
  hasWord: boolean,
  secretKey: string,
): Promise<Restored> => {
  const { ownerAddress } = target
  // Without the backup's own key nobody can say who wrote its records.
  const read = { secretKey: backup.sought.key ?? '' }
  const isNew = backup.manifest.key !== null && backup.sought.key === undefined
  const { folder, manifest, migrations, identities } = backup
  await requireEmpty(ownerAddress)
  await migrate(ownerAddress, migrations, installQueue)
  const missing = await loadRows(ownerAddress, folder, manifest, identities, onProgress, hasWord)
  const migrated = await migrate(ownerAddress, ours, installQueue)
  if (secretKey !== '') await keepVouchingKey(ownerAddress, { secretKey })
  const connection = connect(ownerAddress, { connections: 2 })
  const head = backup.keptHead ?? manifest.audit
  let audit: Verification
  try {
    audit = await verifyTrail({ worker: connection.database, settings: read }, { heads: head ? [head] : [] })
  } finally {
    await connection.close()
  }
  if (target.dataFolder !== undefined) {
    // A trail that does not verify keeps its old witness.
    const kept = audit.findings.length === 0 ? manifest.audit : backup.keptHead
    // Where a key has signed already, a head without a signature would be taken for a forged one.
    const isSigning = readPublicKey(trailPlaces.signingKey) !== undefined
    if (kept) await keepHead(target.dataFolder, isSigning ? signHead(trailPlaces.signingKey, kept) : kept)
  }
  // What was known of the database before this one is not known of this one.
  setRunsAside(trailPlaces.runs, new Date())
  await noteInAudit({ ownerAddress, secretKey, trailPlaces }, 'installation.restored', {
    madeAt: manifest.madeAt,
    auditBlock: manifest.audit?.block ?? 0,
    ...(isNew ? { withoutSecret: true } : {}),
    ...(missing.records.length + missing.blocks.length === 0 ? {} : { missing: toldOf(missing) }),
  })
  return { migrated, audit, missing }
}
