import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { preparedAction } from '../../../../platform/access/action.ts'
import { Refusal } from '../../../../platform/refusal.ts'
import { readSheets, type Sheet } from '../../../../platform/tables/sheets.ts'
import { MOST_ROWS } from '../../../../platform/tables/table.ts'
import { hasher, keepSaid, saidBefore } from '../../../../platform/tables/taken-before.ts'
import {
  encodePeople,
  HOUSE_THRESHOLD,
  NoList,
  prepareList,
  readThreshold,
  similarPeople,
} from '../../linkage/index.ts'
import { handIn, ownReporter } from '../handing-in.ts'
import { collectionPolicy } from '../policy.ts'
import { collectionInput } from '../schema.ts'
import { type Corrections, NothingInIt, readOwnSheet, saidOf } from './reading.ts'

/** What a sheet may unpack to, in bytes. */
const UNPACKED = 24 * 1024 * 1024
const MOST_COLUMNS = 100

/**
 * The file as the page carries it between reading and handing in: the house keeps nothing of it until it is handed in, and then no more
 * than what was asked for.
 */
const packed = (sheets: readonly Sheet[]): string => deflateRawSync(JSON.stringify(sheets)).toString('base64')
const sheetsSchema = z.array(
  z.object({ name: z.string(), rows: z.array(z.array(z.string()).max(MOST_COLUMNS)).max(MOST_ROWS + 50) }),
)
const unpacked = (text: string): readonly Sheet[] => {
  try {
    return sheetsSchema.parse(
      JSON.parse(inflateRawSync(Buffer.from(text, 'base64'), { maxOutputLength: UNPACKED }).toString()),
    )
  } catch {
    // Whatever stands in it is somebody's list: nothing of it is repeated.
    throw new Refusal('sheet.unreadable', 422, {}, 'file')
  }
}

/** @throws Refusal at the file where it is no spreadsheet, or larger than what is handed in at once. */
const sheetsOf = async ({ file, carried }: { file?: File | undefined; carried?: string | undefined }) => {
  if (file === undefined || file.size === 0) {
    if (carried === undefined) return undefined
    return unpacked(carried)
  }
  const sheets = await readSheets(new Uint8Array(await file.arrayBuffer()))
  if (sheets === undefined) throw new Refusal('sheet.unreadable', 422, {}, 'file')
  if (sheets.some(({ rows }) => rows.length > MOST_ROWS + 20))
    throw new Refusal('sheet.too_many_rows', 422, { rows: MOST_ROWS }, 'file')
  if (sheets.some(({ rows }) => rows.some((row) => row.length > MOST_COLUMNS)))
    throw new Refusal('sheet.too_many_columns', 422, { columns: MOST_COLUMNS }, 'file')
  return sheets
}

const corrected = z.record(z.string().max(20), z.string().max(40)).default({})
const sheetInput = collectionInput.extend({
  carried: z.string().max(12_000_000).optional(),
  sheet: z.string().max(200).optional(),
  /** The sheet that `columns` were corrected in: another starts anew. */
  correctedIn: z.string().max(200).optional(),
  columns: corrected,
  words: corrected,
})

type SheetInput = z.output<typeof sheetInput>

const correctionsOf = ({ sheet, correctedIn, columns, words }: SheetInput): Corrections =>
  sheet === undefined || correctedIn === undefined || sheet === correctedIn
    ? { sheet, columns, words }
    : { sheet, columns: {}, words }

const KIND = 'statistics.own_sheet'

const MOST_PAIRS = 200

/**
 * Rows that may be of one person, by names, births and numbers, the likeliest first; nothing of them is kept. Undefined where the sheet
 * says nothing of who somebody is.
 */
const likePairs = async (sheets: readonly Sheet[], sheet: string, today: string) => {
  try {
    const { people, rows } = prepareList(sheets, today, { sheet })
    const keys = encodePeople(people, new Uint8Array(32), 'own sheet')
    const pairs = await similarPeople(keys, keys, readThreshold(HOUSE_THRESHOLD)!)
    return pairs
      .filter(({ left, right }) => left < right)
      .slice(0, MOST_PAIRS)
      .map(({ left, right }) => ({ row: rows[left]!, other: rows[right]! }))
  } catch (error) {
    if (error instanceof NoList) return undefined
    throw error
  }
}

const readIt = (...given: Parameters<typeof readOwnSheet>) => {
  try {
    return readOwnSheet(...given)
  } catch (error) {
    if (error instanceof NothingInIt) throw new Refusal('sheet.nothing', 422, {}, 'file')
    throw error
  }
}

/** Reads a body's own sheet: what each column and word is taken for, and what cannot be read. Nothing is kept. */
export const readSheet = preparedAction(
  collectionPolicy,
  'submission.read_sheet',
  'read_personal',
  sheetInput.extend({ file: z.instanceof(File).optional() }),
  async (input) => ({ input, sheets: await sheetsOf(input) }),
  async (context, { input, sheets }) => {
    const { about, today } = context
    const { collectionId } = input
    about('collection', collectionId)
    const { collection, reporter } = await ownReporter(context, collectionId)
    if (sheets === undefined) return { collection, reporter, read: undefined }
    const corrections = correctionsOf(input)
    const read = readIt(sheets, corrections, {
      today,
      registeredOn: collection.to,
      hashOf: hasher(context),
      said: await saidBefore(context, KIND),
    })
    return {
      collection,
      reporter,
      read: {
        ...read,
        names: sheets.map(({ name }) => name),
        carried: packed(sheets),
        pairs: await likePairs(sheets, read.sheet, today),
      },
    }
  },
)

/** Hands in the records of a sheet as it was read and corrected, and remembers how it was read. */
export const handInSheet = preparedAction(
  collectionPolicy,
  'submission.hand_in_sheet',
  'change',
  sheetInput.extend({ countedOn: z.iso.date() }),
  async (input) => {
    const sheets = await sheetsOf(input)
    if (sheets === undefined) throw new Refusal('submission.no_file', 422, {}, 'file')
    return { input, sheets }
  },
  async (context, { input, sheets }) => {
    const { collection } = await ownReporter(context, input.collectionId)
    const hashOf = hasher(context)
    const read = readIt(sheets, correctionsOf(input), {
      today: context.today,
      registeredOn: collection.to,
      hashOf,
      said: await saidBefore(context, KIND),
    })
    await keepSaid(context, KIND, saidOf(read, hashOf))
    const given = { way: 'records', content: read.records } as const
    return {
      ...(await handIn(context, input.collectionId, given, input.countedOn)),
      leftOut: read.leftOut,
    }
  },
)
