import { z } from 'zod'
import { tableNames } from '../collection/index.ts'
import { eurostatPopulations } from '../standards/index.ts'
import { choices } from './dimensions.ts'
import { methodNames, SMALL } from './methods.ts'

const Text = (most: number) => z.string().trim().min(1).max(most)

/** Numbers as people write them: with a comma, with spaces between thousands. */
const Written = <T extends z.ZodType>(number: T) =>
  z.preprocess(
    (given) =>
      typeof given === 'string' && given.trim() !== ''
        ? Number(given.replace(/[\s\u00a0]/gu, '').replace(',', '.'))
        : given,
    number,
  )

/** Cells of all levels up to which a table is worked out while somebody waits. */
export const MOST_CELLS = 2_000

/** What is counted: people of one population by their records, or a table that bodies have counted. */
const subjects = [...eurostatPopulations, ...tableNames] as const

/** What the form starts from. */
export const usual = {
  threshold: String(SMALL),
  width: String(SMALL - 1),
  largestChange: '3',
  variance: '2',
  base: '5',
} as const

export const makeInput = z.object({
  collectionId: z.guid(),
  titleSv: Text(200),
  titleEn: Text(200).optional(),
  subject: z.enum(subjects),
  by: z.array(z.enum(choices)).default([]),
  countedOn: z.iso.date(),
  method: z.enum(methodNames).default('suppress'),
  threshold: Written(z.number().int().min(3).max(100)).default(SMALL),
  width: Written(z.number().int().min(1).max(100)).default(SMALL - 1),
  largestChange: Written(z.number().int().min(1).max(20)).default(3),
  variance: Written(z.number().min(0.5).max(50)).default(2),
  base: Written(z.number().int().min(3).max(50)).default(5),
})
export type MakeInput = z.output<typeof makeInput>

export const prepareInput = z.object({ collection: z.guid().optional() })
export const tableInput = z.object({ tableId: z.guid() })
/** A cell by its place in the table, as its address has it. */
export const cellInput = tableInput.extend({
  cell: z.coerce
    .number()
    .int()
    .min(0)
    .max(MOST_CELLS * 100),
})
const Page = z.coerce.number().int().min(1).max(10_000).default(1)
export const PAGE_SIZE = 20
export const listInput = z.object({ page: Page })
export const releasesInput = z.object({
  page: Page,
  pageSize: z.coerce.number().int().min(1).max(100).default(PAGE_SIZE),
})
export const releaseInput = z.object({ releaseId: z.guid() })
export const withdrawInput = releaseInput.extend({ reason: Text(2000) })

export const noteInput = tableInput.extend({
  /** The place of the cell in the table. */
  cell: Written(
    z
      .number()
      .int()
      .min(0)
      .max(MOST_CELLS * 100),
  ),
  least: Written(z.number().int().min(0).max(1_000_000)),
  most: Written(z.number().int().min(0).max(1_000_000)).optional(),
  source: Text(300),
})

export type TableState = 'draft' | 'released' | 'withdrawn'
