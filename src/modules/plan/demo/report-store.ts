import { createHash } from 'node:crypto'
import { momentOf } from '../../../platform/access/stage.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { contentHash } from '../../../platform/proof/content-hash.ts'
import type { DemoReport } from './shape.ts'

interface ReportPlace {
  readonly assignmentId: string
  readonly deadlineId: string
  readonly bodyId: string
  readonly questions: readonly { readonly id: string; readonly question: string }[]
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
  return figures.map(({ label, level, kind, value, unit, period, source }) => ({
    label,
    level,
    kind,
    value: value ?? null,
    unit,
    periodFrom: period?.[0] ?? null,
    periodTo: period?.[1] ?? null,
    source,
  }))
}

const insertEvidence = async (
  tx: DatabaseTransaction,
  reportId: string,
  bodyId: string,
  { evidence, on }: DemoReport,
): Promise<{ title: string; name: string; size: number; sha256: string }[]> => {
  if (evidence === undefined) return []
  const content = Buffer.from(evidence.text, 'utf8')
  const sha256 = createHash('sha256').update(content).digest()
  const file = await tx
    .insertInto('files.file')
    .values({
      name: evidence.name,
      media_type: 'text/csv',
      size: content.length,
      sha256,
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
  return [
    { title: evidence.title, name: evidence.name, size: content.length, sha256: sha256.toString('hex') },
  ]
}

/** Where the report-back belongs, in words, as a kept version tells it. */
const placeInWords = async (tx: DatabaseTransaction, place: ReportPlace) => ({
  assignment: await tx
    .selectFrom('plan.assignment')
    .select(['id', 'title', 'reference'])
    .where('id', '=', place.assignmentId)
    .executeTakeFirstOrThrow(),
  body: await tx
    .selectFrom('directory.body')
    .select(['id', 'name'])
    .where('id', '=', place.bodyId)
    .executeTakeFirstOrThrow(),
  deadline: await tx
    .selectFrom('plan.assignment_deadline')
    .select(['day', 'kind', 'part'])
    .where('id', '=', place.deadlineId)
    .executeTakeFirstOrThrow(),
})

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
    question_id: place.questions[index]?.id as string,
    answer,
  }))
  if (answers.length > 0) await tx.insertInto('plan.report_answer').values(answers).execute()
  const figures = await insertFigures(tx, id, report)
  const evidence = await insertEvidence(tx, id, place.bodyId, report)
  const said = {
    reportBackId: id,
    ...(await placeInWords(tx, place)),
    answers: (report.answers ?? []).map((answer, index) => ({
      question: place.questions[index]?.question as string,
      answer,
    })),
    output: report.output,
    outcome: report.outcome ?? null,
    effect: report.effect ?? null,
    notAssessed: report.notAssessed ?? null,
    figures,
    evidence,
  }
  for (const [step, state] of wayTo[report.state].entries()) {
    const reason = state === 'returned' ? (report.returnReason ?? null) : null
    const content = { ...said, state, reason }
    await tx
      .insertInto('plan.report_version')
      .values({
        report_back_id: id,
        state,
        content: JSON.stringify(content),
        sha256: Buffer.from(contentHash(content), 'hex'),
        reason,
        made_at: new Date(given.getTime() + step * 86_400_000),
      })
      .execute()
  }
}
