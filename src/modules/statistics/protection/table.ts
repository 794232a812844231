import { type Dimension, UnusableTable } from './hierarchy.ts'

/** Most cells, levels and totals included, of one table: more than that is cut into several. */
const MOST_CELLS = 4_000_000

/**
 * Counts of every cell of every level. A cell is one node of each dimension; its number is the sum of the nodes' numbers
 * times the dimensions' strides. Cells are in the order of their labels, totals before parts, whatever order they came in.
 */
export interface CountTable {
  /** In the order of their names. */
  readonly dimensions: readonly Dimension[]
  readonly strides: readonly number[]
  /** Whole numbers, zero or more; of every cell. */
  readonly counts: Float64Array
}

/** Strides of dimensions, the last of which runs fastest, and the number of cells. */
const stridesOf = (dimensions: readonly Dimension[]): { strides: number[]; size: number } => {
  const strides: number[] = []
  let size = 1
  for (const dimension of dimensions.toReversed()) {
    strides.unshift(size)
    size *= dimension.labels.length
  }
  return { strides, size }
}

/**
 * The sums of every level, from innermost cells: in place, one dimension after the other.
 *
 * @param values of every cell, where only the innermost are filled in.
 */
export const addUp = (
  { dimensions, strides }: Pick<CountTable, 'dimensions' | 'strides'>,
  values: Float64Array,
): void => {
  for (const [at, { labels, parent }] of dimensions.entries()) {
    const stride = strides[at]!
    const block = stride * labels.length
    for (let start = 0; start < values.length; start += block)
      for (let node = labels.length - 1; node > 0; node -= 1) {
        const from = start + node * stride
        const to = start + parent[node]! * stride
        for (let offset = 0; offset < stride; offset += 1) values[to + offset]! += values[from + offset]!
      }
  }
}

/**
 * A table from its innermost cells, each a node of every dimension and a count; what is not listed is zero.
 *
 * @throws UnusableTable where there are more cells than can be protected in one table.
 */
export const tableOf = (
  given: readonly Dimension[],
  fill: (table: CountTable) => void = () => undefined,
): CountTable => {
  const dimensions = given.toSorted((first, second) => (first.name < second.name ? -1 : 1))
  const { strides, size } = stridesOf(dimensions)
  if (size > MOST_CELLS)
    throw new UnusableTable('hierarchies', `the table has ${size} cells; ${MOST_CELLS} at most are protected`)
  const table = { dimensions, strides, counts: new Float64Array(size) }
  fill(table)
  addUp(table, table.counts)
  return table
}

/** The node of each dimension that a cell is. */
export const nodesOf = ({ dimensions, strides }: CountTable, cell: number): number[] => {
  let rest = cell
  return dimensions.map((_, at) => {
    const node = Math.floor(rest / strides[at]!)
    rest -= node * strides[at]!
    return node
  })
}

/** The labels of a cell by dimension, in the order of the dimensions' names. */
export const labelsOf = (table: CountTable, cell: number): Record<string, string> =>
  Object.fromEntries(
    nodesOf(table, cell).map((node, at) => [table.dimensions[at]!.name, table.dimensions[at]!.labels[node]!]),
  )

/** The number of the cell with these labels; undefined where there is none. */
export const cellWith = (table: CountTable, labels: Readonly<Record<string, string>>): number | undefined => {
  let cell = 0
  for (const [at, { name, numbers }] of table.dimensions.entries()) {
    const node = numbers.get(labels[name] ?? '')
    if (node === undefined) return undefined
    cell += node * table.strides[at]!
  }
  return cell
}

/** Cells that the innermost cell is counted in, itself first, the grand total last. */
export const cellsAbove = (table: CountTable, inner: number): number[] => {
  let cells = [0]
  for (const [at, node] of nodesOf(table, inner).entries()) {
    const { paths } = table.dimensions[at]!
    const stride = table.strides[at]!
    cells = [...paths[node]!].flatMap((above) => cells.map((cell) => cell + above * stride))
  }
  return cells
}

/**
 * The equations that a cell takes part in, as numbers: a whole is the sum of its parts, which differ in one dimension only.
 * The number is the whole's times the number of dimensions, and the dimension.
 */
export const equationsWith = (table: CountTable, cell: number): number[] => {
  const { length } = table.dimensions
  return nodesOf(table, cell).flatMap((node, at) => {
    const { parent, children } = table.dimensions[at]!
    const above = parent[node]!
    return [
      ...(children[node]!.length > 0 ? [cell * length + at] : []),
      ...(above >= 0 ? [(cell + (above - node) * table.strides[at]!) * length + at] : []),
    ]
  })
}

/** The whole and the parts of an equation by its number. */
export const equation = (table: CountTable, number: number): { whole: number; parts: number[] } => {
  const { length } = table.dimensions
  const at = number % length
  const whole = (number - at) / length
  const stride = table.strides[at]!
  const node = Math.floor(whole / stride) % table.dimensions[at]!.labels.length
  return {
    whole,
    parts: [...table.dimensions[at]!.children[node]!].map((part) => whole + (part - node) * stride),
  }
}

/** In how many dimensions a cell is a sum of parts. */
export const sumsIn = (table: CountTable, cell: number): number =>
  nodesOf(table, cell).filter((node, at) => table.dimensions[at]!.children[node]!.length > 0).length

/** Whether a cell has no parts in any dimension. */
export const isInnermost = (table: CountTable, cell: number): boolean => sumsIn(table, cell) === 0
