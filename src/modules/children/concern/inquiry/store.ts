import { randomUUID } from 'node:crypto'
import type { PersonActor } from '../../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../../platform/database/connect.ts'
import type { CaseKey } from '../../../../platform/vault/case-vault.ts'
import { type Part, QUESTIONS } from './content.ts'
import type { Found, Written } from './written.ts'

interface Of {
  readonly caseId: string
  readonly concernId: string
}

const written = (tx: DatabaseTransaction, { caseId, concernId }: Of) =>
  tx
    .selectFrom('children.inquiry_part as i')
    .innerJoin('identity.person as p', 'p.id', 'i.made_by')
    .select([
      'i.id',
      'i.part',
      'i.version',
      'i.sealed_answers',
      'i.made_at as madeAt',
      'p.name as madeByName',
    ])
    .where('i.case_id', '=', caseId)
    .where('i.concern_id', '=', concernId)

type Row = Awaited<ReturnType<ReturnType<typeof written>['execute']>>[number]
const opened =
  (key: CaseKey) =>
  ({ id, part, sealed_answers, ...row }: Row): Written => ({
    ...row,
    part: part as Part,
    found: JSON.parse(key.open(`children.inquiry_part.answers:${id}`, sealed_answers)),
  })

/** All that was written in the investigation that a report of concern led to, newest first. */
export const listWritten = async (tx: DatabaseTransaction, key: CaseKey, of: Of): Promise<Written[]> =>
  (await written(tx, of).orderBy('i.version', 'desc').execute()).map(opened(key))

/** The newest of each part: no other is opened. */
export const listNewest = async (tx: DatabaseTransaction, key: CaseKey, of: Of): Promise<Written[]> =>
  (await written(tx, of).distinctOn('i.part').orderBy('i.part').orderBy('i.version', 'desc').execute()).map(
    opened(key),
  )

/** The versions of a part, newest first: who wrote each and when, and what it says where it is opened. */
export const listVersions = async (tx: DatabaseTransaction, key: CaseKey, of: Of, part: Part) =>
  (await written(tx, of).where('i.part', '=', part).orderBy('i.version', 'desc').execute()).map((row) => ({
    ...{ version: row.version, madeByName: row.madeByName, madeAt: row.madeAt },
    open: () => opened(key)(row),
  }))

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
