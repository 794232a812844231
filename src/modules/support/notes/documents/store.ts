import type { PersonActor } from '../../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../../platform/database/connect.ts'
import type { InspectedFile } from '../../../../platform/files/index.ts'
import { NotFound } from '../../../../platform/refusal.ts'
import type { CaseKey } from '../../../../platform/vault/case-vault.ts'

/** A document without its content. */
export interface DocumentHead {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  /** In bytes. */
  readonly size: number
  readonly addedAt: Date
  /** Absent where the reader may not know who, and then the body stands for them. */
  readonly adderName: string | null
  readonly adderBody: string
  /** Since when it is out of use; it is kept all the same. */
  readonly withdrawnAt: Date | null
}

const namePlace = (id: string): string => `support.document.name:${id}`
const contentPlace = (id: string): string => `support.document.content:${id}`

/** The documents of a case, the one added last first; those out of use are among them. */
export const listDocuments = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
): Promise<DocumentHead[]> => {
  const rows = await tx
    .selectFrom('support.document as d')
    .innerJoin('directory.body as b', 'b.id', 'd.added_body')
    .leftJoin('identity.person as p', 'p.id', 'd.added_by')
    .select([
      'd.id',
      'd.sealed_name as sealedName',
      'd.media_type as mediaType',
      'd.size',
      'd.added_at as addedAt',
      'p.name as adderName',
      'b.name as adderBody',
      'd.withdrawn_at as withdrawnAt',
    ])
    .where('d.case_id', '=', caseId)
    .orderBy('d.added_at', 'desc')
    .execute()
  return rows.map(({ sealedName, ...row }) => ({ ...row, name: key.open(namePlace(row.id), sealedName) }))
}

/** How many documents are in use, and the day of the latest; without their names. */
export const listLatestDocuments = async (
  tx: DatabaseTransaction,
  caseId: string,
  count: number,
): Promise<{ mediaType: string; addedAt: Date }[]> =>
  tx
    .selectFrom('support.document')
    .select(['media_type as mediaType', 'added_at as addedAt'])
    .where('case_id', '=', caseId)
    .where('withdrawn_at', 'is', null)
    .orderBy('added_at', 'desc')
    .limit(count)
    .execute()

interface DocumentContent {
  readonly mediaType: string
  readonly content: Buffer
  readonly withdrawnAt: Date | null
}

/** A document's content. @throws NotFound also for one of another case. */
export const readDocument = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
  id: string,
): Promise<DocumentContent> => {
  const row = await tx
    .selectFrom('support.document')
    .select(['media_type as mediaType', 'sealed_content as sealed', 'withdrawn_at as withdrawnAt'])
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound('document')
  return {
    mediaType: row.mediaType,
    content: key.openBytes(contentPlace(id), row.sealed),
    withdrawnAt: row.withdrawnAt,
  }
}

/** Keeps a document of a case, its name and content sealed. */
export const insertDocument = async (
  tx: DatabaseTransaction,
  { key, actor, now }: { key: CaseKey; actor: PersonActor; now: Date },
  added: { readonly id: string; readonly caseId: string; readonly file: InspectedFile },
): Promise<void> => {
  const { id, caseId, file } = added
  await tx
    .insertInto('support.document')
    .values({
      id,
      case_id: caseId,
      sealed_name: key.seal(namePlace(id), file.name),
      sealed_content: key.sealBytes(contentPlace(id), Buffer.from(file.content)),
      media_type: file.mediaType,
      size: file.content.length,
      added_by: actor.personId,
      added_body: actor.bodyId,
      added_at: now,
    })
    .execute()
}

/** Takes a document out of use. @returns whether it was in use. @throws NotFound also for one of another case. */
export const markWithdrawn = async (
  tx: DatabaseTransaction,
  caseId: string,
  id: string,
  now: Date,
): Promise<boolean> => {
  const found = await tx
    .selectFrom('support.document')
    .select('withdrawn_at as withdrawnAt')
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (found === undefined) throw new NotFound('document')
  if (found.withdrawnAt !== null) return false
  await tx.updateTable('support.document').set({ withdrawn_at: now }).where('id', '=', id).execute()
  return true
}
