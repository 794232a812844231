import { type Day, daysBetween } from '../../../platform/clock/clock.ts'
import type { Figure } from '../../../platform/series/figure.ts'
import { type Cell, cellKey, cellsOf, type ReportedTable, type TableName } from './content.ts'
import { countOf } from './figure-text.ts'

/** Two figures of one cell, beside each other. */
export interface TwoFigures {
  readonly cell: Cell
  readonly before: Figure
  readonly now: Figure
}

/** A question that a rule asks of what was handed in. */
export type RuleQuestion =
  /** Larger than chance gives: since the collection before. */
  | { readonly kind: 'change'; readonly table: TableName; readonly cells: readonly TwoFigures[] }
  /** Was told in the collection before, and is not any more. */
  | { readonly kind: 'stopped'; readonly table: TableName; readonly cells: readonly TwoFigures[] }
  /** The body's tables (`before`) say something else than its records (`now`). */
  | { readonly kind: 'differs'; readonly table: TableName; readonly cells: readonly TwoFigures[] }
  /** Records whose crime code was not in use on the day on which they were registered. */
  | { readonly kind: 'code'; readonly records: number }

/**
 * Whether two counts differ by more than chance gives: by more than twice the square root of their sum, which is twice the standard
 * error of the difference between two Poisson counts. It never holds below a difference of five, so that a few more or fewer people,
 * which says nothing, asks nothing.
 */
export const isLargeChange = (before: number, now: number): boolean =>
  (now - before) ** 2 > 4 * (now + before)

/** The cells that both have, in the order of the table. */
const besides = (
  table: TableName,
  before: ReportedTable | undefined,
  now: ReportedTable,
): { readonly cell: Cell; readonly before: Figure | undefined; readonly now: Figure }[] => {
  const find = (of: ReportedTable | undefined, key: string) =>
    of?.cells.find(({ cell }) => cellKey(table, cell) === key)?.figure
  return cellsOf(table).flatMap((cell) => {
    const key = cellKey(table, cell)
    const figure = find(now, key)
    return figure === undefined ? [] : [{ cell, before: find(before, key), now: figure }]
  })
}

const both = (
  before: readonly ReportedTable[],
  now: readonly ReportedTable[],
): { readonly table: TableName; readonly cells: readonly TwoFigures[] }[] =>
  now.map((own) => ({
    table: own.table,
    cells: besides(
      own.table,
      before.find(({ table }) => table === own.table),
      own,
    ).flatMap(({ cell, before: was, now: is }) =>
      was === undefined ? [] : [{ cell, before: was, now: is }],
    ),
  }))

const where = (
  kind: 'change' | 'stopped' | 'differs',
  tables: ReturnType<typeof both>,
  asks: (one: TwoFigures) => boolean,
): RuleQuestion[] =>
  tables.flatMap(({ table, cells }) => {
    const asked = cells.filter(asks)
    return asked.length === 0 ? [] : [{ kind, table, cells: asked }]
  })

/** What to ask of tables, beside those of the collection before: one question for a table at most, of each kind. */
export const questionsSince = (
  before: readonly ReportedTable[],
  now: readonly ReportedTable[],
): RuleQuestion[] => {
  const tables = both(before, now)
  const changed = ({ before: was, now: is }: TwoFigures): boolean => {
    const [one, other] = [countOf(was), countOf(is)]
    return one !== undefined && other !== undefined && isLargeChange(one, other)
  }
  const stopped = ({ before: was, now: is }: TwoFigures): boolean =>
    countOf(was) !== undefined && countOf(is) === undefined
  return [...where('change', tables, changed), ...where('stopped', tables, stopped)]
}

const days = ({ from, to }: { readonly from: Day; readonly to: Day }): number => daysBetween(from, to) + 1

/** Whether two periods are so nearly equally long that their counts may be compared: not a half year with a year. */
export const isComparable = (
  one: { readonly from: Day; readonly to: Day },
  other: { readonly from: Day; readonly to: Day },
): boolean => Math.abs(days(one) - days(other)) <= days(one) / 10

const isSame = (one: Figure, other: Figure): boolean =>
  one.kind === other.kind && countOf(one) === countOf(other)

/** Where what a body says in tables and what its records give are not the same. Neither is taken for the other, nor their mean. */
export const differencesOf = (
  tables: readonly ReportedTable[],
  counted: readonly ReportedTable[],
): RuleQuestion[] => where('differs', both(tables, counted), ({ before, now }) => !isSame(before, now))

/** How a body stands in a collection. */
export const reporterStates = ['late', 'not_begun', 'partly', 'questioned', 'handed_in', 'elsewhere'] as const
export type ReporterState = (typeof reporterStates)[number]

/** @param due the last day to hand in */
export const stateOf = (
  {
    ways,
    handedIn,
    openQuestions,
  }: {
    readonly ways: readonly string[]
    /** The ways in which something was handed in. */
    readonly handedIn: readonly string[]
    readonly openQuestions: number
  },
  due: Day,
  today: Day,
): ReporterState => {
  // Encoded records are handed to the unit that links, and never come here.
  const here = ways.filter((way) => way !== 'encoded')
  if (here.length === 0) return 'elsewhere'
  const missing = here.filter((way) => !handedIn.includes(way))
  if (missing.length > 0 && today > due) return 'late'
  if (missing.length > 0) return handedIn.length > 0 ? 'partly' : 'not_begun'
  return openQuestions > 0 ? 'questioned' : 'handed_in'
}
