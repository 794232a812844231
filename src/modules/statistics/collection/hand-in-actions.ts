import { z } from 'zod'
import { action, preparedAction } from '../../../platform/access/action.ts'
import { decodeText } from '../../../platform/documents/encoding.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { requireTable } from '../../../platform/tables/read-table.ts'
import type { TableError } from '../../../platform/tables/table.ts'
import type { CarriedTable } from '../../../platform/tables/take-text.ts'
import { asBefore, keepTaken } from '../../../platform/tables/taken-before.ts'
import { readHtcdsCsv, readHtcdsJson } from '../standards/index.ts'
import { type Prepared, prepare } from './asked-actions.ts'
import { cellKey, cellsOf, type ReportedTable, reportedTableSchema, type TableName } from './content.ts'
import { readFigure } from './figure-text.ts'
import { handIn, ownReporter } from './handing-in.ts'
import { collectionPolicy } from './policy.ts'
import { type ReadRecords, readRecords, recordsOfHtcds } from './records.ts'
import { directInput, recordFileInput, tableFileInput, tablesInput } from './schema.ts'
import { tableColumns, tablesOfRows } from './table-file.ts'

type TablesInput = z.output<typeof tablesInput>
type Issue = z.core.$ZodIssue

/**
 * The tables that were asked for, from what was written into their cells.
 *
 * @throws z.ZodError with every cell that is empty or neither a number nor one of the words; Refusal where a table is said not to be
 *   collected, and every cell of it says something else
 */
const tablesWritten = (
  { cells: written, notCollected }: TablesInput,
  wanted: readonly TableName[],
): ReportedTable[] => {
  const textOf = (table: TableName, key: string): string => written[table]?.[key]?.trim() ?? ''
  const isFilled = (table: TableName) =>
    cellsOf(table).every((cell) => textOf(table, cellKey(table, cell)) !== '')
  if (notCollected.some(isFilled)) throw new Refusal('answer_not_asked', 422, {}, 'notCollected')
  const issues: Issue[] = []
  const tables = wanted.map((table) => ({
    table,
    cells: cellsOf(table).map((cell) => {
      const key = cellKey(table, cell)
      const text = textOf(table, key)
      const isLeft = text === '' && notCollected.includes(table)
      const figure = isLeft ? ({ kind: 'not_collected' } as const) : readFigure(text)
      // What was written reaches neither the issue nor a log.
      if (figure === undefined)
        issues.push({
          code: 'invalid_type',
          expected: 'number',
          path: ['cells', table, key],
          message: text === '' ? 'received undefined' : 'neither a number nor one of the words',
        } as Issue)
      return { cell, figure: figure ?? { kind: 'unknown' as const } }
    }),
  }))
  if (issues.length > 0) throw new z.ZodRealError(issues)
  return tables
}

/** Hands in tables that were filled in on a page. */
export const handInTables = action(
  collectionPolicy,
  'submission.hand_in_tables',
  'change',
  tablesInput,
  async (context, input) => {
    const { reporter } = await ownReporter(context, input.collectionId)
    const content = tablesWritten(input, reporter.tables)
    return handIn(context, input.collectionId, { way: 'tables', content }, input.countedOn)
  },
)

const COUNTS = 'statistics.counts'

/** What is wrong with a file of tables; nothing of it was handed in. */
export interface FaultyTables {
  readonly prepared: Prepared
  readonly countedOn: string
  readonly taken: CarriedTable
  readonly faults: readonly TableError[]
}

/** Hands in tables as a file, CSV or Excel: all of it, or nothing with all that is wrong in it. */
export const handInTableFile = preparedAction(
  collectionPolicy,
  'submission.hand_in_table_file',
  'change',
  tableFileInput,
  async (input) => ({ input, sent: await requireTable(input, tableColumns) }),
  async (context, { input: { collectionId, countedOn }, sent }) => {
    const prepared = await prepare(context, collectionId)
    context.permit({ bodyId: prepared.reporter.bodyId })
    const taken = await asBefore(context, COUNTS, sent, tableColumns)
    const found = tablesOfRows(taken.read, prepared.reporter.tables)
    if ('errors' in found) return { prepared, countedOn, taken, faults: found.errors } satisfies FaultyTables
    await keepTaken(context, COUNTS, taken)
    return handIn(context, collectionId, { way: 'tables', content: found.tables }, countedOn)
  },
)

