import { type Day, dayOf } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Vault } from '../../../platform/vault/case-vault.ts'
import type { Retention } from '../../law/index.ts'
import { findBirthDate, findFacts } from './facts-store.ts'
import { type CaseRetentionFacts, needsBirthDate, retentionOfCase } from './rules.ts'

/** How long a case is kept, with the facts that it was worked out from. */
interface WorkedOut {
  readonly facts: CaseRetentionFacts
  readonly retention: Retention
}

/**
 * Works out how long a case is kept by the law of a day, from its facts as they are now. The sealed day of birth is opened where the law
 * counts by age, and only there.
 *
 * @throws NotFound, and Refusal `vault.key_destroyed` where the key is needed and gone.
 */
export const workOutRetention = async (
  tx: DatabaseTransaction,
  vault: Vault,
  caseId: string,
  on: Day,
): Promise<WorkedOut> => {
  const facts = await findFacts(tx, caseId, on)
  const birthDate = needsBirthDate(facts)
    ? await findBirthDate(tx, await vault.openKey(facts.keyId), caseId)
    : null
  const whole = { ...facts, birthDate }
  return { facts: whole, retention: retentionOfCase(whole) }
}

/**
 * Works out the retention of a case anew and stores it: after a note, when it is closed or opened again, when the age or
 * what happened to a child is written, when a hold is placed or lifted. To be called by somebody who works on the case or
 * by the system, who see all that it depends on.
 *
 * @param now the moment of the change.
 */
export const recomputeRetention = async (
  tx: DatabaseTransaction,
  vault: Vault,
  caseId: string,
  now: Date,
): Promise<Retention> => {
  const { facts, retention } = await workOutRetention(tx, vault, caseId, dayOf(now))
  await tx
    .updateTable('support.case_file')
    .set({
      last_note_on: facts.lastNote,
      keep_until: retention.keepUntil === 'indefinitely' ? null : retention.keepUntil,
      dispose_by: retention.disposeBy,
      retention_reason: retention.reason,
      retention_computed_at: now,
    })
    .where('id', '=', caseId)
    .execute()
  return retention
}
