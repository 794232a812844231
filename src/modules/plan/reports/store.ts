import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Conflict, NotFound } from '../../../platform/refusal.ts'
import type { ReportText } from './rules.ts'
import type { Figure, ReportState } from './schema.ts'

export interface EvidenceFile {
  readonly id: string
  readonly title: string
  readonly withdrawn: boolean
  readonly fileId: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
}

export interface FoundReport extends ReportText {
  readonly id: string
  readonly assignmentId: string
  readonly bodyId: string
  readonly bodyName: string
  readonly state: ReportState
  readonly revision: number
  readonly returnReason: string | null
  readonly createdAt: Date
  readonly submittedAt: Date | null
  readonly decidedAt: Date | null
  /** The deadline it answers, as prolonged since. */
  readonly deadline: { id: string; day: string; kind: 'interim' | 'final'; part: string | null } | null
  readonly evidence: readonly EvidenceFile[]
}

/** A report-back with all that it says. @throws NotFound */
export const getReport = async (tx: DatabaseTransaction, id: string): Promise<FoundReport> => {
  const row = await tx
    .selectFrom('plan.report_back as r')
    .innerJoin('directory.body as b', 'b.id', 'r.body_id')
    .leftJoin('plan.assignment_deadline as d', (join) =>
      join.on('d.id', '=', sql<string>`plan.deadline_in_force(r.deadline_id)`),
    )
    .select(({ selectFrom }) => [
      'r.id',
      'r.assignment_id as assignmentId',
      'r.body_id as bodyId',
      'b.name as bodyName',
      sql<ReportState>`r.state`.as('state'),
      'r.revision',
      'r.output',
      'r.outcome',
      'r.effect',
      'r.not_assessed as notAssessed',
      'r.deviation',
      'r.spent_ore as spentOre',
      'r.repaid_ore as repaidOre',
      'r.money_source as moneySource',
      'r.return_reason as returnReason',
      'r.created_at as createdAt',
      'r.submitted_at as submittedAt',
      'r.decided_at as decidedAt',
      'd.id as deadlineId',
      'd.day as deadlineDay',
      sql<'interim' | 'final' | null>`d.kind`.as('deadlineKind'),
      'd.part as deadlinePart',
      jsonArrayFrom(
        selectFrom('plan.report_answer as a')
          .innerJoin('plan.assignment_question as q', 'q.id', 'a.question_id')
          .select(['a.question_id as questionId', 'a.answer'])
          .whereRef('a.report_back_id', '=', 'r.id')
          .orderBy('q.position')
          .orderBy('q.id'),
      ).as('answers'),
      jsonArrayFrom(
        selectFrom('plan.report_figure as f')
          .select([
            'f.label',
            sql<Figure['level']>`f.level`.as('level'),
            sql<Figure['kind']>`f.kind`.as('kind'),
            'f.value',
            'f.unit',
            'f.period_from as periodFrom',
            'f.period_to as periodTo',
            'f.source',
          ])
          .whereRef('f.report_back_id', '=', 'r.id')
          .orderBy('f.position'),
      ).as('figures'),
      jsonArrayFrom(
        selectFrom('plan.evidence as e')
          .innerJoin('files.file as f', 'f.id', 'e.file_id')
          .select([
            'e.id',
            'e.title',
            'e.withdrawn',
            'f.id as fileId',
            'f.name',
            'f.media_type as mediaType',
            'f.size',
            sql<string>`encode(f.sha256, 'hex')`.as('sha256'),
          ])
          .whereRef('e.report_back_id', '=', 'r.id')
          .orderBy('f.uploaded_at')
          .orderBy('e.id'),
      ).as('evidence'),
    ])
    .where('r.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound('report_back')
  const { deadlineId, deadlineDay, deadlineKind, deadlinePart, ...report } = row
  return {
    ...report,
    deadline:
      deadlineId && deadlineDay && deadlineKind
        ? { id: deadlineId, day: deadlineDay, kind: deadlineKind, part: deadlinePart }
        : null,
  }
}

/**
 * The report-back, held until the transaction ends, as the person saw it.
 *
 * @throws NotFound, Conflict where somebody else has written in it or decided on it in the meantime
 */
export const holdReport = async (
  tx: DatabaseTransaction,
  id: string,
  revision: number,
): Promise<FoundReport> => {
  const held = await sql<{
    revision: number
  }>`select revision from plan.report_back where id = ${id} for update`.execute(tx)
  const [row] = held.rows
  // A reader who may not write cannot hold the row, but may be told that it is not theirs.
  const report = await getReport(tx, id)
  if ((row?.revision ?? report.revision) !== revision) throw new Conflict('report_back')
  return report
}

/** The body's own report-back to a deadline that is not withdrawn, where it has one. */
export const findOwnReport = async (
  tx: DatabaseTransaction,
  { assignmentId, deadlineId, bodyId }: { assignmentId: string; deadlineId: string | null; bodyId: string },
): Promise<{ id: string; state: ReportState } | undefined> => {
  const found = await sql<{ id: string; state: ReportState }>`
    select id, state from plan.report_back
    where assignment_id = ${assignmentId} and body_id = ${bodyId} and state <> 'withdrawn'
      and plan.deadline_in_force(deadline_id) is not distinct from ${deadlineId}::uuid
    order by created_at desc limit 1`.execute(tx)
  return found.rows[0]
}

/** Begins a report-back. */
export const insertReport = async (
  tx: DatabaseTransaction,
  report: {
    id: string
    assignmentId: string
    deadlineId: string | null
    bodyId: string
    createdBy: string | null
    createdAt: Date
  },
): Promise<void> => {
  await tx
    .insertInto('plan.report_back')
    .values({
      id: report.id,
      assignment_id: report.assignmentId,
      deadline_id: report.deadlineId,
      body_id: report.bodyId,
      created_by: report.createdBy,
      created_at: report.createdAt,
    })
    .execute()
}

/** Writes what a report-back says, in place of what it said; gives its new revision. */
export const writeContent = async (
  tx: DatabaseTransaction,
  id: string,
  text: ReportText,
): Promise<number> => {
  await tx.deleteFrom('plan.report_answer').where('report_back_id', '=', id).execute()
  await tx.deleteFrom('plan.report_figure').where('report_back_id', '=', id).execute()
  if (text.answers.length > 0)
    await tx
      .insertInto('plan.report_answer')
      .values(
        text.answers.map(({ questionId, answer }) => ({
          report_back_id: id,
          question_id: questionId,
          answer,
        })),
      )
      .execute()
  if (text.figures.length > 0)
    await tx
      .insertInto('plan.report_figure')
      .values(
        text.figures.map(({ periodFrom, periodTo, ...figure }, position) => ({
          report_back_id: id,
          position,
          ...figure,
          period_from: periodFrom,
          period_to: periodTo,
        })),
      )
      .execute()
  const { revision } = await tx
    .updateTable('plan.report_back')
    .set(({ eb }) => ({
      output: text.output,
      outcome: text.outcome,
      effect: text.effect,
      not_assessed: text.notAssessed,
      deviation: text.deviation,
      spent_ore: text.spentOre,
      repaid_ore: text.repaidOre,
      money_source: text.moneySource,
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .returning('revision')
    .executeTakeFirstOrThrow()
  return revision
}

/** Takes a step. */
export const writeState = async (
  tx: DatabaseTransaction,
  id: string,
  to: { state: ReportState; submittedAt?: Date; decidedAt?: Date; returnReason?: string },
): Promise<void> => {
  await tx
    .updateTable('plan.report_back')
    .set(({ eb }) => ({
      state: to.state,
      revision: eb('revision', '+', 1),
      ...(to.submittedAt ? { submitted_at: to.submittedAt } : {}),
      ...(to.decidedAt ? { decided_at: to.decidedAt } : {}),
      ...(to.returnReason ? { return_reason: to.returnReason } : {}),
    }))
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** Adds a file to a report-back. */
export const insertEvidence = async (
  tx: DatabaseTransaction,
  { reportBackId, fileId, title }: { reportBackId: string; fileId: string; title: string },
): Promise<string> =>
  (
    await tx
      .insertInto('plan.evidence')
      .values({ report_back_id: reportBackId, file_id: fileId, title })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

/** Which report-back and file an evidence belongs to. @throws NotFound */
export const getEvidence = async (tx: DatabaseTransaction, id: string) => {
  const found = await tx
    .selectFrom('plan.evidence')
    .select(['id', 'report_back_id as reportBackId', 'file_id as fileId', 'title', 'withdrawn'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (found === undefined) throw new NotFound('evidence')
  return found
}

export const withdrawEvidenceRow = async (tx: DatabaseTransaction, id: string): Promise<void> => {
  await tx.updateTable('plan.evidence').set({ withdrawn: true }).where('id', '=', id).execute()
}
