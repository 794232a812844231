import { parse } from 'csv-parse/sync'
import { type CaptureTable, copiedLists, type HistoryRow, MOST_LISTS, tableOf } from './histories.ts'
import type { Stratum } from './strata.ts'

/** A file of capture histories that cannot be used, and why; never a cell of it. */
export class HistoriesRefusal extends Error {
  readonly code: string
  /** Line of the file, from 1, where there is one. */
  readonly line: number | undefined

  constructor(code: string, reason: string, line?: number) {
    super(line === undefined ? reason : `line ${line}: ${reason}`)
    this.name = 'HistoriesRefusal'
    this.code = `histories.${code}`
    this.line = line
  }
}

/** A table of ten lists has 1,023 rows: a larger file is something else. */
const LARGEST_TEXT = 4_000_000

const decode = (bytes: Uint8Array): string => {
  if (bytes.length > LARGEST_TEXT)
    throw new HistoriesRefusal('too_large', 'the file is too large to be a table of capture histories')
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Spreadsheets in Swedish save CSV files in this encoding.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const delimiterOf = (text: string): string => {
  const [first = ''] = text.trimStart().split(/\r?\n|\r/u, 1)
  const bare = first.replace(/"[^"]*"/gu, '')
  if (bare.includes(';')) return ';'
  return bare.includes('\t') && !bare.includes(',') ? '\t' : ','
}

interface Line {
  readonly number: number
  readonly cells: readonly string[]
}

const linesOf = (text: string): readonly Line[] => {
  try {
    const parsed = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { readonly record: string[]; readonly info: { readonly lines: number } }[]
    return parsed
      .map(({ record, info }) => ({ number: info.lines, cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
  } catch (error) {
    const { lines } = error as { lines?: number }
    throw new HistoriesRefusal('not_csv', 'the quotation marks do not pair up', lines)
  }
}

const listNames = ({ cells, number }: Line): readonly string[] => {
  // Lists may be named by years; a row of flags and a count is no header.
  if (cells.slice(0, -1).every((cell) => cell === '0' || cell === '1') && /^[-+\d.,]+$/u.test(cells.at(-1)!))
    throw new HistoriesRefusal(
      'no_header',
      'the first line must name the lists, and its last column the count',
      number,
    )
  const names = cells.slice(0, -1)
  if (names.length < 2)
    throw new HistoriesRefusal(
      'one_list',
      `at least two lists and a count are needed; this file has ${names.length === 1 ? 'one list' : 'no list'}`,
      number,
    )
  if (names.length > MOST_LISTS)
    throw new HistoriesRefusal(
      'too_many_lists',
      `at most ${MOST_LISTS} lists can be used; this file has ${names.length}`,
      number,
    )
  names.forEach((name, column) => {
    if (name === '') throw new HistoriesRefusal('unnamed_list', `column ${column + 1} has no name`, number)
    if (names.indexOf(name) !== column)
      throw new HistoriesRefusal(
        'duplicated_list',
        `columns ${names.indexOf(name) + 1} and ${column + 1} have the same name`,
        number,
      )
  })
  return names
}

const countIn = (cell: string, line: number): number => {
  const refuse = (code: string, reason: string) => new HistoriesRefusal(code, reason, line)
  if (cell === '') throw refuse('no_count', 'the count (last column) is missing')
  if (!/^[-+]?\d+(?:[.,]\d+)?$/u.test(cell))
    throw refuse('count_is_no_number', 'the count (last column) is not a whole number')
  const count = Number(cell.replace(',', '.'))
  if (count < 0) throw refuse('negative_count', 'the count (last column) is negative')
  if (!Number.isInteger(count))
    throw refuse('fractional_count', 'the count (last column) is not a whole number')
  if (count > 1e9)
    throw refuse('count_too_large', 'the count (last column) is larger than a thousand million')
  return count
}

const rowOf = ({ cells, number }: Line, names: readonly string[]): HistoryRow => {
  if (cells.length !== names.length + 1)
    throw new HistoriesRefusal(
      'wrong_columns',
      `${cells.length} ${cells.length === 1 ? 'column' : 'columns'} instead of ${names.length + 1}`,
      number,
    )
  const seen = cells.slice(0, -1).map((cell, column) => {
    if (cell !== '0' && cell !== '1')
      throw new HistoriesRefusal('flag_not_binary', `column ${column + 1} is neither 0 nor 1`, number)
    return cell === '1'
  })
  const count = countIn(cells.at(-1)!, number)
  if (count > 0 && !seen.includes(true))
    throw new HistoriesRefusal(
      'unseen_history',
      'a history with no list has a count; how many nobody saw is what is estimated',
      number,
    )
  return { seen, count }
}

const headed = (bytes: Uint8Array): { readonly header: Line; readonly lines: readonly Line[] } => {
  const text = decode(bytes)
  if (text.includes('\u0000'))
    throw new HistoriesRefusal('not_text', 'the file is not text; save the table as CSV')
  if (text.replace(/^\ufeff/u, '').trim() === '') throw new HistoriesRefusal('empty', 'the file is empty')
  const [header, ...lines] = linesOf(text)
  if (header === undefined) throw new HistoriesRefusal('empty', 'the file is empty')
  return { header, lines }
}

const rowsOf = (lines: readonly Line[], names: readonly string[]): readonly HistoryRow[] => {
  const lineOfHistory = new Map<string, number>()
  const rows = lines.map((line) => {
    const row = rowOf(line, names)
    const history = row.seen.map(Number).join('')
    const earlier = lineOfHistory.get(history)
    if (earlier !== undefined)
      throw new HistoriesRefusal(
        'duplicated_history',
        `the same history as in line ${earlier}; each history may stand once`,
        line.number,
      )
    lineOfHistory.set(history, line.number)
    return row
  })
  if (rows.every(({ count }) => count === 0))
    throw new HistoriesRefusal('nobody', 'every count is 0: nobody was observed')
  return rows
}

/** @throws HistoriesRefusal where a list is the copy of another. */
const wholeTable = (names: readonly string[], rows: readonly HistoryRow[]): CaptureTable => {
  const table = tableOf(names, rows)
  const copied = copiedLists(table)?.map((name) => names.indexOf(name) + 1)
  if (copied !== undefined)
    throw new HistoriesRefusal(
      'copied_list',
      `columns ${Math.min(...copied)} and ${Math.max(...copied)} name exactly the same people; a list and its copy are one list`,
    )
  return table
}

const requireLines = (lines: readonly Line[]): void => {
  if (lines.length === 0)
    throw new HistoriesRefusal('no_histories', 'there is a header, but no capture history')
}

/**
 * Reads a table of capture histories from CSV: a header with the names of the lists and any name for the last column; then a
 * row for each history with 0 or 1 by list and the count last. The delimiter is a semicolon, a comma or a tab; a byte order
 * mark is skipped. Histories that are not there have the count 0.
 *
 * @throws HistoriesRefusal where the file cannot be used, with the line.
 */
export const readHistories = (bytes: Uint8Array): CaptureTable => {
  const { header, lines } = headed(bytes)
  const names = listNames(header)
  requireLines(lines)
  return wholeTable(names, rowsOf(lines, names))
}

const MOST_GROUPS = 12

/**
 * As `readHistories`, where the first column may name the group that people belong to (its heading is "grupp" or "group"): then every
 * history stands once for each group, and the table is of all of them together.
 *
 * @returns the groups in the order in which they come; none where the file has no such column.
 */
export const readGroupedHistories = (
  bytes: Uint8Array,
): { readonly table: CaptureTable; readonly groups: readonly Stratum[] } => {
  const { header, lines } = headed(bytes)
  if (!/^gr(?:upp|oup)$/iu.test(header.cells[0] ?? '')) return { table: readHistories(bytes), groups: [] }
  const withoutGroup = ({ cells, number }: Line): Line => ({ cells: cells.slice(1), number })
  const names = listNames(withoutGroup(header))
  requireLines(lines)
  const byGroup = new Map<string, Line[]>()
  for (const line of lines) {
    const name = line.cells[0] ?? ''
    if (name === '') throw new HistoriesRefusal('unnamed_group', 'the group is missing', line.number)
    byGroup.set(name, [...(byGroup.get(name) ?? []), withoutGroup(line)])
    if (byGroup.size > MOST_GROUPS)
      throw new HistoriesRefusal('too_many_groups', `at most ${MOST_GROUPS} groups can be used`, line.number)
  }
  const groups = [...byGroup].map(([name, own]) => ({ name, rows: rowsOf(own, names) }))
  return {
    table: wholeTable(
      names,
      groups.flatMap(({ rows }) => rows),
    ),
    groups: groups.map(({ name, rows }) => ({ name, table: tableOf(names, rows) })),
  }
}
