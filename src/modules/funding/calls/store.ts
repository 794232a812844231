import { type SqlBool, sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { ApplicantKind, CallState } from './schema.ts'

interface Criterion {
  readonly id: string
  readonly title: string
  readonly titleEnglish: string | null
  readonly description: string | null
  readonly weight: number
}

export interface Question {
  readonly id: string
  readonly question: string
  readonly questionEnglish: string | null
  readonly required: boolean
}

interface CallDocument {
  readonly id: string
  readonly fileId: string
  readonly title: string
  readonly name: string
  readonly size: number
}

/** A call with all that an applicant needs to know. Money is in öre. */
export interface Call {
  readonly id: string
  readonly bodyId: string
  readonly bodyName: string
  readonly state: CallState
  readonly title: string
  readonly titleEnglish: string | null
  readonly purpose: string
  readonly purposeEnglish: string | null
  readonly applicants: readonly ApplicantKind[]
  readonly applicantsNote: string | null
  readonly conditions: string | null
  readonly appeal: string | null
  readonly frameOre: number
  readonly opensAt: Date
  readonly closesAt: Date
  readonly highestPoints: number
  readonly planId: string | null
  readonly assignmentId: string | null
  readonly publishedAt: Date | null
  readonly decidedAt: Date | null
  readonly withdrawnAt: Date | null
  readonly withdrawalReason: string | null
  readonly revision: number
  readonly measures: readonly string[]
  readonly criteria: readonly Criterion[]
  readonly questions: readonly Question[]
  readonly documents: readonly CallDocument[]
}

const listCriteria = (tx: DatabaseTransaction, callId: string): Promise<Criterion[]> =>
  tx
    .selectFrom('funding.criterion')
    .select(['id', 'title', 'title_english as titleEnglish', 'description', 'weight'])
    .where('call_id', '=', callId)
    .orderBy('position')
    .execute()

const listQuestions = (tx: DatabaseTransaction, callId: string): Promise<Question[]> =>
  tx
    .selectFrom('funding.question')
    .select(['id', 'question', 'question_english as questionEnglish', 'required'])
    .where('call_id', '=', callId)
    .orderBy('position')
    .execute()

const listDocuments = (tx: DatabaseTransaction, callId: string): Promise<CallDocument[]> =>
  tx
    .selectFrom('funding.call_document as d')
    .innerJoin('files.file as f', 'f.id', 'd.file_id')
    .select(['d.id', 'd.file_id as fileId', 'd.title', 'f.name', 'f.size'])
    .where('d.call_id', '=', callId)
    .orderBy('d.position')
    .execute()

/** A call. Row-level security decides who finds a draft. @throws NotFound */
export const getCall = async (
  tx: DatabaseTransaction,
  callId: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<Call> => {
  const query = tx
    .selectFrom('funding.call as c')
    .innerJoin('directory.body as b', 'b.id', 'c.body_id')
    .selectAll('c')
    .select('b.name as body_name')
    .where('c.id', '=', callId)
  const row = await (lock ? query.forUpdate('c') : query).executeTakeFirst()
  if (row === undefined) throw new NotFound('call')
  const measures = await tx
    .selectFrom('funding.call_measure')
    .select('measure_id')
    .where('call_id', '=', callId)
    .execute()
  return {
    id: row.id,
    bodyId: row.body_id,
    bodyName: row.body_name,
    state: row.state as CallState,
    title: row.title,
    titleEnglish: row.title_english,
    purpose: row.purpose,
    purposeEnglish: row.purpose_english,
    applicants: row.applicants as ApplicantKind[],
    applicantsNote: row.applicants_note,
    conditions: row.conditions,
    appeal: row.appeal,
    frameOre: Number(row.frame_ore),
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    highestPoints: row.highest_points,
    planId: row.plan_id,
    assignmentId: row.assignment_id,
    publishedAt: row.published_at,
    decidedAt: row.decided_at,
    withdrawnAt: row.withdrawn_at,
    withdrawalReason: row.withdrawal_reason,
    revision: row.revision,
    measures: measures.map(({ measure_id }) => measure_id),
    criteria: await listCriteria(tx, callId),
    questions: await listQuestions(tx, callId),
    documents: await listDocuments(tx, callId),
  }
}

interface ListedCall {
  readonly id: string
  readonly bodyId: string
  readonly bodyName: string
  readonly state: CallState
  readonly title: string
  readonly titleEnglish: string | null
  readonly frameOre: number
  readonly opensAt: Date
  readonly closesAt: Date
}

const listed = sql`c.id, c.body_id as "bodyId", b.name as "bodyName", c.state, c.title, c.title_english as "titleEnglish",
  c.frame_ore as "frameOre", c.opens_at as "opensAt", c.closes_at as "closesAt"`

/** Published calls: what can be applied for first, what closes soonest before the rest; then the newest. */
export const listCalls = async (
  tx: DatabaseTransaction,
  selection: { stage?: 'open' | 'closed' | 'decided' | undefined; page: number; limit: number },
  now: Date,
): Promise<{ rows: ListedCall[]; total: number }> => {
  const open = sql<SqlBool>`c.state = 'published' and date_trunc('second', ${now}::timestamptz) <= c.closes_at`
  const conditions = {
    open,
    closed: sql<SqlBool>`c.state = 'published' and date_trunc('second', ${now}::timestamptz) > c.closes_at`,
    decided: sql<SqlBool>`c.state = 'decided'`,
  }
  const where = selection.stage
    ? conditions[selection.stage]
    : sql<SqlBool>`c.state in ('published', 'decided')`
  const { rows } = await sql<ListedCall & { total: number }>`
    select ${listed}, count(*) over ()::int as total
    from funding.call c join directory.body b on b.id = c.body_id
    where ${where}
    order by (${open}) desc, case when ${open} then c.closes_at end, c.closes_at desc, c.id
    limit ${selection.limit} offset ${(selection.page - 1) * selection.limit}`.execute(tx)
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}

/** Calls of a body that are not published. */
export const listDraftCalls = async (tx: DatabaseTransaction, bodyId: string): Promise<ListedCall[]> => {
  const { rows } = await sql<ListedCall>`
    select ${listed} from funding.call c join directory.body b on b.id = c.body_id
    where c.state = 'draft' and c.body_id = ${bodyId} order by c.created_at desc limit 100`.execute(tx)
  return rows
}

interface CallColumns {
  readonly title: string
  readonly title_english: string | null
  readonly purpose: string
  readonly purpose_english: string | null
  readonly applicants: ApplicantKind[]
  readonly applicants_note: string | null
  readonly conditions: string | null
  readonly appeal: string | null
  readonly frame_ore: number
  readonly opens_at: Date
  readonly closes_at: Date
  readonly highest_points: number
  readonly plan_id: string | null
  readonly assignment_id: string | null
}

export interface CallParts {
  readonly columns: CallColumns
  readonly measures: readonly string[]
  readonly criteria: readonly {
    title: string
    titleEnglish?: string | undefined
    description?: string | undefined
    weight: number
  }[]
  readonly questions: readonly { question: string; questionEnglish?: string | undefined; required: boolean }[]
}

/** Writes what belongs to a draft anew: nothing refers to it before the call is published. */
const putParts = async (tx: DatabaseTransaction, callId: string, parts: CallParts): Promise<void> => {
  for (const table of ['funding.call_measure', 'funding.criterion', 'funding.question'] as const)
    await tx.deleteFrom(table).where('call_id', '=', callId).execute()
  if (parts.measures.length > 0)
    await tx
      .insertInto('funding.call_measure')
      .values(parts.measures.map((measure_id) => ({ call_id: callId, measure_id })))
      .execute()
  if (parts.criteria.length > 0)
    await tx
      .insertInto('funding.criterion')
      .values(
        parts.criteria.map(({ title, titleEnglish, description, weight }, position) => ({
          call_id: callId,
          position,
          title,
          title_english: titleEnglish ?? null,
          description: description ?? null,
          weight,
        })),
      )
      .execute()
  if (parts.questions.length > 0)
    await tx
      .insertInto('funding.question')
      .values(
        parts.questions.map(({ question, questionEnglish, required }, position) => ({
          call_id: callId,
          position,
          question,
          question_english: questionEnglish ?? null,
          required,
        })),
      )
      .execute()
}

export const insertCall = async (
  tx: DatabaseTransaction,
  by: { bodyId: string; personId: string; now: Date },
  parts: CallParts,
): Promise<string> => {
  const { id } = await tx
    .insertInto('funding.call')
    .values({ ...parts.columns, body_id: by.bodyId, created_by: by.personId, created_at: by.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await putParts(tx, id, parts)
  return id
}

/** @returns whether the draft was still as it was read. */
export const updateCall = async (
  tx: DatabaseTransaction,
  callId: string,
  revision: number,
  parts: CallParts,
): Promise<boolean> => {
  const changed = await tx
    .updateTable('funding.call')
    .set({ ...parts.columns, revision: revision + 1 })
    .where('id', '=', callId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return false
  await putParts(tx, callId, parts)
  return true
}

export const markPublished = async (
  tx: DatabaseTransaction,
  callId: string,
  by: { personId: string; now: Date },
): Promise<void> => {
  await tx
    .updateTable('funding.call')
    .set((row) => ({
      state: 'published',
      published_at: by.now,
      published_by: by.personId,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', callId)
    .execute()
}

export const markCallDecided = async (tx: DatabaseTransaction, callId: string, now: Date): Promise<void> => {
  await tx
    .updateTable('funding.call')
    .set((row) => ({ state: 'decided', decided_at: now, revision: row('revision', '+', 1) }))
    .where('id', '=', callId)
    .execute()
}

export const markCallWithdrawn = async (
  tx: DatabaseTransaction,
  callId: string,
  reason: string,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('funding.call')
    .set((row) => ({
      state: 'withdrawn',
      withdrawn_at: now,
      withdrawal_reason: reason,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', callId)
    .execute()
}

export const insertCallDocument = async (
  tx: DatabaseTransaction,
  document: { callId: string; fileId: string; title: string },
): Promise<string> => {
  const { id } = await tx
    .insertInto('funding.call_document')
    .values({ call_id: document.callId, file_id: document.fileId, title: document.title })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The file of a call's document. @throws NotFound */
export const getCallDocument = async (tx: DatabaseTransaction, id: string): Promise<{ fileId: string }> => {
  const row = await tx
    .selectFrom('funding.call_document')
    .select('file_id as fileId')
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound('document')
  return row
}

/** The kind of body that somebody acts for, and its name. */
export const getBody = async (
  tx: DatabaseTransaction,
  bodyId: string,
): Promise<{ name: string; type: string; organisationNumber: string | null }> => {
  const row = await tx
    .selectFrom('directory.body')
    .select(['name', 'type', 'organisation_number as organisationNumber'])
    .where('id', '=', bodyId)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound('body')
  return row
}
