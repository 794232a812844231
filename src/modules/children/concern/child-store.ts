import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { optional, sealed, stored } from '../../../platform/fields/field.ts'
import { anyOf, choice, coded, day, flag, text, texts } from '../../../platform/fields/kinds.ts'
import { keptRecord } from '../../../platform/records/kept.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { languageCodes } from '../../support/index.ts'
import { hows, interestHeadings, interpreters, notHeards, presents } from './schema.ts'

const byCase = { of: ['caseId'], by: 'made_by', at: 'made_at' } as const

/** What the child says, in the child's own words; or why the child has not been heard. */
export const voices = keptRecord('children.voice', byCase, {
  heard: flag(),
  heardOn: day(),
  how: optional(choice(hows)),
  present: anyOf(choice(presents)),
  language: optional(coded(languageCodes)),
  interpreter: optional(choice(interpreters)),
  notHeard: optional(choice(notHeards)),
  words: sealed(text()),
})
export type Voice = Awaited<ReturnType<typeof listVoices>>[number]

/** The child's voice in a case, newest first. */
export const listVoices = async (tx: DatabaseTransaction, key: CaseKey, caseId: string) => {
  const rows = await tx
    .selectFrom('children.voice as v')
    .innerJoin('identity.person as p', 'p.id', 'v.made_by')
    .selectAll('v')
    .select('p.name as madeByName')
    .where('v.case_id', '=', caseId)
    .orderBy('v.heard_on', 'desc')
    .orderBy('v.made_at', 'desc')
    .execute()
  return rows.map((row) => ({ ...voices.read(row, key), madeByName: row.madeByName }))
}

/** An assessment of what is best for the child. */
export const interests = keptRecord(
  'children.best_interest',
  { ...byCase, of: ['caseId', 'concernId'] },
  { headings: stored(sealed(texts(interestHeadings)), 'answers') },
)
export type BestInterest = Awaited<ReturnType<typeof listInterests>>[number]

/** The assessments of a case, newest first; an earlier one is never written over. */
export const listInterests = async (tx: DatabaseTransaction, key: CaseKey, caseId: string) => {
  const rows = await tx
    .selectFrom('children.best_interest as b')
    .innerJoin('identity.person as p', 'p.id', 'b.made_by')
    .selectAll('b')
    .select('p.name as madeByName')
    .where('b.case_id', '=', caseId)
    .orderBy('b.made_at', 'desc')
    .execute()
  return rows.map((row) => ({
    ...interests.read(row, key),
    ...{ concernId: row.concern_id, madeByName: row.madeByName, madeAt: row.made_at },
  }))
}
