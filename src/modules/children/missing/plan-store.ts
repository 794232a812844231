import { randomUUID } from 'node:crypto'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { SignKey } from './content.ts'
import type { Photo } from './schema.ts'

/** What is prepared for a child who may disappear. */
export interface Plan {
  readonly id: string
  readonly agreementId: string | null
  readonly signs: readonly SignKey[]
  readonly lookFor: string
  readonly contact: string
  readonly photo: Photo
  readonly photoAskedOn: Day | null
  readonly changedAt: Date
  readonly revision: number
}

const place = (column: string, id: string): string => `children.disappearance_plan.${column}:${id}`

/** The plan of a case; nothing where there is none. */
export const findPlan = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
): Promise<Plan | undefined> => {
  const row = await tx
    .selectFrom('children.disappearance_plan')
    .selectAll()
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const open = (column: string, sealed: Buffer | null) =>
    sealed === null ? '' : key.open(place(column, row.id), sealed)
  return {
    id: row.id,
    agreementId: row.agreement_id,
    signs: row.signs as SignKey[],
    lookFor: open('look_for', row.sealed_look_for),
    contact: open('contact', row.sealed_contact),
    photo: row.photo as Photo,
    photoAskedOn: row.photo_asked_on,
    changedAt: row.changed_at,
    revision: row.revision,
  }
}

/**
 * Writes the plan of a case, the first time or anew.
 *
 * @throws Refusal `missing.changed_by_another` where a colleague has written since it was read.
 */
export const writePlan = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  { actor, now }: { readonly actor: PersonActor; readonly now: Date },
  caseId: string,
  before: Plan | undefined,
  written: Omit<Plan, 'id' | 'changedAt'>,
): Promise<string> => {
  const id = before?.id ?? randomUUID()
  const sealed = (column: string, text: string) => (text === '' ? null : key.seal(place(column, id), text))
  const values = {
    agreement_id: written.agreementId,
    signs: [...written.signs],
    sealed_look_for: sealed('look_for', written.lookFor),
    sealed_contact: sealed('contact', written.contact),
    photo: written.photo,
    photo_asked_on: written.photoAskedOn,
    changed_at: now,
  }
  if (before === undefined) {
    const added = await tx
      .insertInto('children.disappearance_plan')
      .values({ ...values, id, case_id: caseId, made_by: actor.personId, made_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (Number(added.numInsertedOrUpdatedRows) === 0) throw new Refusal('missing.changed_by_another', 409)
    return id
  }
  const changed = await tx
    .updateTable('children.disappearance_plan')
    .set((row) => ({ ...values, revision: row('revision', '+', 1) }))
    .where('id', '=', id)
    .where('revision', '=', written.revision)
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) === 0) throw new Refusal('missing.changed_by_another', 409)
  return id
}
