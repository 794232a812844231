import { open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import {
  createEncoder,
  type FixedColumns,
  HOUSE_THRESHOLD,
  houseSchema,
  matchVectors,
  NoList,
  type PersonField,
  type PreparedList,
  personFields,
  prepareList,
  readSchema,
  readThreshold,
  vectorsInMemory,
} from '../modules/statistics/linkage/index.ts'
import { dayOf } from '../platform/clock/clock.ts'
import { OperatorError } from '../platform/refusal.ts'
import { readSheets } from '../platform/tables/sheets.ts'
import { columns, labelled } from './columns.ts'
import type { Output } from './document-argument.ts'
import { showProgress } from './progress.ts'
import { reasonOf } from './unreadable-file.ts'
import { parseArgs } from './usage.ts'

const read = (file: string): Promise<Buffer> =>
  readFile(file).catch((error: unknown) => {
    throw reasonOf(file, error)
  })

const isField = (text: unknown): text is PersonField => personFields.some((field) => field === text)

/** A map of headings to fields (`{"Klient": "name", "Kod": null}`), or of fields to headings; also as a report holds it. */
const mapIn = async (file: string): Promise<FixedColumns> => {
  const refuse = (reason: string): never => {
    throw new OperatorError(`${file}: ${reason}`)
  }
  let map: unknown
  try {
    map = JSON.parse((await read(file)).toString('utf8').replace(/^\uFEFF/u, ''))
  } catch (error) {
    if (error instanceof OperatorError) throw error
    return refuse('the map is not JSON')
  }
  if (typeof map === 'object' && map !== null && 'mapping' in map) map = map.mapping
  if (typeof map !== 'object' || map === null || Array.isArray(map))
    return refuse('the map is no object such as {"Klient": "name"}')
  const entries = Object.entries(map)
  const isTurned =
    entries.length > 0 &&
    entries.every(([key]) => isField(key)) &&
    !entries.some(([, value]) => isField(value))
  return Object.fromEntries(
    entries.flatMap(([key, value]): [string, PersonField | null][] => {
      if (isTurned) return [value].flat().map((heading) => [String(heading), key as PersonField])
      if (value !== null && !isField(value))
        refuse(`"${key}" is taken for none of ${personFields.join(', ')}, and null`)
      return [[key, value as PersonField | null]]
    }),
  )
}

/** Records of one list that are probably of one person, by their rows: compared as the unit will, with a key that nobody keeps. */
const duplicatesOf = async ({ records, rows }: PreparedList): Promise<[number, number, number][]> => {
  const encoder = createEncoder(readSchema(houseSchema()).schema, Buffer.from('within one list alone'))
  const keys = new Uint8Array(records.length * encoder.bytes)
  for (const [at, record] of records.entries()) encoder.encode(record, keys, at * encoder.bytes)
  const source = vectorsInMemory(keys, encoder.bytes)
  const found: [number, number, number][] = []
  await matchVectors(
    source,
    source,
    readThreshold(HOUSE_THRESHOLD)!,
    { workers: availableParallelism(), all: true },
    (pairs) => {
      for (const [at, left] of pairs.left.entries())
        if (left < pairs.right[at]!)
          found.push([rows[left]!, rows[pairs.right[at]!]!, Math.round(pairs.similarity[at]! * 1e4) / 1e4])
    },
  )
  return found
}

/** What `--report` writes. Rows are counted as a spreadsheet counts them. */
const reportOf = (list: PreparedList, duplicates: readonly [number, number, number][]) => {
  const known = (holds: (record: readonly string[]) => boolean): number => list.records.filter(holds).length
  return {
    rows: list.records.length,
    sheet: list.sheet,
    mapping: Object.fromEntries(list.mapping.map(({ heading, field }) => [heading, field])),
    why: Object.fromEntries(list.mapping.map(({ heading, why }) => [heading, why])),
    levelled: {
      names: known(([name]) => name !== ''),
      year: known(([, , year]) => year !== ''),
      day: known(([, , , day]) => day !== ''),
      sex: known(([, , , , sex]) => sex !== ''),
      citizenship: known(([, , , , , country]) => country !== ''),
      number: known(([, , , , , , number]) => number !== ''),
    },
    faults: list.faults,
    duplicates,
  }
}

const SHOWN = 10

const inWords = (report: ReturnType<typeof reportOf>, out: string): string => {
  const shown = <T>(all: readonly T[], row: (one: T) => string[], heads: string[]): string =>
    all.length === 0
      ? ''
      : `\n${columns(heads, all.slice(0, SHOWN).map(row), [])}${all.length > SHOWN ? `… and ${all.length - SHOWN} more in the report\n` : ''}`
  return [
    labelled('Records', [
      `${report.rows} in ${out}${report.sheet === '' ? '' : `, of the sheet ${report.sheet}`}`,
    ]),
    labelled(
      'Known',
      Object.entries(report.levelled).map(([what, count]) => `${what} ${count}`),
    ),
    '\n',
    columns(
      ['Column', 'Taken for', 'Because of'],
      Object.entries(report.mapping).map(([heading, field]) => [heading, field ?? '–', report.why[heading]!]),
      [],
    ),
    shown(report.faults, ({ row, column, code }) => [String(row), column, code], ['Row', 'Column', 'Fault']),
    shown(report.duplicates, ([one, other, alike]) => [String(one), String(other), alike.toFixed(2)], [
      'Row',
      'Row',
      'Probably one person',
    ]),
  ].join('')
}

/** Writes a file that only its owner may read, whole or not at all. */
const writeWhole = async (file: string, text: string): Promise<void> => {
  const partial = `${file}.partial`
  try {
    await (await open(partial, 'w', 0o600)).close()
    await writeFile(partial, text)
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw reasonOf(file, error)
  }
}

/**
 * `bin/samlad link prepare FILE --out PREPARED.csv [--map MAP.json] [--report REPORT.json] [--sheet NAME] [--json]`: a body's own
 * spreadsheet as the columns of the prepared schema, on the machine of the body. What cannot be read is left empty and told, all at
 * once; no message holds what stands in a cell.
 */
export const linkPrepare = async (args: string[], { stdout }: Output = process): Promise<number> => {
  const { values, positionals } = parseArgs('link prepare', {
    args,
    options: {
      out: { type: 'string' },
      map: { type: 'string' },
      report: { type: 'string' },
      sheet: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const [file] = positionals
  const { out, map, report: reportFile, sheet } = values
  if (file === undefined || positionals.length > 1 || !out)
    throw new OperatorError('link prepare: give one spreadsheet (.csv or .xlsx) and --out PREPARED.csv')
  const sheets = await readSheets(await read(file))
  if (sheets === undefined)
    throw new OperatorError(`${file}: this is neither CSV nor a workbook (.xlsx) without a password`)
  const fixed = map === undefined ? {} : await mapIn(map)
  const progress = showProgress('preparing')
  try {
    const list = prepareList(sheets, dayOf(new Date()), { fixed, sheet })
    const report = reportOf(list, await duplicatesOf(list))
    const header = houseSchema().features.map(({ identifier }) => identifier)
    await writeWhole(out, [header, ...list.records].map((record) => `${record.join(',')}\n`).join(''))
    if (reportFile !== undefined) await writeWhole(reportFile, `${JSON.stringify(report, null, 2)}\n`)
    stdout.write(values.json ? `${JSON.stringify(report)}\n` : inWords(report, out))
    return 0
  } catch (error) {
    throw error instanceof NoList ? new OperatorError(`${file}: ${error.message}`) : error
  } finally {
    progress.clear()
  }
}