const bytesOf = async (file: File | undefined): Promise<Uint8Array> => {
  if (file === undefined) throw new Refusal('submission.no_file', 422, {}, 'file')
  return new Uint8Array(await file.arrayBuffer())
}

const listed = (problems: readonly object[]): string =>
  problems
    .slice(0, 5)
    .map((problem) => Object.values(problem).join('|'))
    .join(' ')

const orRefuse = (read: ReadRecords, field: string) => {
  if ('records' in read) return read.records
  throw new Refusal('submission.records', 422, { problems: listed(read.problems) }, field)
}

const noRecords = () => new Refusal('submission.no_records', 422, {}, 'file')

/** @throws Refusal at the file where it is no text. */
const textIn = (bytes: Uint8Array): string => {
  try {
    return decodeText(bytes, 'table').text
  } catch (error) {
    throw error instanceof Refusal ? noRecords() : error
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    // The error of the parser quotes what was sent.
    throw noRecords()
  }
}

/** A list of our own case records, which unlike rows of HTCDS have an event. */
const isOwn = (given: unknown): given is readonly unknown[] =>
  Array.isArray(given) && given.some((one) => typeof one === 'object' && one !== null && 'event' in one)

/** The records of a file: JSON of our own format, or HTCDS 2.0 as CSV or JSON. */
const readRecordFile = async ({ file, registeredOn }: z.output<typeof recordFileInput>) => {
  const text = textIn(await bytesOf(file))
  const isJson = /^\s*[[{]/u.test(text)
  const given = isJson ? parsed(text) : undefined
  if (isOwn(given)) return { records: orRefuse(readRecords(given), 'file'), leftOut: 0 }
  const rows = isJson ? readHtcdsJson(text) : readHtcdsCsv(text)
  if ('problems' in rows)
    throw new Refusal(
      'submission.htcds',
      422,
      { problems: listed(rows.problems.map(({ row, field, code }) => ({ row, field: field ?? '', code }))) },
      'file',
    )
  if (registeredOn === undefined) throw new Refusal('submission.day_needed', 422, {}, 'registeredOn')
  return recordsOfHtcds(rows.rows, { bodyId: 'own', registeredOn })
}

/** Hands in case records as a file. Whatever tells who somebody is stays behind; how many cells did is told. */
export const handInRecords = preparedAction(
  collectionPolicy,
  'submission.hand_in_records',
  'change',
  recordFileInput,
  async (input) => ({ input, ...(await readRecordFile(input)) }),
  async (context, { input: { collectionId, countedOn }, records, leftOut }) => ({
    ...(await handIn(context, collectionId, { way: 'records', content: records }, countedOn)),
    leftOut,
  }),
)

/** Hands in tables or case records from a program. */
export const handInDirectly = action(
  collectionPolicy,
  'submission.hand_in',
  'change',
  directInput,
  async (context, { collectionId, countedOn, tables, records }) => {
    if ((tables === undefined) === (records === undefined))
      throw new Refusal('submission.tables_or_records', 422)
    if (records !== undefined) {
      const content = orRefuse(readRecords(records), 'records')
      return handIn(context, collectionId, { way: 'records', content }, countedOn)
    }
    const read = (tables ?? []).map((one) => reportedTableSchema.safeParse(one))
    const wrong = read.findIndex(({ success }) => !success)
    if (wrong >= 0) throw new Refusal('submission.no_table', 422, { place: wrong + 1 }, 'tables')
    const content = read.flatMap(({ data }) => (data === undefined ? [] : [data]))
    return handIn(context, collectionId, { way: 'tables', content }, countedOn)
  },
)
