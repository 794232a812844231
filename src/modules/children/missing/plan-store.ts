import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { optional, sealed } from '../../../platform/fields/field.ts'
import { anyOf, choice, day, instant, reference, text } from '../../../platform/fields/kinds.ts'
import { type Versioned, versionedRecord } from '../../../platform/records/versioned.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { photos, signKeys } from './schema.ts'

/** What is prepared for a child who may disappear: one for each case. */
export const plans = versionedRecord('children.disappearance_plan', 'plan', {
  agreementId: optional(reference()),
  signs: anyOf(choice(signKeys)),
  lookFor: optional(sealed(text())),
  contact: optional(sealed(text())),
  photo: choice(photos),
  photoAskedOn: optional(day()),
  changedAt: instant(),
})
export type Plan = Versioned<typeof plans.fields>

/** The plan of a case; nothing where there is none. */
export const findPlan = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
): Promise<Plan | undefined> => (await plans.list(tx, { caseId }, { by: 'made_at' }, key))[0]
