import type { Factor } from './data.ts'
import { chiSquareAbove, fAbove } from './distributions.ts'
import { classesOf, countOf, degreesOf, isKept, narrowed, type Rows } from './domain.ts'
import { type Column, solve } from './linear.ts'
import type { AskOf } from './plan.ts'
import { SurveyRefusal } from './refusal.ts'
import type { Design } from './types.ts'
import { covarianceOf, ratioOf, totalOf } from './variance.ts'

export interface Tested {
  readonly statistic: number
  readonly df: readonly number[]
  readonly p: number
}

/** A weighted table of two columns; rows of the survey that lack one of them are in no cell. */
interface Table {
  readonly used: Rows
  /** The row and the column of the table that a row of the survey is in. */
  readonly across: Int32Array
  readonly down: Int32Array
  readonly width: number
  readonly height: number
  /** Shares of the cells by row and column, and of both margins. */
  readonly cells: readonly (readonly number[])[]
  readonly rowShares: readonly number[]
  readonly columnShares: readonly number[]
  readonly sum: number
}

/** Classes numbered anew, those alone that a row has. */
const present = ({ codes }: Factor, rows: Rows): { readonly of: Int32Array; readonly count: number } => {
  const found = [...new Set(codes.filter((code, row) => rows[row] === 1 && code >= 0))].sort((a, b) => a - b)
  const place = new Map(found.map((code, at) => [code, at]))
  return { of: codes.map((code) => place.get(code) ?? -1), count: found.length }
}

const tableOf = (design: Design, [first, second]: readonly [string, string], rows: Rows): Table => {
  const kept = isKept(design, rows)
  const [down, across] = [first, second].map((name) => present(classesOf(design, name), kept))
  if (down!.count < 2 || across!.count < 2)
    throw new SurveyRefusal('ask', 'association: each column needs at least two values')
  const used = narrowed(rows, (row) => down!.of[row] !== -1 && across!.of[row] !== -1)
  const sums = Array.from({ length: down!.count }, () => new Array<number>(across!.count).fill(0))
  used.forEach((is, row) => {
    if (is === 1) sums[down!.of[row]!]![across!.of[row]!]! += design.weights[row]!
  })
  const sum = sums.flat().reduce((all, one) => all + one, 0)
  const cells = sums.map((row) => row.map((one) => one / sum))
  const rowShares = cells.map((row) => row.reduce((all, one) => all + one, 0))
  const columnShares = cells[0]!.map((_, at) => cells.reduce((all, row) => all + row[at]!, 0))
  return {
    used,
    down: down!.of,
    across: across!.of,
    height: down!.count,
    width: across!.count,
    cells,
    rowShares,
    columnShares,
    sum,
  }
}

/** For each pair of a row and a column of the table but the first, a value by row of the survey. */
const byInnerCell = (
  table: Table,
  valueAt: (inner: readonly [number, number], r: number, c: number) => number,
): readonly Column[] => {
  const { used, down, across, height, width } = table
  return Array.from({ length: (height - 1) * (width - 1) }, (_, at) => {
    const inner = [1 + Math.floor(at / (width - 1)), 1 + (at % (width - 1))] as const
    return Float64Array.from(used, (is, row) => (is === 1 ? valueAt(inner, down[row]!, across[row]!) : 0))
  })
}

const singular = () => new SurveyRefusal('ask', 'association: too few rows in the cells for a test')

/** Wald's test that each inner cell is the product of its margins (Koch, Freeman & Freeman 1975). */
const wald = (design: Design, table: Table, df: number, isAdjusted: boolean): Tested => {
  const { rowShares, columnShares, cells, sum } = table
  const columns = byInnerCell(
    table,
    ([i, j], r, c) =>
      (r === i && c === j ? 1 : 0) -
      (r === i ? columnShares[j]! : 0) -
      (c === j ? rowShares[i]! : 0) +
      rowShares[i]! * columnShares[j]!,
  )
  const off = cells
    .slice(1)
    .flatMap((row, i) =>
      row.slice(1).map((cell, j) => (cell - rowShares[i + 1]! * columnShares[j + 1]!) * sum),
    )
  const { solutions, rank } = solve(covarianceOf(design, columns.map(totalOf)), [off])
  if (rank < off.length) throw singular()
  const form = off.reduce((all, one, at) => all + one * solutions[0]![at]!, 0) / off.length
  const below = isAdjusted ? df - off.length + 1 : df
  const statistic = isAdjusted ? (form * below) / df : form
  return { statistic, df: [off.length, below], p: fAbove(statistic, off.length, below) }
}

/** Pearson's test with the first- or second-order correction of Rao & Scott (1984). */
const raoScott = (design: Design, table: Table, kept: number, df: number, isSecondOrder: boolean): Tested => {
  const { cells, rowShares, columnShares } = table
  // The contrast of an inner cell: it and the first cell against their neighbours in its row and in its column.
  const contrast = ([i, j]: readonly [number, number], r: number, c: number) =>
    (r === i ? 1 : r === 0 ? -1 : 0) * (c === j ? 1 : c === 0 ? -1 : 0)
  const inner = byInnerCell(table, (cell, r, c) => contrast(cell, r, c) / cells[r]![c]!)
  const ones = Float64Array.from(table.used)
  const found = covarianceOf(
    design,
    inner.map((column) => ratioOf(column, ones)),
  )
  const pairs = cells.slice(1).flatMap((row, i) => row.slice(1).map((_, j) => [i + 1, j + 1] as const))
  const plain = pairs.map((a) =>
    pairs.map(
      (b) =>
        cells.reduce(
          (all, row, r) =>
            all +
            row.reduce((own, p, c) => own + (p === 0 ? 0 : (contrast(a, r, c) * contrast(b, r, c)) / p), 0),
          0,
        ) / kept,
    ),
  )
  const { solutions: effects, rank } = solve(plain, found)
  if (rank < pairs.length) throw singular()
  const trace = effects.reduce((all, row, at) => all + row[at]!, 0)
  const squared = effects.reduce(
    (all, row, a) => all + row.reduce((own, one, b) => own + one * effects[b]![a]!, 0),
    0,
  )
  const pearson =
    kept *
    cells.reduce(
      (all, row, r) =>
        all +
        row.reduce(
          (own, p, c) =>
            own + (p - rowShares[r]! * columnShares[c]!) ** 2 / (rowShares[r]! * columnShares[c]!),
          0,
        ),
      0,
    )
  if (!isSecondOrder)
    return {
      statistic: pearson,
      df: [pairs.length],
      p: chiSquareAbove((pearson * pairs.length) / trace, pairs.length),
    }
  const above = trace ** 2 / squared
  return {
    statistic: pearson / trace,
    df: [above, above * df],
    p: fAbove(pearson / trace, above, above * df),
  }
}

/** Whether two columns go together in a domain. @throws SurveyRefusal where the table is too thin to tell. */
export const associationIn = (
  design: Design,
  { association, test }: AskOf<'association'>,
  rows: Rows,
): Tested & { readonly used: Rows } => {
  const table = tableOf(design, association, rows)
  const kept = isKept(design, rows)
  const df = degreesOf({ ...design, weights: design.weights.map(() => 1) }, kept)
  const tested =
    test === 'Wald' || test === 'adjWald'
      ? wald(design, table, df, test === 'adjWald')
      : raoScott(design, table, countOf(kept), df, test === 'F')
  return { ...tested, used: table.used }
}
