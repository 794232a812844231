import { writeCsv } from '../../../../platform/csv/write.ts'
import {
  type CaseRecord,
  ctdcKAnonymisedColumns,
  ctdcRows,
  exportHtcds,
  type Loss,
  writeHtcdsCsv,
} from '../../standards/index.ts'
import type { RecordStandard } from './schema.ts'

/** Records in the form of a standard, with what each of them loses. */
interface Rows {
  readonly csv: string
  readonly rows: number
  readonly losses: readonly Loss[]
}

const htcds = (records: readonly CaseRecord[]): Rows => {
  const mapped = records.map((record) => ({ id: record.id, ...exportHtcds(record) }))
  const { result: csv, losses } = writeHtcdsCsv(
    mapped.map(({ id, result }) => ({ record: id, cells: result })),
  )
  return { csv, rows: mapped.length, losses: [...mapped.flatMap((one) => one.losses), ...losses] }
}

const ctdc = (records: readonly CaseRecord[]): Rows => {
  const { result, losses } = ctdcRows(records)
  const csv = writeCsv(
    ctdcKAnonymisedColumns,
    result.map((row) => ctdcKAnonymisedColumns.map((column) => row[column])),
  )
  return { csv, rows: result.length, losses }
}

const mappings: Readonly<Record<RecordStandard, (records: readonly CaseRecord[]) => Rows>> = { htcds, ctdc }

/** The records as a file of the standard: one row for each person, never anything that names them. */
export const recordFile = (standard: RecordStandard, records: readonly CaseRecord[]): Rows =>
  mappings[standard](records)
