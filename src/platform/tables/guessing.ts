import { readNumber } from '../i18n/written-number.ts'
import { inLatinLetters } from '../text/latin-letters.ts'
import { isNear } from '../text/near.ts'
import { orderOf, readDay } from '../text/written-day.ts'
import type { TableColumn } from './table.ts'

/** What a column of somebody's table is taken for, and why: the first three are certain, the next two are guesses. */
export interface TakenColumn {
  /** As it stands in the table. */
  readonly heading: string
  /** Key of the column that it is taken for; null is left aside. */
  readonly key: string | null
  readonly why: 'chosen' | 'before' | 'heading' | 'like' | 'content' | 'nothing'
  /** What stands in it, the first three that differ, for whoever has sent it. */
  readonly examples: readonly string[]
}

/** Headings stand within so many rows from the top. */
export const WITHIN = 20

const words = (text: string): string[] => inLatinLetters(text).split(' ').filter(Boolean)
const namesOf = ({ key, heading, also = [] }: TableColumn): string[] => [key, heading.sv, heading.en, ...also]

/** A heading as it is compared: its letters and figures, or all of it where it has none. */
const levelled = (heading: string): string =>
  [...words(heading), ...(heading.match(/\d+/gu) ?? [])].join('') || heading.trim().toLowerCase()

const known = new WeakMap<readonly TableColumn[], ReadonlyMap<string, TableColumn>>()
/** The columns by what they are called; the first of two that are called the same. */
const byName = (columns: readonly TableColumn[]): ReadonlyMap<string, TableColumn> => {
  const found = known.get(columns)
  if (found !== undefined) return found
  const made = new Map(
    columns
      .flatMap((column) => namesOf(column).map((name) => [levelled(name), column] as const))
      .toReversed(),
  )
  known.set(columns, made)
  return made
}

/** The column that a heading names, in either language or as others call it; nothing where it names none. */
export const columnNamed = <Key extends string>(
  heading: string,
  columns: readonly TableColumn<Key>[],
): TableColumn<Key> | undefined => byName(columns).get(levelled(heading)) as TableColumn<Key> | undefined

/** How like two headings are, from 0 to 1: the share of their longer words that they have in common, with a typing error in each. */
const likeness = (one: string, other: string): number => {
  const [longer, known] = [one, other].map((text) => words(text).filter(({ length }) => length > 2)) as [
    string[],
    string[],
  ]
  const shared = longer.filter((word) =>
    known.some((own) => word === own || (word.length > 4 && isNear(word, own))),
  ).length
  return shared / Math.max(longer.length, known.length, 1)
}
const ALIKE = 0.5

/** The row of headings: of the first twenty the one with most that are known; the first that is not empty where none is. */
export const headingRow = (rows: readonly (readonly string[])[], columns: readonly TableColumn[]): number => {
  const names = byName(columns)
  const found = rows
    .slice(0, WITHIN)
    .map(
      (row) =>
        new Set(row.flatMap((cell) => (cell.length > 100 ? [] : (names.get(levelled(cell)) ?? [])))).size,
    )
  const most = Math.max(0, ...found)
  return most > 0 ? found.indexOf(most) : rows.findIndex((row) => row.join('').trim() !== '')
}

/** Whether what stands in a column could be of its kind; anything is a text. */
const fits = (column: TableColumn, values: readonly string[]): boolean => {
  if (column.kind === undefined || column.kind === 'text') return true
  const order = orderOf(values)
  const isOne = (value: string): boolean =>
    column.kind === 'day'
      ? readDay(value, order) !== undefined
      : 'value' in readNumber(value.replace(/\s*(?:kr|kronor|sek)\s*$/i, ''))
  return values.filter(isOne).length >= 0.8 * values.length
}

/**
 * Proposes what each column of a table is: what it is called, else what its heading is like, else what stands in it where one column
 * that is needed is missing and one alone could be it.
 *
 * @param values what stands in each column and is not empty
 * @param before what a heading was taken for the last time: a key, or empty for what was left aside
 */
export const proposeColumns = <Key extends string>(
  headings: readonly string[],
  values: readonly (readonly string[])[],
  columns: readonly TableColumn<Key>[],
  before: (heading: string) => string | undefined = () => undefined,
): TakenColumn[] => {
  const taken = new Map<number, Pick<TakenColumn, 'key' | 'why'>>()
  const isFree = ({ key }: TableColumn): boolean => ![...taken.values()].some((one) => one.key === key)
  for (const [at, heading] of headings.entries()) {
    const said = before(heading)
    if (said === '' || columns.some(({ key }) => key === said))
      taken.set(at, { key: said || null, why: 'before' })
  }
  const said = [...taken.values()].map(({ key }) => key)
  for (const [at, heading] of headings.entries()) {
    const column = taken.has(at) ? undefined : byName(columns).get(levelled(heading))
    if (column !== undefined && !said.includes(column.key)) taken.set(at, { key: column.key, why: 'heading' })
  }
  const alike = headings
    .flatMap((heading, at) =>
      taken.has(at)
        ? []
        : columns
            .filter((one) => isFree(one) && fits(one, values[at]!))
            .map((column) => ({
              at,
              key: column.key,
              like: Math.max(...namesOf(column).map((name) => likeness(heading, name))),
            })),
    )
    .filter(({ like }) => like >= ALIKE)
    .toSorted((one, other) => other.like - one.like)
  for (const { at, key } of alike)
    if (!taken.has(at) && ![...taken.values()].some((one) => one.key === key))
      taken.set(at, { key, why: 'like' })
  for (const column of columns) {
    if (column.required !== true || column.kind === undefined || column.kind === 'text' || !isFree(column))
      continue
    const places = headings.flatMap((_, at) =>
      !taken.has(at) && values[at]!.length > 1 && fits(column, values[at]!) ? [at] : [],
    )
    if (places.length === 1) taken.set(places[0]!, { key: column.key, why: 'content' })
  }
  return headings.map((heading, at) => ({
    heading,
    key: null,
    why: 'nothing',
    ...taken.get(at),
    examples: [...new Set(values[at])].slice(0, 3).map((value) => value.slice(0, 40)),
  }))
}
