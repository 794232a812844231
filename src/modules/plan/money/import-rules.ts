import { z } from 'zod'
import type { TableError, TableRow } from '../../../platform/tables/table.ts'
import { oreOf } from './amounts.ts'
import { decisionInput, stepInput } from './schema.ts'
import type { SetAside } from './sums.ts'
import { kindWords, type MoneyColumn } from './table-columns.ts'

/** What is wrong with one row, or with the table: `code` is a key of `importProblems`. */
export type RowError = TableError

/** A row as it was understood. */
export type ReadRow =
  | { readonly row: number; readonly kind: 'posting'; readonly input: RowPosting }
  | { readonly row: number; readonly kind: 'set_aside'; readonly line: SetAside }

export interface RowPosting {
  readonly kind: 'decision' | 'planning' | 'parliament' | 'grant' | 'disposal' | 'spending' | 'return'
  readonly day: string
  readonly ore: number
  readonly kronor: string
  readonly fromYear: number | undefined
  readonly toYear: number | undefined
  readonly body: string | undefined
  /** Who has the grant, where that is not the body that decides on it. */
  readonly recipient: string | undefined
  /** Reference of the grant. */
  readonly item: string | undefined
  readonly assignment: string | undefined
  readonly measures: readonly string[]
  readonly decisionNumber: string | undefined
  readonly words: string
  readonly source: string
  readonly page: number | undefined
}

/** What the plan itself says of its money: its years, and the appropriation that finances it where that is known. */
export interface PlanFrame {
  readonly reference: string
  readonly fromYear: number | null
  readonly toYear: number | null
  readonly appropriation: string | null
}

/** "24:1" in whatever an appropriation is written as: "uo 14 24:1", "anslag 24:1 ap.3". */
const numberOf = (appropriation: string): string | undefined => /\d{1,2}:\d{1,3}/.exec(appropriation)?.[0]

/**
 * Whether a line of an appropriation is money of the plan: it names the plan, and its year and appropriation are the plan's.
 * The amount is never looked at: sums that resemble each other are no evidence.
 */
export const relationOf = (
  line: { readonly year: number; readonly appropriation: string | null; readonly words: string },
  frame: PlanFrame,
): SetAside['reason'] | 'the_plans' => {
  if (
    (frame.fromYear !== null && line.year < frame.fromYear) ||
    (frame.toYear !== null && line.year > frame.toYear)
  )
    return 'other_years'
  if (
    frame.appropriation !== null &&
    (line.appropriation === null || numberOf(line.appropriation) !== numberOf(frame.appropriation))
  )
    return 'other_appropriation'
  const plain = (text: string) => text.toLowerCase().replaceAll(/\s+/g, ' ')
  return plain(line.words).includes(plain(frame.reference)) ? 'the_plans' : 'not_named'
}

const kinds = ['decision', 'planning', 'parliament', 'grant', 'disposal', 'spending', 'return'] as const
const kindOf = (word: string): RowPosting['kind'] | undefined => {
  const wanted = word.toLowerCase()
  return kinds.find((kind) => [kind as string, kindWords[kind].sv, kindWords[kind].en].includes(wanted))
}

/** Money that is decided on as a whole has no recipient of a grant. */
const isOrdered = (kind: RowPosting['kind']): boolean =>
  kind === 'decision' || kind === 'planning' || kind === 'parliament'

const day = z.iso.date()
const { holder, item } = stepInput.shape
const { fromYear: year, words, source, decisionNumber, page } = decisionInput.shape

