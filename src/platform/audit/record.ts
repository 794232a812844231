import { type Actor, personOf } from '../access/actor.ts'
import type { Settings } from '../config/settings.ts'
import type { DatabaseTransaction } from '../database/connect.ts'
import { type PlaceInRun, proofOf } from './proof.ts'

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

/** Who did it; of a program, who answered for it then. */
const actorPerson = (actor: Actor): string | null =>
  actor.kind === 'service' ? actor.answeredBy : personOf(actor)

/** In which role; of the system and of a program, which it was. */
const actorRole = (actor: Actor): string | null => {
  if (actor.kind === 'person') return actor.role
  if (actor.kind === 'service') return actor.serviceId
  return actor.kind === 'system' ? actor.name : null
}

/**
 * Adds a record to the audit trail, in the transaction of what it records: one statement, with its number and its proof.
 *
 * @param settings whose key proves it, with its place in the run of this process; nothing where there is no key.
 */
export const addRecord = async (
  tx: DatabaseTransaction,
  record: AuditRecord,
  ...[settings, place]: [settings: Pick<Settings, 'secretKey'>, place: PlaceInRun] | []
): Promise<void> => {
  const { actor } = record
  const said = {
    occurred_at: new Date(),
    action: record.action,
    outcome: record.outcome,
    actor_kind: actor.kind,
    actor_person: actorPerson(actor),
    actor_body: 'bodyId' in actor ? actor.bodyId : null,
    actor_role: actorRole(actor),
    subject_kind: record.subjectKind ?? null,
    subject_id: record.subjectId ?? null,
    reason: record.reason ?? null,
    details: record.details ?? {},
    trace: record.trace ?? null,
  }
  await tx
    .insertInto('audit.record')
    .values({
      ...said,
      details: JSON.stringify(said.details),
      ...(settings === undefined || place === undefined
        ? {}
        : {
            run: place.run,
            number: place.number,
            settled: place.settled,
            voids: place.voids === null ? null : [...place.voids],
            earlier: place.earlier === null ? null : JSON.stringify(place.earlier),
            mac: proofOf(
              settings,
              [
                // The database tells times with microseconds.
                said.occurred_at.toISOString().replace('Z', '000'),
                said.action,
                said.outcome,
                said.actor_kind,
                said.actor_person,
                said.actor_body,
                said.actor_role,
                said.subject_kind,
                said.subject_id,
                said.reason,
                said.details,
                said.trace,
              ],
              place,
            ),
          }),
    })
    .execute()
}
