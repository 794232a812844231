/** One line of the table: a figure of Samlad beside its baseline, both from the same run. */
export interface Row {
  /** Name of the benchmark that it belongs to. */
  readonly benchmark: string
  readonly what: string
  readonly unit: 'F1' | 'ms' | 'requests/s' | 'pages/s' | 'pictures/s' | 'comparisons/s' | 'records/s' | 'kB'
  /** Median over the rounds. */
  readonly samlad: number
  /** What the baseline does, in a few words. */
  readonly against: string
  readonly baseline: number
  /** How many times the baseline's time Samlad takes: 1 adds nothing, whatever the unit. */
  readonly ratio: number
  /** Other figures of the same rounds, by name, with their unit in the name. */
  readonly more: Readonly<Record<string, number>>
  /** What was promised, and whether this run keeps it. */
  readonly goal?: { readonly text: string; readonly kept: boolean }
}

/** A benchmark: a name to call it by, and what it measures. */
export interface Benchmark {
  readonly name: string
  readonly run: () => Promise<readonly Row[]>
}

type Given = Omit<Row, 'ratio' | 'more'> & { readonly more?: Row['more'] }

/** A row of times: the ratio is that of the times. */
export const timeRow = (given: Omit<Given, 'unit'>): Row => ({
  more: {},
  ...given,
  unit: 'ms',
  ratio: given.samlad / given.baseline,
})

/** A row of rates: the ratio is turned round, so that 1 adds nothing here too. */
export const rateRow = (given: Given): Row => ({
  more: {},
  ...given,
  ratio: given.baseline / given.samlad,
})

const number = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)

const cells = (row: Row): string[] => [
  row.benchmark,
  row.what,
  `${number(row.samlad)} ${row.unit}`,
  `${number(row.baseline)} ${row.unit}`,
  `${number(row.ratio)} ×`,
  row.against,
  Object.entries(row.more)
    .map(([name, value]) => `${name} ${number(value)}`)
    .join(', '),
  row.goal === undefined ? '' : `${row.goal.text}: ${row.goal.kept ? 'kept' : 'MISSED'}`,
]

const headings = ['Benchmark', 'What', 'Samlad', 'Baseline', 'Ratio', 'Baseline is', 'Also', 'Goal']
const toTheRight = new Set([2, 3, 4])

/** The rows as one table of plain text. */
export const table = (rows: readonly Row[]): string => {
  const lines = [headings, ...rows.map(cells)]
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)))
  const written = lines.map((line) =>
    line
      .map((cell, column) =>
        toTheRight.has(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join('  ')
      .trimEnd(),
  )
  return `${[written[0], widths.map((width) => '─'.repeat(width)).join('  '), ...written.slice(1)].join('\n')}\n`
}
