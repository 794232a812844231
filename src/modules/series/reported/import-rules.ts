import type { Day } from '../../../platform/clock/clock.ts'
import { readNumber } from '../../../platform/i18n/written-number.ts'
import type { ToldPeriod } from '../../../platform/series/protect.ts'
import type { SeriesDescription } from '../../../platform/series/series.ts'
import type { TableError, TableRow } from '../../../platform/tables/table.ts'
import { type CheckedPeriod, checkPeriod, type Problem } from './rules.ts'
import type { FigureKind, GivenPeriod } from './schema.ts'
import { breakdownKey, type Column, groupKey, kindOf } from './table.ts'

/** What reading a table in would do: all of it or, with an error, nothing. */
export interface ImportPlan {
  readonly added: readonly CheckedPeriod[]
  readonly corrected: readonly CheckedPeriod[]
  readonly unchanged: number
  readonly errors: readonly TableError[]
}

/** The most messages that are shown; whoever sends a wrong table mends it before the rest is looked at. */
const MOST_ERRORS = 100

interface ReadRow {
  readonly row: number
  readonly from: string
  readonly to: string
  readonly breakdown: string
  readonly category: string
  readonly kind: FigureKind | undefined
  readonly value: string
}

const problemAt = (
  row: number,
  column: Column | null,
  code: string,
  parameters: TableError['parameters'] = {},
): TableError => ({ row, column, code, parameters })

const DAY = /^\d{4}-\d{2}-\d{2}$/
const isDay = (cell: string): boolean => {
  if (!DAY.test(cell)) return false
  const moment = new Date(`${cell}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(cell)
}

const FORMULA = /^[=@]/

const readRow = (series: SeriesDescription, { row, cells }: TableRow<Column>): ReadRow | TableError => {
  const { from = '', to = '', breakdown = '', group = '', kind = '', value = '' } = cells
  const formula = (Object.entries(cells) as [Column, string][]).find(([, cell]) => FORMULA.test(cell))
  if (formula !== undefined) return problemAt(row, formula[0], 'formula')
  if (!isDay(from)) return problemAt(row, 'from', 'wrong_day', { value: from.slice(0, 40) })
  if (!isDay(to)) return problemAt(row, 'to', 'wrong_day', { value: to.slice(0, 40) })
  const known = kind === '' ? undefined : kindOf(kind)
  if (kind !== '' && known === undefined)
    return problemAt(row, 'kind', 'wrong_kind', { value: kind.slice(0, 40) })
  const key = breakdownKey(series, breakdown)
  return { row, from, to, breakdown: key, category: groupKey(series, key, group), kind: known, value }
}

const columnOf: Readonly<Record<string, Column>> = {
  ends_before: 'to',
  not_ended: 'to',
  not_a_year: 'from',
  not_a_quarter: 'from',
  overlaps: 'from',
  unknown_breakdown: 'breakdown',
  unknown_category: 'group',
  category_without_breakdown: 'group',
  cell_twice: 'group',
}

/** Decimal comma in one row and decimal point in another: one of them has been changed by a spreadsheet. */
const mixedSigns = (rows: readonly ReadRow[]): TableError[] => {
  const signed = rows.flatMap(({ row, value }) => {
    const read = readNumber(value)
    return 'value' in read && read.sign !== undefined ? [{ row, sign: read.sign }] : []
  })
  const [first] = signed
  if (first === undefined) return []
  return signed
    .filter(({ sign }) => sign !== first.sign)
    .map(({ row }) => problemAt(row, 'value', 'mixed_signs', { row: first.row }))
}

const placed = (rows: readonly ReadRow[], { code, parameters, cell }: Problem): TableError =>
  problemAt(
    rows[cell ?? 0]?.row ?? 1,
    columnOf[code] ?? (cell === null ? null : 'value'),
    code,
    code === 'cell_twice' && cell !== null ? { row: firstLike(rows, rows[cell]!) } : parameters,
  )

const firstLike = (rows: readonly ReadRow[], { breakdown, category }: ReadRow): number =>
  rows.find((row) => row.breakdown === breakdown && row.category === category)!.row

const overlapping = (periods: readonly (readonly ReadRow[])[]): TableError[] => {
  const sorted = periods
    .map(([row]) => row!)
    .sort((one, other) => one.from.localeCompare(other.from) || one.to.localeCompare(other.to))
  return sorted.flatMap((row, place) => {
    const before = sorted[place - 1]
    return before !== undefined && before.to >= row.from
      ? [problemAt(row.row, 'from', 'overlaps', { from: before.from, to: before.to })]
      : []
  })
}

/** Works out what reading a table in would do. Each wrong row has one message. */
export const planImport = (
  series: SeriesDescription,
  rows: readonly TableRow<Column>[],
  standing: { told: readonly ToldPeriod[]; hash: string; today: Day },
): ImportPlan => {
  const read = rows.map((row) => readRow(series, row))
  const fit = read.filter((row): row is ReadRow => !('code' in row))
  const errors = read.filter((row): row is TableError => 'code' in row)
  errors.push(...mixedSigns(fit))
  const periods = [...Map.groupBy(fit, ({ from, to }) => `${from} ${to}`).values()]
  const checked = periods.map((of) => ({ of, result: checkPeriod(series, periodOf(of), standing) }))
  for (const { of, result } of checked)
    if ('problems' in result) errors.push(...result.problems.map((problem) => placed(of, problem)))
  if (errors.length === 0) errors.push(...overlapping(periods))
  if (errors.length > 0) return { added: [], corrected: [], unchanged: 0, errors: onePerRow(errors) }
  const sound = checked.map(({ result }) => result as CheckedPeriod)
  return {
    added: sound.filter(({ change }) => change === 'new'),
    corrected: sound.filter(({ change }) => change === 'corrected'),
    unchanged: sound.filter(({ change }) => change === 'same').length,
    errors: [],
  }
}

const periodOf = (rows: readonly ReadRow[]): GivenPeriod => ({
  from: rows[0]!.from,
  to: rows[0]!.to,
  cells: rows.map(({ breakdown, category, kind, value }) => ({ breakdown, category, kind, value })),
})

const onePerRow = (errors: readonly TableError[]): TableError[] =>
  [...Map.groupBy(errors, ({ row }) => row).values()]
    .map(([first]) => first!)
    .sort((one, other) => one.row - other.row)
    .slice(0, MOST_ERRORS)
