import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CaseKey, Vault } from '../../../platform/vault/case-vault.ts'
import type { Header, HeaderField } from './found-in.ts'

interface SealedHeader {
  readonly caseId: string
  readonly way: 1 | 2 | 3
  readonly keyId: string
  readonly number: string
  readonly openedAt: Date
  readonly field: HeaderField | null
  readonly place: string
  readonly sealed: Buffer
  readonly former: boolean
}

const opened = (key: CaseKey | undefined, { field, place, sealed, former }: SealedHeader) => {
  if (field === null || key === undefined) return []
  const of = field === 'external_number' ? 'support.case_file.external' : 'support.field'
  const value = key.open(`${of}:${place}`, sealed)
  return value === '' ? [] : [{ field, value, former }]
}

/**
 * By what the cases of one's list can be known again, opened: all keys in one question to the key store. What one does not see of
 * another body's case is absent, and so is what a person was called before where they are called nothing any more. The case where
 * something last happened comes first.
 */
export const openHeaders = async (tx: DatabaseTransaction, vault: Vault): Promise<readonly Header[]> => {
  const { rows } = await sql<SealedHeader>`
    select case_id as "caseId", way, key_id as "keyId", number, opened_at as "openedAt", field, place, sealed, former
    from support.reached_headers() order by last_activity_at desc, case_id`.execute(tx)
  const sealed = new Set(rows.filter(({ field }) => field !== null).map(({ keyId }) => keyId))
  const keys = sealed.size > 0 ? await vault.openKeys([...sealed]) : new Map<string, CaseKey>()
  return [...Map.groupBy(rows, ({ caseId }) => caseId)].map(([caseId, lines]) => {
    const { way, keyId, number, openedAt } = lines[0]!
    const values = lines.flatMap((line) => opened(keys.get(keyId), line))
    const isNamed = values.some(({ field, former }) => field === 'chosen_name' && !former)
    return { caseId, way, number, openedAt, values: values.filter(({ former }) => isNamed || !former) }
  })
}
