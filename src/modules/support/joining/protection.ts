import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { listFields } from '../sections/field-store.ts'
import { valueInWords } from '../sections/messages.ts'

/** The protection that is marked in a case, in words; nothing where there is none, or the reader does not see it. */
export const findProtection = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
): Promise<((locale: Locale) => string) | undefined> => {
  const value = (await listFields(tx, key, caseId, ['whereabouts'])).find(
    ({ field }) => field === 'protection',
  )?.value
  if (value === undefined || value === 'none') return undefined
  return (locale) => valueInWords(locale, 'whereabouts', 'protection', value)
}
