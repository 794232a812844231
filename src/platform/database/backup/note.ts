import { setActor } from '../../access/action.ts'
import type { TrailPlaces } from '../../audit/outside.ts'
import { openRun } from '../../audit/run.ts'
import { connect } from '../connect.ts'

/** What the operator did to the whole installation. A backup reads everything, so it is recorded before it reads. */
export type InstallationEvent =
  | 'installation.back_up'
  | 'installation.backed_up'
  | 'installation.backup_failed'
  | 'installation.restored'

/** What the records of backups are about, to find them by. */
const backupSubject = { kind: 'installation', id: 'backup' } as const

/** What a command proves its records with, and where it says how many it wrote. */
export interface Noting {
  readonly ownerAddress: string
  /** Empty where the operator gave none: the record is then written without a proof. */
  readonly secretKey: string
  readonly trailPlaces: TrailPlaces
}

/** Adds a record of it to the audit trail. @param details numbers and codes alone. */
export const noteInAudit = async (
  { ownerAddress, secretKey, trailPlaces }: Noting,
  event: InstallationEvent,
  details: Record<string, unknown> = {},
): Promise<void> => {
  const connection = connect(ownerAddress, { connections: 1 })
  const trail = openRun(
    { database: connection.database, worker: connection.database },
    { secretKey },
    trailPlaces,
  )
  const actor = { kind: 'system', name: 'command_line' } as const
  try {
    await trail.transaction(actor, async (tx, record) => {
      await setActor(tx, actor)
      await record({
        action: event,
        outcome: event === 'installation.back_up' ? 'read' : 'done',
        actor,
        subjectKind: backupSubject.kind,
        subjectId: backupSubject.id,
        details,
      })
    })
  } finally {
    await trail.close()
    await connection.close()
  }
}
