import { createHash } from 'node:crypto'
import { action } from '../../../platform/access/action.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { decodeText } from '../../../platform/documents/encoding.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { listTold, lockCounting } from '../../../platform/series/store.ts'
import { readTable } from '../../../platform/table/csv.ts'
import { holdPeriods } from './actions.ts'
import { type ImportPlan, planImport } from './import-rules.ts'
import { reportedPolicy } from './policy.ts'
import { importInput, previewInput } from './schema.ts'
import { getReported, type ReportedSeries } from './store.ts'
import { shape } from './table.ts'

const LARGEST = 900_000

const planFor = async (
  tx: DatabaseTransaction,
  { series, hash }: ReportedSeries,
  table: string,
  today: string,
): Promise<ImportPlan> => {
  const read = readTable(table, shape)
  if ('errors' in read) return { added: [], corrected: [], unchanged: 0, errors: read.errors }
  return planImport(series, read.rows, { told: await listTold(tx, [series.name]), hash, today })
}

/** What was planned, as a number that changes when the table or what was told does. */
const digestOf = (plan: ImportPlan): string =>
  createHash('sha256')
    .update(JSON.stringify([plan.added, plan.corrected]))
    .digest('hex')

const failed = (code: string): ImportPlan => ({
  added: [],
  corrected: [],
  unchanged: 0,
  errors: [{ row: 1, column: null, code, parameters: {} }],
})

/** The text of a chosen file, whatever a spreadsheet wrote it in; nothing where it is no text. */
const textOf = async (file: File): Promise<string | undefined> => {
  try {
    return decodeText(new Uint8Array(await file.arrayBuffer()), 'table').text
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** Shows what reading a table in would do. Changes nothing. */
export const previewTable = action(
  reportedPolicy,
  'reported.preview',
  'read',
  previewInput,
  async ({ tx, today, permit }, { series: name, table: written, file }) => {
    const found = await getReported(tx, name)
    permit(found)
    const table = file === undefined ? written : await textOf(file)
    if (table === undefined)
      return { ...found, preview: file && { table: '', plan: failed('unreadable'), digest: '' } }
    const plan = await planFor(tx, found, table, today)
    // What is too large to be sent again is not read in; a table of the rows that are taken is far smaller.
    if (plan.errors.length === 0 && table.length > LARGEST)
      return { ...found, preview: { table: '', plan: failed('too_large'), digest: '' } }
    return {
      ...found,
      preview: { table: plan.errors.length > 0 ? '' : table, plan, digest: digestOf(plan) },
    }
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
  async ({ tx, actor, now, today, permit, about }, { series: name, table, digest, reason }) => {
    await lockCounting(tx)
    const found = await getReported(tx, name)
    permit(found)
    const plan = await planFor(tx, found, table, today)
    if (plan.errors.length > 0) throw new Refusal('reported.table_has_errors', 422)
    if (digestOf(plan) !== digest) throw new Refusal('reported.table_changed', 409)
    const done = await holdPeriods({ tx, actor, now }, found, [...plan.added, ...plan.corrected], reason)
    about('series', name, { heldId: done.heldId, added: done.added, corrected: done.corrected })
    return { series: name, ...done }
  },
)
