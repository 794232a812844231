import { randomUUID } from 'node:crypto'
import type { PersonActor } from '../../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../../platform/database/connect.ts'
import type { CaseKey } from '../../../../platform/vault/case-vault.ts'
import { type Part, QUESTIONS } from './content.ts'
import type { Found, Written } from './written.ts'

/** All that was written in the investigation that a report of concern led to, newest first. */
export const listWritten = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  { caseId, concernId }: { readonly caseId: string; readonly concernId: string },
): Promise<Written[]> => {
  const rows = await tx
    .selectFrom('children.inquiry_part as i')
    .innerJoin('identity.person as p', 'p.id', 'i.made_by')
    .selectAll('i')
    .select('p.name as madeByName')
    .where('i.case_id', '=', caseId)
    .where('i.concern_id', '=', concernId)
    .orderBy('i.version', 'desc')
    .execute()
  return rows.map((row) => ({
    part: row.part as Part,
    version: row.version,
    found: JSON.parse(key.open(`children.inquiry_part.answers:${row.id}`, row.sealed_answers)),
    madeByName: row.madeByName,
    madeAt: row.made_at,
  }))
}

/** Adds a version of a part; those before it stay. */
export const insertWritten = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  { actor, now }: { readonly actor: PersonActor; readonly now: Date },
  added: {
    readonly caseId: string
    readonly concernId: string
    readonly part: Part
    readonly version: number
    readonly found: Found
  },
): Promise<void> => {
  const id = randomUUID()
  await tx
    .insertInto('children.inquiry_part')
    .values({
      ...{ id, case_id: added.caseId, concern_id: added.concernId, part: added.part, version: added.version },
      questions: QUESTIONS,
      sealed_answers: key.seal(`children.inquiry_part.answers:${id}`, JSON.stringify(added.found)),
      ...{ made_by: actor.personId, made_at: now },
    })
    .execute()
}
