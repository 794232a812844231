import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { SubjectEntry } from './subject-part.ts'

/**
 * Opens what stands sealed in a row, where there is something. Its place is named after the table, and after the column
 * where the row has several sealed texts.
 *
 * @param column the column without `sealed_`, such as `answers` for `sealed_answers`.
 */
export const openText = (
  key: CaseKey,
  table: string,
  column: string,
  id: string,
  sealed: Buffer | null,
): string => {
  if (sealed === null) return ''
  return key.open(column === '' ? `${table}:${id}` : `${table}.${column}:${id}`, sealed)
}

/** Entries without those that say nothing. */
export const filled = (entries: readonly SubjectEntry[]): SubjectEntry[] =>
  entries.filter(({ value }) => value.trim() !== '')
