import { z } from 'zod'
import type { Figure } from '../../../platform/series/figure.ts'
import {
  type CaseRecord,
  caseRecordSchema,
  citizenshipGroups,
  eurostatForms,
  justiceStages,
  type Unit,
  victimStatuses,
} from '../standards/index.ts'

/** The ways in which a body can hand in, beside encoded records, which never come to who asks. */
export const ways = ['tables', 'records'] as const
export type Way = (typeof ways)[number]

/** A table that a body can be asked for: what it counts, and by what. */
interface TableDefinition {
  readonly unit: Unit
  /** Each with all its categories; `unknown` is one of them where people can lack what is asked. */
  readonly dimensions: Readonly<Record<string, readonly string[]>>
}

/**
 * The tables of a collection: the least that the European and the international questionnaires need (Eurostat `crim_thb`, UNODC),
 * and how certain anybody is of whom they count. Victims are everybody whose status at the day is none of rejected.
 */
export const tableDefinitions = {
  victims_by_status: { unit: 'victim', dimensions: { status: victimStatuses } },
  victims_by_sex_and_age: {
    unit: 'victim',
    dimensions: { sex: ['female', 'male', 'unknown'], age: ['child', 'adult', 'unknown'] },
  },
  victims_by_citizenship: {
    unit: 'victim',
    dimensions: { citizenship: [...citizenshipGroups, 'unknown'] },
  },
  victims_by_form: { unit: 'victim', dimensions: { form: [...eurostatForms, 'unknown'] } },
  perpetrators_by_stage: { unit: 'perpetrator', dimensions: { stage: justiceStages } },
  events: { unit: 'event', dimensions: {} },
} as const satisfies Record<string, TableDefinition>
export type TableName = keyof typeof tableDefinitions
export const tableNames = Object.keys(tableDefinitions) as [TableName, ...TableName[]]

/** No body counts more people than this; a number beyond it is a slip. */
export const MOST = 10_000_000

/** The words of one cell, dimension by dimension: `{ sex: 'female', age: 'child' }`; empty for a table without dimensions. */
export type Cell = Readonly<Record<string, string>>

/** Every cell of a table, in the order of its categories. */
export const cellsOf = (table: TableName): readonly Cell[] =>
  Object.entries(tableDefinitions[table].dimensions as TableDefinition['dimensions']).reduce<Cell[]>(
    (cells, [dimension, categories]) =>
      cells.flatMap((cell) => categories.map((category) => ({ ...cell, [dimension]: category }))),
    [{}],
  )

/** A cell by one word, the same whatever the order in which its dimensions were written: `female-child`; `all` without any. */
export const cellKey = (table: TableName, cell: Cell): string =>
  Object.keys(tableDefinitions[table].dimensions)
    .map((dimension) => cell[dimension] ?? '')
    .join('-') || 'all'

const figure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('measured'), value: z.int().min(1).max(MOST) }),
  z.strictObject({ kind: z.literal('zero') }),
  z.strictObject({ kind: z.literal('unknown') }),
  z.strictObject({ kind: z.literal('not_collected') }),
  z.strictObject({ kind: z.literal('suppressed') }),
]) satisfies z.ZodType<Figure>

/** One table as a body reports it: a figure for every combination of categories. */
export const reportedTableSchema = z.strictObject({
  table: z.enum(tableNames),
  cells: z.array(z.strictObject({ cell: z.record(z.string(), z.string()), figure })).min(1),
})
export type ReportedTable = z.infer<typeof reportedTableSchema>

/** What stands in a submission, by its way. */
export interface Contents {
  readonly tables: readonly ReportedTable[]
  readonly records: readonly CaseRecord[]
}
export const contentSchemas: { readonly [W in Way]: z.ZodType<Contents[W]> } = {
  tables: z.array(reportedTableSchema).min(1),
  records: z.array(caseRecordSchema),
}
