import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { BudgetLine, Content } from './rules.ts'
import type { ApplicationState, BudgetKind, ResultLevel, SaveApplication } from './schema.ts'

interface Attachment {
  readonly id: string
  readonly fileId: string
  readonly title: string
  readonly name: string
  readonly size: number
  readonly mediaType: string
}

export interface Decided {
  readonly number: string
  readonly outcome: 'granted' | 'part' | 'rejected'
  readonly grantedOre: number
  readonly reasons: string
  readonly decidedOn: string
  /** Why it took the place of an earlier one. */
  readonly ground: 'correction' | 'change' | 'appeal' | null
}

/** An application with all that it says. Money is in öre. */
export interface Application extends Content {
  readonly id: string
  readonly callId: string
  readonly distributorId: string
  readonly bodyId: string
  readonly bodyName: string
  /** The organisation entered itself, and nobody has checked that it is what it says. */
  readonly unchecked: boolean
  readonly state: ApplicationState
  readonly receipt: string | null
  readonly organisationNumber: string | null
  readonly contactPhone: string
  readonly savedAt: Date
  readonly submittedAt: Date | null
  readonly withdrawnAt: Date | null
  readonly imported: boolean
  readonly revision: number
  readonly attachments: readonly Attachment[]
  readonly decision: Decided | null
  /** Those that the one in force took the place of, the latest first. */
  readonly earlier: readonly Decided[]
  readonly grantId: string | null
}

const listBudget = async (tx: DatabaseTransaction, id: string): Promise<BudgetLine[]> =>
  (
    await tx
      .selectFrom('funding.budget_line')
      .select(['id', 'kind', 'label', 'amount_ore'])
      .where('application_id', '=', id)
      .orderBy('position')
      .execute()
  ).map(({ amount_ore, kind, ...line }) => ({
    ...line,
    kind: kind as BudgetKind,
    amountOre: Number(amount_ore),
  }))

const listActivities = (tx: DatabaseTransaction, id: string) =>
  tx
    .selectFrom('funding.activity')
    .select(['title', 'from_day as fromDay', 'to_day as toDay'])
    .where('application_id', '=', id)
    .orderBy('position')
    .execute()

const listResults = async (tx: DatabaseTransaction, id: string) =>
  (
    await tx
      .selectFrom('funding.expected_result')
      .select(['id', 'title', 'level', 'target', 'unit'])
      .where('application_id', '=', id)
      .orderBy('position')
      .execute()
  ).map((row) => ({ ...row, level: row.level as ResultLevel }))

const answersOf = async (tx: DatabaseTransaction, id: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    (
      await tx
        .selectFrom('funding.answer')
        .select(['question_id', 'answer'])
        .where('application_id', '=', id)
        .execute()
    ).map(({ question_id, answer }) => [question_id, answer]),
  )

const listAttachments = async (tx: DatabaseTransaction, id: string): Promise<Attachment[]> =>
  tx
    .selectFrom('funding.attachment as a')
    .innerJoin('files.file as f', 'f.id', 'a.file_id')
    .select(['a.id', 'a.file_id as fileId', 'a.title', 'f.name', 'f.size', 'f.media_type as mediaType'])
    .where('a.application_id', '=', id)
    .where('a.withdrawn', '=', false)
    .orderBy('a.position')
    .execute()

const decisionColumns = sql`number, outcome, granted_ore as "grantedOre", reasons, decided_on as "decidedOn", ground`

/** What was decided on an application, the one in force first: most have none or one. */
const listDecisions = async (tx: DatabaseTransaction, id: string): Promise<Decided[]> => {
  const { rows: inForce } = await sql<Decided>`
    select ${decisionColumns} from funding.decision where application_id = ${id}`.execute(tx)
  if (inForce[0] === undefined || inForce[0].ground === null) return inForce
  const { rows: earlier } = await sql<Decided>`
    select ${decisionColumns} from funding.earlier_decision where application_id = ${id}
    order by turn desc`.execute(tx)
  return [...inForce, ...earlier]
}

