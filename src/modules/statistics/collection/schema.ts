import { z } from 'zod'
import { tableInput } from '../../../platform/tables/read-table.ts'
import { reporterKinds } from '../standards/index.ts'
import { tableNames, ways } from './content.ts'

const Text = (most: number) => z.string().trim().min(1).max(most)

/** The ways in which a body can be asked. Encoded records are handed to the unit that links, never here. */
export const askedWays = [...ways, 'encoded'] as const
export type AskedWay = (typeof askedWays)[number]

const Page = z.coerce.number().int().min(1).max(10_000).default(1)
export const PAGE_SIZE = 20

export const collectionInput = z.object({ collectionId: z.guid() })
export const collectionsInput = z.object({ page: Page })
export const reporterInput = collectionInput.extend({ askedBodyId: z.guid() })

export const askedInput = collectionInput.extend({
  handedIn: z.enum(['tables', 'records']).optional().catch(undefined),
  leftOut: z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined),
})

export const openInput = z.object({
  titleSv: Text(200),
  titleEn: Text(200).optional(),
  from: z.iso.date(),
  to: z.iso.date(),
  dueOn: z.iso.date(),
  /** Asks everybody whom the last collection asked, of them the same. */
  sameAsLast: z.literal('yes').optional(),
})

export const askInput = collectionInput.extend({
  body: Text(200),
  kind: z.enum(reporterKinds),
  ways: z.array(z.enum(askedWays)).min(1),
  tables: z.array(z.enum(tableNames)).default([]),
})

export const questionInput = reporterInput.extend({ submissionId: z.guid(), words: Text(2000) })
export const answerInput = collectionInput.extend({ questionId: z.guid(), words: Text(4000) })
export const comeInInput = z.object({ code: Text(60) })

const CountedOn = z.iso.date()

/** Cells by table and by their key, as people write them. */
export const tablesInput = collectionInput.extend({
  countedOn: CountedOn,
  cells: z.partialRecord(z.enum(tableNames), z.record(z.string().max(80), z.string().max(40))).default({}),
  /** Tables in which whatever is not filled in is not collected. */
  notCollected: z.array(z.enum(tableNames)).default([]),
})
const fileInput = collectionInput.extend({ countedOn: CountedOn, file: z.instanceof(File).optional() })
export const tableFileInput = collectionInput.extend({ countedOn: CountedOn, ...tableInput })
export const recordFileInput = fileInput.extend({
  /** The day from which rows count that have no day of their own. */
  registeredOn: z.iso.date().optional(),
})
export const casesInput = collectionInput.extend({ countedOn: CountedOn })

const LEAST_SHAPE = z.record(z.string(), z.unknown())
/** What a program hands in: tables or records, not both at once. */
export const directInput = collectionInput.extend({
  countedOn: CountedOn,
  tables: z.array(LEAST_SHAPE).max(20).optional(),
  records: z.array(LEAST_SHAPE).max(5001).optional(),
})