/** One message for a row: of what is wrong with it, what stands first. */
const wrongWith = (
  { row, cells }: TableRow<MoneyColumn>,
  kind: RowPosting['kind'] | undefined,
): RowError | undefined => {
  const error = (column: MoneyColumn, code: string, parameters: RowError['parameters'] = {}): RowError => ({
    ...{ row, column, code, parameters },
  })
  const { kronor = '', currency = '', fromYear = '', toYear = '' } = cells
  if (kind === undefined) return error('kind', 'kind_unknown')
  if (!day.safeParse(cells.day).success) return error('day', 'no_day')
  if (currency !== '' && currency.toUpperCase() !== 'SEK')
    return error('currency', 'other_currency', { currency: currency.slice(0, 20) })
  if (/^[-−–]/u.test(kronor)) return error('kronor', 'negative')
  const ore = oreOf(kronor)
  if (ore === undefined) return error('kronor', 'no_sum')
  if (ore === 0) return error('kronor', 'negative')
  for (const [column, cell] of [
    ['fromYear', fromYear],
    ['toYear', toYear],
  ] as const)
    if (cell !== '' && !year.safeParse(cell).success) return error(column, 'no_year')
  if (fromYear !== '' && toYear !== '' && Number(fromYear) > Number(toYear))
    return error('toYear', 'years_reversed', { from: fromYear, to: toYear })
  if (!source.safeParse(cells.source).success) return error('source', 'missing')
  if (cells.words && !words.safeParse(cells.words).success) return error('words', 'too_long')
  if (cells.decisionNumber && !decisionNumber.safeParse(cells.decisionNumber).success)
    return error('decisionNumber', 'too_long')
  if (cells.recipient && isOrdered(kind)) return error('recipient', 'recipient_not_here')
  if (cells.recipient && !holder.safeParse(cells.recipient).success) return error('recipient', 'too_long')
  if (cells.item && !item.safeParse(cells.item).success) return error('item', 'too_long')
  if (cells.page && !page.safeParse(cells.page).success) return error('page', 'no_page')
  return undefined
}

const given = (cell: string | undefined): string | undefined =>
  cell === undefined || cell === '' ? undefined : cell
const yearIn = (cell: string | undefined): number | undefined =>
  given(cell) === undefined ? undefined : Number(cell)

/** Rows as they are meant, or what is wrong with each: one message for a row. */
export const readRows = (
  rows: readonly TableRow<MoneyColumn>[],
  frame: PlanFrame,
): { readonly read: readonly ReadRow[]; readonly errors: readonly RowError[] } => {
  const read: ReadRow[] = []
  const errors: RowError[] = []
  const numbers = new Map<string, number>()
  for (const row of rows) {
    const { cells } = row
    const kind = kindOf(cells.kind ?? '')
    const wrong = wrongWith(row, kind)
    if (wrong !== undefined || kind === undefined) {
      errors.push(wrong as RowError)
      continue
    }
    const number = given(cells.decisionNumber)
    const first = number === undefined ? undefined : numbers.get(`${kind} ${number}`)
    if (first !== undefined) {
      errors.push({
        ...{ row: row.row, column: 'decisionNumber', code: 'number_twice' },
        parameters: { number: number as string, first: String(first) },
      })
      continue
    }
    if (number !== undefined) numbers.set(`${kind} ${number}`, row.row)
    const ore = oreOf(cells.kronor ?? '') as number
    const years = { fromYear: yearIn(cells.fromYear), toYear: yearIn(cells.toYear) }
    if (kind === 'parliament') {
      const line = {
        year: years.fromYear ?? years.toYear ?? Number((cells.day as string).slice(0, 4)),
        appropriation: given(cells.appropriation) ?? null,
        words: cells.words ?? '',
      }
      const reason = relationOf(line, frame)
      if (reason !== 'the_plans') {
        const { year, appropriation } = line
        read.push({
          row: row.row,
          kind: 'set_aside',
          line: {
            year,
            appropriation,
            body: given(cells.body) ?? '–',
            amountOre: ore,
            reason,
            source: cells.source as string,
          },
        })
        continue
      }
    }
    read.push({
      row: row.row,
      kind: 'posting',
      input: {
        kind,
        ore,
        ...years,
        day: cells.day as string,
        kronor: cells.kronor as string,
        body: given(cells.body),
        recipient: given(cells.recipient),
        item: given(cells.item),
        assignment: given(cells.assignment),
        measures: (cells.measures ?? '').split(/[,|\s]+/).filter(Boolean),
        decisionNumber: number,
        words: given(cells.words) ?? given(cells.source) ?? '',
        source: cells.source as string,
        page: yearIn(cells.page),
      },
    })
  }
  return { read, errors }
}