/** An application. Row-level security decides who finds it. @throws NotFound */
export const getApplication = async (
  tx: DatabaseTransaction,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<Application> => {
  const query = tx
    .selectFrom('funding.application as a')
    .innerJoin('directory.body as b', 'b.id', 'a.body_id')
    .innerJoin('funding.call as c', 'c.id', 'a.call_id')
    .selectAll('a')
    .select(['b.name as body_name', 'b.applied_at as body_applied_at', 'c.body_id as distributor_id'])
    .where('a.id', '=', id)
  const row = await (lock ? query.forUpdate('a') : query).executeTakeFirst()
  if (row === undefined) throw new NotFound('application')
  const [decision = null, ...earlier] = await listDecisions(tx, id)
  const grant = await tx
    .selectFrom('funding.grant')
    .select('id')
    .where('application_id', '=', id)
    .executeTakeFirst()
  return {
    id: row.id,
    callId: row.call_id,
    distributorId: row.distributor_id,
    bodyId: row.body_id,
    bodyName: row.body_name,
    unchecked: row.body_applied_at !== null,
    state: row.state as ApplicationState,
    receipt: row.receipt,
    title: row.title,
    summary: row.summary,
    targetGroup: row.target_group,
    organisationNumber: row.organisation_number,
    contactName: row.contact_name,
    contactEmail: row.contact_email,
    contactPhone: row.contact_phone,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    savedAt: row.saved_at,
    submittedAt: row.submitted_at,
    withdrawnAt: row.withdrawn_at,
    imported: row.imported,
    revision: row.revision,
    budget: await listBudget(tx, id),
    activities: await listActivities(tx, id),
    results: await listResults(tx, id),
    answers: await answersOf(tx, id),
    attachments: await listAttachments(tx, id),
    decision,
    earlier,
    grantId: grant?.id ?? null,
  }
}

export interface ListedApplication {
  readonly id: string
  readonly title: string
  readonly state: ApplicationState
  readonly receipt: string | null
  readonly callId: string
  readonly callTitle: string
  readonly closesAt: Date
  readonly outcome: Decided['outcome'] | null
  readonly grantedOre: number | null
}

/** The applications of a body, the newest first. */
export const listOwnApplications = async (
  tx: DatabaseTransaction,
  bodyId: string,
  { page, limit }: { page: number; limit: number },
): Promise<{ rows: ListedApplication[]; total: number }> => {
  const { rows } = await sql<ListedApplication & { total: number }>`
    select a.id, a.title, a.state, a.receipt, a.call_id as "callId", c.title as "callTitle", c.closes_at as "closesAt",
      d.outcome, d.granted_ore as "grantedOre", count(*) over ()::int as total
    from funding.application a join funding.call c on c.id = a.call_id
    left join funding.decision d on d.application_id = a.id
    where a.body_id = ${bodyId}
    order by a.created_at desc, a.id limit ${limit} offset ${(page - 1) * limit}`.execute(tx)
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}

export const insertApplication = async (
  tx: DatabaseTransaction,
  begun: { callId: string; bodyId: string; personId: string; organisationNumber: string | null; now: Date },
): Promise<string> => {
  const { id } = await tx
    .insertInto('funding.application')
    .values({
      call_id: begun.callId,
      body_id: begun.bodyId,
      organisation_number: begun.organisationNumber,
      created_by: begun.personId,
      created_at: begun.now,
      saved_at: begun.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const given = <Row>(rows: readonly (Row | undefined)[]): Row[] => rows.filter((row) => row !== undefined)

const putLists = async (tx: DatabaseTransaction, id: string, draft: SaveApplication): Promise<void> => {
  for (const table of [
    'funding.budget_line',
    'funding.activity',
    'funding.expected_result',
    'funding.answer',
  ] as const)
    await tx.deleteFrom(table).where('application_id', '=', id).execute()
  const budget = [...given(draft.costs), ...given(draft.financing)]
  if (budget.length > 0)
    await tx
      .insertInto('funding.budget_line')
      .values(
        budget.map(({ kind, label, amount = 0 }, position) => ({
          application_id: id,
          position,
          kind,
          label,
          amount_ore: amount,
        })),
      )
      .execute()
  const activities = given(draft.activities)
  if (activities.length > 0)
    await tx
      .insertInto('funding.activity')
      .values(
        activities.map(({ title, fromDay, toDay }, position) => ({
          application_id: id,
          position,
          title,
          from_day: fromDay ?? null,
          to_day: toDay ?? null,
        })),
      )
      .execute()
  const results = given(draft.results)
  if (results.length > 0)
    await tx
      .insertInto('funding.expected_result')
      .values(
        results.map(({ title, level, target, unit }, position) => ({
          application_id: id,
          position,
          title,
          level,
          target: target ?? null,
          unit: unit ?? null,
        })),
      )
      .execute()
}

/**
 * Keeps a draft as it was written; answers to questions that the call does not ask are left out.
 *
 * @returns its new revision, or undefined where somebody else has kept it since.
 */
export const saveDraft = async (
  tx: DatabaseTransaction,
  draft: SaveApplication,
  questions: readonly { id: string }[],
  now: Date,
): Promise<number | undefined> => {
  const { applicationId: id, revision } = draft
  const kept = await tx
    .updateTable('funding.application')
    .set({
      title: draft.title,
      summary: draft.summary,
      target_group: draft.targetGroup,
      organisation_number: draft.organisationNumber ?? null,
      contact_name: draft.contactName,
      contact_email: draft.contactEmail,
      contact_phone: draft.contactPhone,
      starts_on: draft.startsOn ?? null,
      ends_on: draft.endsOn ?? null,
      saved_at: now,
      revision: revision + 1,
    })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  if (kept.numUpdatedRows === 0n) return undefined
  await putLists(tx, id, draft)
  const answers = questions.flatMap((question) => {
    const answer = draft.answers[question.id]
    return answer === undefined || answer === ''
      ? []
      : [{ application_id: id, question_id: question.id, answer }]
  })
  if (answers.length > 0) await tx.insertInto('funding.answer').values(answers).execute()
  return revision + 1
}

/** The next number of a receipt. */
export const nextReceiptNumber = async (tx: DatabaseTransaction): Promise<number> => {
  const { rows } = await sql<{
    number: number
  }>`select nextval('funding.receipt_number')::int as number`.execute(tx)
  return rows[0]!.number
}

export const markSubmitted = async (
  tx: DatabaseTransaction,
  id: string,
  sent: { receipt: string; sha256: Buffer; personId: string; now: Date },
): Promise<void> => {
  await tx
    .updateTable('funding.application')
    .set((row) => ({
      state: 'submitted',
      receipt: sent.receipt,
      content_sha256: sent.sha256,
      submitted_by: sent.personId,
      submitted_at: sent.now,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export const markWithdrawn = async (tx: DatabaseTransaction, id: string, now: Date): Promise<void> => {
  await tx
    .updateTable('funding.application')
    .set((row) => ({ state: 'withdrawn', withdrawn_at: now, revision: row('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export const insertAttachment = async (
  tx: DatabaseTransaction,
  attached: { applicationId: string; fileId: string; title: string },
): Promise<string> => {
  const { id } = await tx
    .insertInto('funding.attachment')
    .values({ application_id: attached.applicationId, file_id: attached.fileId, title: attached.title })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Which application a file belongs to. @throws NotFound */
export const getAttachment = async (
  tx: DatabaseTransaction,
  id: string,
): Promise<{ applicationId: string; fileId: string }> => {
  const row = await tx
    .selectFrom('funding.attachment')
    .select(['application_id as applicationId', 'file_id as fileId'])
    .where('id', '=', id)
    .where('withdrawn', '=', false)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound('attachment')
  return row
}

export const withdrawAttachmentRow = async (tx: DatabaseTransaction, id: string): Promise<void> => {
  await tx.updateTable('funding.attachment').set({ withdrawn: true }).where('id', '=', id).execute()
}

/** Whether somebody has declared that nothing makes them partial to an application, and never that something does. */
export const isImpartial = async (
  tx: DatabaseTransaction,
  applicationId: string,
  personId: string,
): Promise<boolean> => {
  const rows = await tx
    .selectFrom('funding.declaration')
    .select('partial')
    .where('application_id', '=', applicationId)
    .where('person_id', '=', personId)
    .execute()
  return rows.length > 0 && rows.every(({ partial }) => !partial)
}
