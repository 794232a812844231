import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import {
  type AssignmentReading,
  type MeasureText,
  readAssignment,
  type ServedMeasure,
  servedMeasures,
} from '../../reading/index.ts'

/** A document by its identifier, for those who may open it. */
export const findDocument = (
  tx: DatabaseTransaction,
  id: string,
): Promise<{ name: string; fileId: string | null } | undefined> =>
  tx.selectFrom('plan.document').select(['name', 'file_id as fileId']).where('id', '=', id).executeTakeFirst()

/** The measures of the plan's newest version with what it says of each, to be known again in a decision. */
const listMeasureTexts = async (tx: DatabaseTransaction, planId: string): Promise<MeasureText[]> => {
  const found = await sql<MeasureText>`
    select i.id, i.number, mv.heading, concat_ws(' ', mv.summary, array_to_string(mv.paragraphs, ' ')) as text,
      coalesce((select json_agg(b.name) from plan.measure_body b
        where b.version_id = mv.version_id and b.measure_id = mv.measure_id and b.part = 'lead'), '[]') as leads
    from plan.measure_version mv join plan.measure i on i.id = mv.measure_id
    where mv.version_id = (select v.id from plan.version v where v.plan_id = ${planId} order by v.number desc limit 1)
    order by mv.position`.execute(tx)
  return found.rows
}

export interface ReadDocument {
  readonly id: string
  readonly name: string
  readonly text: string
  readonly reading: AssignmentReading
  /** The measures that it seems to serve, the likeliest first. */
  readonly served: readonly ServedMeasure[]
}

/** A decision that was dropped in, with what it says. @throws NotFound */
export const readingOfDocument = async (
  tx: DatabaseTransaction,
  id: string,
  planId: string,
): Promise<ReadDocument> => {
  const found = await tx
    .selectFrom('plan.document')
    .select(['id', 'name', 'content'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (found === undefined) throw new NotFound('document')
  const reading = readAssignment(found.content)
  const { title, tasks, assignees } = reading
  const served = servedMeasures(
    { title, text: tasks.length > 0 ? tasks.join('\n') : found.content, whole: found.content, assignees },
    await listMeasureTexts(tx, planId),
  )
  return { id: found.id, name: found.name, text: found.content, reading, served }
}

export interface DocumentToKeep {
  readonly fileId: string
  readonly name: string
  readonly format: string
  readonly language: 'sv' | 'en'
  readonly text: string
  readonly sha256: Buffer
  readonly addedBy: string | null
  readonly addedAt: Date
}

/** Keeps the text of a decision. */
export const keepDocument = async (tx: DatabaseTransaction, document: DocumentToKeep): Promise<string> =>
  (
    await tx
      .insertInto('plan.document')
      .values({
        file_id: document.fileId,
        name: document.name,
        format: document.format,
        language: document.language,
        content: document.text,
        sha256: document.sha256,
        added_by: document.addedBy,
        added_at: document.addedAt,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id
