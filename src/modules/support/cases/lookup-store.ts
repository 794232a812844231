import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { readIdentityNumber } from '../../../platform/text/identity-number.ts'
import type { Vault } from '../../../platform/vault/case-vault.ts'

type LookupKind = 'identity_number' | 'chosen_name'

/**
 * Keeps a value findable for its own body alone, a person's number in its long form however it was written; an empty value
 * is findable no more.
 */
export const writeLookup = async (
  tx: DatabaseTransaction,
  vault: Vault,
  file: { readonly id: string; readonly bodyId: string },
  kind: LookupKind,
  value: string,
): Promise<void> => {
  if (value === '') {
    await tx.deleteFrom('support.lookup').where('case_id', '=', file.id).where('kind', '=', kind).execute()
    return
  }
  const form = kind === 'identity_number' ? (readIdentityNumber(value) ?? value) : value
  const token = await vault.blindIndex(file.bodyId, kind, form)
  await tx
    .insertInto('support.lookup')
    .values({ case_id: file.id, body_id: file.bodyId, kind, token })
    .onConflict((conflict) => conflict.columns(['case_id', 'kind']).doUpdateSet({ token }))
    .execute()
}

/** The body's cases with exactly this number or name, of those that row-level security shows. */
export const findByLookup = async (
  tx: DatabaseTransaction,
  bodyId: string,
  kind: LookupKind,
  token: Buffer,
): Promise<string[]> => {
  const rows = await tx
    .selectFrom('support.lookup')
    .select('case_id')
    .where('body_id', '=', bodyId)
    .where('kind', '=', kind)
    .where('token', '=', token)
    .limit(50)
    .execute()
  return rows.map((row) => row.case_id)
}
