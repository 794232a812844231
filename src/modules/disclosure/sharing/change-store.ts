import type { PersonActor } from '../../../platform/access/actor.ts'
import { aliasOf } from '../../../platform/access/relations.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { placeOf } from './store.ts'

export const endReasons = ['purpose_met', 'mistake', 'denied', 'replaced', 'case_closed'] as const
export type EndReason = (typeof endReasons)[number]

/** Ends a disclosure before its time. @returns whether it was open until now. */
export const markEnded = async (
  tx: DatabaseTransaction,
  disclosureId: string,
  ended: { by: string | null; at: Date; reason: EndReason },
): Promise<boolean> => {
  const changed = await tx
    .updateTable('disclosure.disclosure')
    .set((row) => ({
      state: 'ended',
      ended_at: ended.at,
      ended_by: ended.by,
      end_reason: ended.reason,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', disclosureId)
    .where('state', 'in', ['in_force', 'waits_for_lawyer', 'refused'])
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Puts a disclosure in force that has waited. */
export const markInForce = async (
  tx: DatabaseTransaction,
  disclosureId: string,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('disclosure.disclosure')
    .set((row) => ({ state: 'in_force', refusal: null, starts_at: now, revision: row('revision', '+', 1) }))
    .where('id', '=', disclosureId)
    .execute()
}

/** Keeps that a waiting disclosure was refused by the lawyer. */
export const markRefused = async (tx: DatabaseTransaction, disclosureId: string): Promise<void> => {
  await tx
    .updateTable('disclosure.disclosure')
    .set((row) => ({ state: 'refused', refusal: 'lawyer_may_not', revision: row('revision', '+', 1) }))
    .where('id', '=', disclosureId)
    .execute()
}

/** Puts a refused disclosure in force by the decision of the one who leads, to be reviewed by a day. */
export const markOverridden = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  disclosureId: string,
  override: { by: string; at: Date; reason: string; reviewDue: string; endsAt: Date },
): Promise<void> => {
  await tx
    .updateTable('disclosure.disclosure')
    .set((row) => ({
      state: 'in_force',
      starts_at: override.at,
      ends_at: override.endsAt,
      overridden_by: override.by,
      sealed_override: key.seal(placeOf.override(disclosureId), override.reason),
      review_due: override.reviewDue,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', disclosureId)
    .execute()
}

/** Keeps what a lawyer found of an override. */
export const markReviewed = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  disclosureId: string,
  review: { by: string; at: Date; outcome: 'upheld' | 'not_upheld'; reason: string },
): Promise<void> => {
  await tx
    .updateTable('disclosure.disclosure')
    .set((row) => ({
      reviewed_by: review.by,
      reviewed_at: review.at,
      review_outcome: review.outcome,
      sealed_review: key.seal(placeOf.review(disclosureId), review.reason),
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', disclosureId)
    .execute()
}

/** Raises an alert about an override, for the case's responsible and the auditor. */
export const addOverrideAlert = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  override: { caseId: string; disclosureId: string; at: Date },
): Promise<void> => {
  await tx
    .insertInto('disclosure.alert')
    .values({
      kind: 'override',
      case_id: override.caseId,
      body_id: actor.bodyId,
      person_alias: aliasOf('alerted', actor.personId),
      subject_id: override.disclosureId,
      at: override.at,
    })
    .execute()
}

/**
 * Makes the one who leads a worker on the case for this one step, and ends it in the same transaction: what they had
 * before their eyes stays visible in the history of who has worked on it.
 */
export const asWorkerForOneStep = async <T>(
  tx: DatabaseTransaction,
  actor: PersonActor,
  step: { caseId: string; works: boolean; at: Date },
  work: () => Promise<T>,
): Promise<T> => {
  if (step.works) return work()
  const { id } = await tx
    .insertInto('support.assignment')
    .values({
      case_id: step.caseId,
      body_id: actor.bodyId,
      person_id: actor.personId,
      part: 'worker',
      since: step.at,
      given_by: actor.personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const result = await work()
  await tx
    .updateTable('support.assignment')
    .set({ ended_at: step.at, ended_by: actor.personId })
    .where('id', '=', id)
    .execute()
  return result
}
