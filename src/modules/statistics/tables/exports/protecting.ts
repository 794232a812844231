import { writeCsv } from '../../../../platform/csv/write.ts'
import type { Figure } from '../../../../platform/series/figure.ts'
import type { KnownFigure } from '../telling.ts'
import type { Aggregate, ExportCell } from './aggregate.ts'
import { tells, type Withheld } from './withholding.ts'

/** A figure of a questionnaire as it may leave the house: what stands in the file, or that the row is left out. */
export interface ProtectedCell {
  readonly row: ExportCell['row']
  readonly figure: Figure
  /** What stands in the column of figures; nothing where the figure is left out. */
  readonly text: string | null
  readonly population: string
}

const textOf = (cell: ExportCell, isHidden: boolean): string | null => {
  if (isHidden) return null
  const range = tells(cell)
  if (range === undefined) return null
  return range.least === range.most ? String(range.least) : (cell.small?.text ?? null)
}

/** The figures of a questionnaire with what must not be told left out. */
export const protectedCells = ({ cells }: Aggregate, { hidden }: Withheld): ProtectedCell[] =>
  cells.map((cell, place) => {
    const text = textOf(cell, hidden.has(place))
    const isTold = cell.figure.kind === 'measured' || cell.figure.kind === 'zero'
    return {
      row: cell.row,
      population: cell.population,
      figure: isTold && text === null ? { kind: 'suppressed' } : cell.figure,
      text,
    }
  })

/** What anybody learns from the file. */
export const tellsOf = (
  { cells }: Aggregate,
  { hidden }: Withheld,
): Omit<KnownFigure, 'source' | 'rests'>[] =>
  cells.flatMap((cell, place) => {
    const range = hidden.has(place) ? undefined : tells(cell)
    return range === undefined
      ? []
      : [{ population: cell.population, cells: cell.cells, perhaps: cell.perhaps, ...range }]
  })

/** The rows of the file. The UNODC has no row for what is not told; Eurostat has one, with the kind of figure beside it. */
export const rowsOf = (cells: readonly ProtectedCell[], valueColumn: string): Record<string, string>[] =>
  cells.flatMap(({ row, figure, text }): Record<string, string>[] => {
    if (valueColumn === 'txtVALUE') {
      if (text === null) return []
      const { Source, ...before } = row
      return [{ ...before, [valueColumn]: text, ...(Source === undefined ? {} : { Source }) }]
    }
    return [{ ...row, kind: figure.kind, [valueColumn]: text ?? '' }]
  })

/** Rows as CSV, with the columns of the first. */
export const csvOf = (rows: readonly Readonly<Record<string, string>>[]): string => {
  const columns = Object.keys(rows[0] ?? {})
  return writeCsv(
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? '')),
  )
}
