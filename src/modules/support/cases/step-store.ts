import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { AgeGroup } from '../sections/age.ts'
import type { CaseStep } from './schema.ts'

/** Writes which step of the referral mechanism the case is at. */
export const writeStep = async (tx: DatabaseTransaction, caseId: string, step: CaseStep): Promise<void> => {
  await tx
    .updateTable('support.case_file')
    .set((row) => ({ step, revision: row('revision', '+', 1) }))
    .where('id', '=', caseId)
    .execute()
}

/** Writes an assessed age, with the decision that says why among the notes. */
export const writeAge = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  assessed: {
    caseId: string
    ageGroup: AgeGroup
    noteId: string
    sealed: Buffer
    today: string
    now: Date
  },
): Promise<void> => {
  await tx
    .insertInto('support.note')
    .values({
      id: assessed.noteId,
      case_id: assessed.caseId,
      kind: 'decision',
      happened_on: assessed.today,
      sealed: assessed.sealed,
      signed_by: actor.personId,
      signed_body: actor.bodyId,
      signed_at: assessed.now,
    })
    .execute()
  await tx
    .updateTable('support.case_file')
    .set((row) => ({
      age_group: assessed.ageGroup,
      last_note_on: assessed.today,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', assessed.caseId)
    .execute()
}
