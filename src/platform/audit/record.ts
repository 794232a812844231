import type { Actor } from '../access/actor.ts'
import type { DatabaseTransaction } from '../database/connect.ts'

export interface AuditRecord {
  readonly action: string
  readonly outcome: 'done' | 'read' | 'refused'
  readonly actor: Actor
  readonly subjectKind?: string
  readonly subjectId?: string | undefined
  /** Code of the refusal. */
  readonly reason?: string
  /** Identifiers and codes, never narrative. */
  readonly details?: Record<string, unknown>
  readonly trace?: string
}

/** Adds a record to the audit trail, in the transaction of what it records. */
export const addRecord = async (tx: DatabaseTransaction, record: AuditRecord): Promise<void> => {
  const { actor } = record
  await tx
    .insertInto('audit.record')
    .values({
      action: record.action,
      outcome: record.outcome,
      actor_kind: actor.kind,
      actor_person: actor.kind === 'person' ? actor.personId : null,
      actor_body: actor.kind === 'person' || actor.kind === 'link' ? actor.bodyId : null,
      actor_role: actor.kind === 'person' ? actor.role : actor.kind === 'system' ? actor.name : null,
      subject_kind: record.subjectKind ?? null,
      subject_id: record.subjectId ?? null,
      reason: record.reason ?? null,
      details: JSON.stringify(record.details ?? {}),
      trace: record.trace ?? null,
    })
    .execute()
}
