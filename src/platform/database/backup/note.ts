import { setActor } from '../../access/action.ts'
import { addRecord } from '../../audit/record.ts'
import { connect } from '../connect.ts'

/** What the operator did to the whole installation. A backup reads everything, so it is recorded before it reads. */
export type InstallationEvent = 'installation.back_up' | 'installation.backed_up' | 'installation.restored'

/** What the records of backups are about, to find them by. */
export const backupSubject = { kind: 'installation', id: 'backup' } as const

/** Adds a record of it to the audit trail. @param details numbers and codes alone. */
export const noteInAudit = async (
  ownerAddress: string,
  event: InstallationEvent,
  details: Record<string, unknown> = {},
): Promise<void> => {
  const connection = connect(ownerAddress, { connections: 1 })
  const actor = { kind: 'system', name: 'command_line' } as const
  try {
    await connection.database.transaction().execute(async (tx) => {
      await setActor(tx, actor)
      await addRecord(tx, {
        action: event,
        outcome: event === 'installation.back_up' ? 'read' : 'done',
        actor,
        subjectKind: backupSubject.kind,
        subjectId: backupSubject.id,
        details,
      })
    })
  } finally {
    await connection.close()
  }
}
