import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import type { CaseKey } from '../../platform/vault/case-vault.ts'
import { openText } from '../support/index.ts'

/** All that is written in what was kept as one: every text in it, in its order. */
export const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

/** What the organiser has been told of a case, each time it was asked. */
export const listToldOrganiser = async (tx: DatabaseTransaction, key: CaseKey, caseId: string) => {
  const rows = await tx
    .selectFrom('return.question')
    .select(['id', 'asked_at', 'sealed_summary'])
    .where('case_id', '=', caseId)
    .orderBy('asked_at')
    .execute()
  return rows.map((row) => ({
    askedAt: row.asked_at,
    texts: textsIn(JSON.parse(openText(key, 'return.question', 'summary', row.id, row.sealed_summary))),
  }))
}

/** The links that a partner has had, with the name that it saw. */
export const listNamesInLinks = async (tx: DatabaseTransaction, key: CaseKey, caseId: string) => {
  const rows = await tx
    .selectFrom('return.partner_access')
    .select(['id', 'made_at', 'ends_at', 'ended_at', 'sealed_name'])
    .where('case_id', '=', caseId)
    .orderBy('made_at')
    .execute()
  return rows.map((row) => ({
    madeAt: row.made_at,
    endsAt: row.ended_at ?? row.ends_at,
    name: openText(key, 'return.partner_access', 'name', row.id, row.sealed_name),
  }))
}
