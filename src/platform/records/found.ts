import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { DatabaseTransaction } from '../database/connect.ts'
import type { Field, Fields } from '../fields/field.ts'
import { bareColumn, type Row } from '../fields/row.ts'
import { every } from './statements.ts'

/** By what a list of records is narrowed. */
export interface Narrowed<F extends Fields> {
  /** Fields of which one value is chosen; of a list, those records are found that hold it. */
  readonly filters: readonly (keyof F & string)[]
  /** Fields in whose texts words are looked for. */
  readonly searched: readonly (keyof F & string)[]
}

/** What a reader has chosen: a value for each filter, `q` for the words looked for, and which page. */
export interface Selection extends Readonly<Record<string, unknown>> {
  readonly q?: string | undefined
  readonly page: number
  readonly pageSize: number
}

const MOST_AT_ONCE = 200

const chosen = (name: string, { control }: Field): z.ZodType => {
  if (control.kind === 'choice') return z.enum(control.values as [string, ...string[]])
  if (control.kind === 'codes') return z.string().refine(control.codes.has)
  if (control.kind === 'reference') return z.guid()
  throw new Error(`a list cannot be narrowed by ${name}: nothing can be chosen there`)
}

/** What an action that lists records is given. */
export const selectionShape = <F extends Fields>(fields: F, of: Narrowed<F>): z.ZodRawShape => ({
  ...(of.searched.length > 0 ? { q: z.string().trim().max(200).optional() } : {}),
  ...Object.fromEntries(
    of.filters.map((name) => [name, z.union([z.literal(''), chosen(name, fields[name]!)]).optional()]),
  ),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(MOST_AT_ONCE).default(50),
})

/** Whether anything is chosen at all; on which page one stands is no choice. */
export const isNarrowed = (selection: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(selection).some(
    ([name, value]) => name !== 'page' && name !== 'pageSize' && value !== undefined && value !== '',
  )

const pattern = (words: string): string => `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`

const conditions = <F extends Fields>(
  fields: F,
  { filters, searched }: Narrowed<F>,
  selection: Selection,
): readonly RawBuilder<unknown>[] => {
  const column = (name: string) => sql.ref(bareColumn(name, fields[name]!))
  const all = filters
    .filter((name) => selection[name])
    .map((name) =>
      fields[name]!.least === undefined
        ? sql`${column(name)} = ${selection[name]}`
        : sql`${selection[name]} = any(${column(name)})`,
    )
  if (!selection.q) return all
  const found = searched.map((name) => sql`${column(name)} ilike ${pattern(selection.q!)}`)
  return [...all, sql`(${sql.join(found, sql` or `)})`]
}

/** One page of the rows that a selection finds, and how many there are in all. */
export const findRows = async <F extends Fields>(
  tx: DatabaseTransaction,
  of: {
    readonly table: string
    readonly fields: F
    readonly narrowed: Narrowed<F>
    readonly also: readonly RawBuilder<unknown>[]
    readonly order: RawBuilder<unknown>
  },
  selection: Selection,
): Promise<{ readonly rows: readonly Row[]; readonly total: number }> => {
  const where = every([...of.also, ...conditions(of.fields, of.narrowed, selection)])
  const { page, pageSize } = selection
  const { rows } = await sql<Row>`select *, count(*) over () as total_found from ${sql.table(of.table)}
    where ${where} order by ${of.order}, id limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(tx)
  return { rows, total: Number(rows[0]?.total_found ?? 0) }
}
