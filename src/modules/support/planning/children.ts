import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { listFields } from '../sections/field-store.ts'

/** Whether the case says that the person has children, with them or elsewhere. */
export const hasChildren = async (tx: DatabaseTransaction, key: CaseKey, caseId: string): Promise<boolean> =>
  (await listFields(tx, key, caseId, ['family'])).some(
    ({ field, value }) => (field === 'children' || field === 'accompanying') && value !== '',
  )
