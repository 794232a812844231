import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { UNNAMED_BODY } from '../../directory/index.ts'
import type { BudgetLine } from '../applications/rules.ts'
import type { BudgetKind, ResultLevel } from '../applications/schema.ts'
import { achievedOf, type ReportContent } from './rules.ts'
import type { ReportInput, ReportState } from './schema.ts'

/** A report-back of a grant: results and economy. */
export interface GrantReport extends ReportContent {
  readonly id: string
  readonly state: ReportState
  readonly notes: Readonly<Record<string, string>>
  readonly returnReason: string | null
  readonly submittedAt: Date | null
  readonly revision: number
}

export const findReport = async (
  tx: DatabaseTransaction,
  grantId: string,
): Promise<GrantReport | undefined> => {
  const row = await tx
    .selectFrom('funding.report')
    .selectAll()
    .where('grant_id', '=', grantId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const spent = await tx
    .selectFrom('funding.spent_line')
    .select(['budget_line_id', 'spent_ore', 'note'])
    .where('report_id', '=', row.id)
    .execute()
  const achieved = await tx
    .selectFrom('funding.achieved')
    .select(['expected_id', 'kind', 'value'])
    .where('report_id', '=', row.id)
    .execute()
  return {
    id: row.id,
    state: row.state as ReportState,
    done: row.done,
    outcome: row.outcome,
    notReached: row.not_reached,
    publicText: row.public_text,
    publish: row.publish,
    spent: Object.fromEntries(spent.map((line) => [line.budget_line_id, Number(line.spent_ore)])),
    notes: Object.fromEntries(
      spent.flatMap(({ budget_line_id, note }) => (note === null ? [] : [[budget_line_id, note]])),
    ),
    achieved: Object.fromEntries(
      achieved.map(({ expected_id, kind, value }) => [expected_id, { kind, value }]),
    ),
    returnReason: row.return_reason,
    submittedAt: row.submitted_at,
    revision: row.revision,
  }
}

interface Expected {
  readonly id: string
  readonly title: string
  readonly level: ResultLevel
  readonly target: number | null
  readonly unit: string | null
}

/** What the application promised: its budget and expected results, which the report-back answers. */
export interface Promised {
  readonly budget: readonly BudgetLine[]
  readonly expected: readonly Expected[]
}

export const promisedBy = async (tx: DatabaseTransaction, applicationId: string): Promise<Promised> => {
  const budget = await tx
    .selectFrom('funding.budget_line')
    .select(['id', 'kind', 'label', 'amount_ore as amountOre'])
    .where('application_id', '=', applicationId)
    .orderBy('position')
    .execute()
  const expected = await tx
    .selectFrom('funding.expected_result')
    .select(['id', 'title', 'level', 'target', 'unit'])
    .where('application_id', '=', applicationId)
    .orderBy('position')
    .execute()
  return {
    budget: budget.map((line) => ({ ...line, kind: line.kind as BudgetKind })),
    expected: expected.map((row) => ({ ...row, level: row.level as ResultLevel })),
  }
}

export const beginReport = async (tx: DatabaseTransaction, grantId: string, now: Date): Promise<void> => {
  await tx
    .insertInto('funding.report')
    .values({ grant_id: grantId, saved_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** @returns the new revision, or undefined where somebody else has kept it since. */
export const keepReport = async (
  tx: DatabaseTransaction,
  report: GrantReport,
  input: ReportInput,
  promised: Promised,
  now: Date,
): Promise<number | undefined> => {
  const kept = await tx
    .updateTable('funding.report')
    .set({
      done: input.done,
      outcome: input.outcome,
      not_reached: input.notReached,
      public_text: input.publicText,
      publish: input.publish === 'yes',
      saved_at: now,
      revision: input.revision + 1,
    })
    .where('id', '=', report.id)
    .where('revision', '=', input.revision)
    .executeTakeFirst()
  if (kept.numUpdatedRows === 0n) return undefined
  await tx.deleteFrom('funding.spent_line').where('report_id', '=', report.id).execute()
  await tx.deleteFrom('funding.achieved').where('report_id', '=', report.id).execute()
  const spent = promised.budget.flatMap(({ id }) => {
    const ore = input.spent[id]
    return ore === undefined
      ? []
      : [{ report_id: report.id, budget_line_id: id, spent_ore: ore, note: input.note[id] || null }]
  })
  if (spent.length > 0) await tx.insertInto('funding.spent_line').values(spent).execute()
  const achieved = promised.expected.flatMap(({ id }) => {
    const told = achievedOf(input.kind[id], input.value[id])
    return told === undefined ? [] : [{ report_id: report.id, expected_id: id, ...told }]
  })
  if (achieved.length > 0) await tx.insertInto('funding.achieved').values(achieved).execute()
  return input.revision + 1
}

export const markReportSubmitted = async (
  tx: DatabaseTransaction,
  reportId: string,
  by: { personId: string; now: Date },
): Promise<void> => {
  await tx
    .updateTable('funding.report')
    .set((row) => ({
      state: 'submitted',
      submitted_by: by.personId,
      submitted_at: by.now,
      return_reason: null,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', reportId)
    .execute()
}

export const markReportDecided = async (
  tx: DatabaseTransaction,
  reportId: string,
  decided: { state: 'returned' | 'accepted'; reason: string | null; personId: string; now: Date },
): Promise<void> => {
  await tx
    .updateTable('funding.report')
    .set((row) => ({
      state: decided.state,
      return_reason: decided.reason,
      decided_by: decided.personId,
      decided_at: decided.now,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', reportId)
    .execute()
}

/** An expected result with what became of it, as it is told to everybody. */
export interface PublicFigure extends Omit<Expected, 'id'> {
  readonly kind: string
  readonly value: number | null
}

export interface PublicResult {
  readonly text: string
  readonly figures: readonly PublicFigure[]
  readonly releasedAt: Date
}

export const findPublicResult = async (
  tx: DatabaseTransaction,
  grantId: string,
): Promise<PublicResult | undefined> => {
  const row = await tx
    .selectFrom('funding.public_result')
    .select(['text', 'figures', 'released_at as releasedAt'])
    .where('grant_id', '=', grantId)
    .executeTakeFirst()
  return row && { ...row, figures: row.figures as unknown as PublicFigure[] }
}

export const insertPublicResult = async (
  tx: DatabaseTransaction,
  released: {
    grantId: string
    text: string
    figures: readonly PublicFigure[]
    personId: string
    now: Date
  },
): Promise<void> => {
  await tx
    .insertInto('funding.public_result')
    .values({
      grant_id: released.grantId,
      text: released.text,
      figures: JSON.stringify(released.figures),
      released_by: released.personId,
      released_at: released.now,
    })
    .execute()
}

/** Released results of grants that a body has given, for its report-backs. */
export const listReleased = (tx: DatabaseTransaction, giverId: string) =>
  tx
    .selectFrom('funding.public_result as p')
    .innerJoin('funding.grant as g', 'g.id', 'p.grant_id')
    .leftJoin('directory.body as b', 'b.id', 'g.receiver_id')
    .select(['g.id', 'g.title', 'g.number', 'p.text'])
    .select(sql<string>`coalesce(b.name, ${UNNAMED_BODY})`.as('name'))
    .where('g.giver_id', '=', giverId)
    .orderBy('p.released_at', 'desc')
    .limit(50)
    .execute()
