import { createHash } from 'node:crypto'
import { action, preparedAction } from '../../../platform/access/action.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { listTold, lockCounting } from '../../../platform/series/store.ts'
import { takeTable } from '../../../platform/tables/read-table.ts'
import { type CarriedTable, takeText } from '../../../platform/tables/take-text.ts'
import { asBefore, keepTaken } from '../../../platform/tables/taken-before.ts'
import { holdPeriods } from './actions.ts'
import { type ImportPlan, planImport } from './import-rules.ts'
import { reportedPolicy } from './policy.ts'
import { importInput, previewInput } from './schema.ts'
import { getReported, type ReportedSeries } from './store.ts'
import { type Column, figureColumns, MOST_FIGURES } from './table.ts'

const KIND = 'series.figures'
const options = { mostRows: MOST_FIGURES, isPreview: true } as const

const planFor = async (
  tx: DatabaseTransaction,
  { series, hash }: ReportedSeries,
  { read }: CarriedTable<Column>,
  today: string,
): Promise<ImportPlan> => {
  if ('errors' in read) return { added: [], corrected: [], unchanged: 0, errors: read.errors }
  return planImport(series, read.rows, { told: await listTold(tx, [series.name]), hash, today })
}

/** What was planned, as a number that changes when the table or what was told does. */
const digestOf = (plan: ImportPlan): string =>
  createHash('sha256')
    .update(JSON.stringify([plan.added, plan.corrected]))
    .digest('hex')

/** Shows what reading a table in would do. Changes nothing. */
export const previewTable = preparedAction(
  reportedPolicy,
  'reported.preview',
  'read',
  previewInput,
  async ({ series, ...given }) => ({ series, taken: await takeTable(given, figureColumns, options) }),
  async (context, { series: name, taken: sent }) => {
    const { tx, today, permit } = context
    const found = await getReported(tx, name)
    permit(found)
    const taken = await asBefore(context, KIND, sent, figureColumns, options)
    if (taken === undefined) return { ...found, preview: undefined }
    const plan = await planFor(tx, found, taken, today)
    return { ...found, preview: { taken, plan, digest: digestOf(plan) } }
  },
)
export type PreviewedTable = Awaited<ReturnType<typeof previewTable.run>>

/**
 * Reads a table in: all of it or nothing, and only what the person has seen. It waits for a second person. Where it has errors, or something was told since
 * the preview, nothing happens and the preview is shown again.
 */
export const importTable = action(
  reportedPolicy,
  'reported.import',
  'change',
  importInput,
  async (context, { series: name, table, as, digest, reason }) => {
    const { tx, actor, now, today, permit, about } = context
    await lockCounting(tx)
    const found = await getReported(tx, name)
    permit(found)
    const taken = takeText(table, figureColumns, { ...options, as })
    const plan = await planFor(tx, found, taken, today)
    if (plan.errors.length > 0) throw new Refusal('reported.table_has_errors', 422)
    if (digestOf(plan) !== digest) throw new Refusal('reported.table_changed', 409)
    await keepTaken(context, KIND, taken)
    const done = await holdPeriods({ tx, actor, now }, found, [...plan.added, ...plan.corrected], reason)
    about('series', name, { heldId: done.heldId, added: done.added, corrected: done.corrected })
    return { series: name, ...done }
  },
)
