import { createHash } from 'node:crypto'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { contentHash } from '../account/hash.ts'
import type { DemoReport } from './shape.ts'

/** The moment of a day at which made-up things happen. */
export const momentOf = (day: string): Date => new Date(`${day}T09:00:00Z`)

interface ReportPlace {
  readonly assignmentId: string
  readonly deadlineId: string
  readonly bodyId: string
  readonly questionIds: readonly string[]
}

const DECIDED = new Set(['returned', 'accepted', 'published'])

const dayAfter = (day: string): Date => new Date(momentOf(day).getTime() + 2 * 86_400_000)

const insertFigures = async (tx: DatabaseTransaction, reportId: string, { figures = [] }: DemoReport) => {
  const rows = figures.map((figure, position) => ({
    report_back_id: reportId,
    position,
    label: figure.label,
    level: figure.level,
    kind: figure.kind,
    value: figure.value ?? null,
    unit: figure.unit,
    period_from: figure.period?.[0] ?? null,
    period_to: figure.period?.[1] ?? null,
    source: figure.source,
  }))
  if (rows.length > 0) await tx.insertInto('plan.report_figure').values(rows).execute()
  return rows.map(({ report_back_id: _, ...row }) => row)
}

const insertEvidence = async (
  tx: DatabaseTransaction,
  reportId: string,
  bodyId: string,
  { evidence, on }: DemoReport,
): Promise<void> => {
  if (evidence === undefined) return
  const content = Buffer.from(evidence.text, 'utf8')
  const file = await tx
    .insertInto('files.file')
    .values({
      name: evidence.name,
      media_type: 'text/csv',
      size: content.length,
      sha256: createHash('sha256').update(content).digest(),
      content,
      body_id: bodyId,
      uploaded_at: momentOf(on),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('plan.evidence')
    .values({ report_back_id: reportId, file_id: file.id, title: evidence.title })
    .execute()
}

/** The states that a report-back has gone through to where it stands, each kept as a version. */
const wayTo: Readonly<Record<DemoReport['state'], readonly string[]>> = {
  draft: [],
  submitted: ['submitted'],
  returned: ['submitted', 'returned'],
  accepted: ['submitted', 'accepted'],
  published: ['submitted', 'accepted', 'published'],
}

/** Adds a made-up report-back in the state that it stands in, with its figures, answers, evidence and versions. */
export const insertReport = async (
  tx: DatabaseTransaction,
  place: ReportPlace,
  report: DemoReport,
): Promise<void> => {
  const given = momentOf(report.on)
  const { id } = await tx
    .insertInto('plan.report_back')
    .values({
      assignment_id: place.assignmentId,
      deadline_id: place.deadlineId,
      body_id: place.bodyId,
      state: report.state,
      output: report.output,
      outcome: report.outcome ?? null,
      effect: report.effect ?? null,
      not_assessed: report.notAssessed ?? null,
      return_reason: report.returnReason ?? null,
      created_at: new Date(given.getTime() - 5 * 86_400_000),
      submitted_at: report.state === 'draft' ? null : given,
      decided_at: DECIDED.has(report.state) ? dayAfter(report.on) : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const answers = (report.answers ?? []).map((answer, index) => ({
    report_back_id: id,
    question_id: place.questionIds[index] as string,
    answer,
  }))
  if (answers.length > 0) await tx.insertInto('plan.report_answer').values(answers).execute()
  const figures = await insertFigures(tx, id, report)
  await insertEvidence(tx, id, place.bodyId, report)
  const content = {
    output: report.output,
    outcome: report.outcome ?? null,
    effect: report.effect ?? null,
    notAssessed: report.notAssessed ?? null,
    answers: Object.fromEntries(answers.map(({ question_id, answer }) => [question_id, answer])),
    figures,
  }
  for (const [step, state] of wayTo[report.state].entries())
    await tx
      .insertInto('plan.report_version')
      .values({
        report_back_id: id,
        state,
        content: JSON.stringify(content),
        sha256: Buffer.from(contentHash(content), 'hex'),
        reason: state === 'returned' ? (report.returnReason ?? null) : null,
        made_at: new Date(given.getTime() + step * 86_400_000),
      })
      .execute()
}
