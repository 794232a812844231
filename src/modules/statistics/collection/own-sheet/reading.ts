/** From a body's own sheet to case records without identity. What stands of somebody in the file is in no message. */
import { createHash } from 'node:crypto'
import type { Day } from '../../../../platform/clock/clock.ts'
import type { Sheet } from '../../../../platform/tables/sheets.ts'
import { MOST_ROWS } from '../../../../platform/tables/table.ts'
import { headingIn, type Said } from '../../../../platform/tables/taken-before.ts'
import { type DateOrder, orderOf } from '../../../../platform/text/written-day.ts'
import { plain, readBirth, sheetTable } from '../../linkage/index.ts'
import { type CaseRecord, measured, notCollected, unknown, zero } from '../../standards/index.ts'
import {
  ageOf,
  type CodedField,
  coded,
  fieldOfHeading,
  partsOf,
  type SheetField,
  STATELESS,
} from './fields.ts'

/** What somebody has corrected: columns by `columnKey`, and words by `wordKey`; empty is left aside, or unknown. */
export interface Corrections {
  readonly sheet?: string | undefined
  readonly columns: Readonly<Record<string, string>>
  readonly words: Readonly<Record<string, string>>
}

/** Names a column in a form, by its place from 0. */
export const columnKey = (at: number): string => `column${at}`

interface SheetColumn {
  /** As it stands in the file. */
  readonly heading: string
  readonly field: SheetField | null
  readonly why: 'chosen' | 'before' | 'heading' | 'content' | 'nothing'
}

/** A word of a coded column, and what it is taken for. */
interface SheetWord {
  readonly key: string
  readonly field: CodedField
  readonly word: string
  readonly cells: number
  readonly codes: readonly string[]
  readonly why: 'chosen' | 'before' | 'read' | 'nothing'
}

/** A cell that becomes unknown: its row as the spreadsheet counts, its column, and why; the value is left out. */
interface SheetFault {
  readonly row: number
  readonly column: string
  readonly code: 'not_a_date' | 'no_such_day' | 'unlikely_year' | 'not_an_age' | 'not_a_word'
}

export interface ReadSheet {
  readonly sheet: string
  /** Whether it has headings, without which nothing of its columns is remembered. */
  readonly titled: boolean
  readonly columns: readonly SheetColumn[]
  readonly words: readonly SheetWord[]
  readonly faults: readonly SheetFault[]
  readonly records: readonly CaseRecord[]
  /** Row of the file of each record. */
  readonly rows: readonly number[]
  /** Cells with something in them that go no further. */
  readonly leftOut: number
}

/** Names a word in a form: the same for the same word, and nothing to be read. */
export const wordKey = (field: CodedField, word: string): string =>
  createHash('sha256').update(`${field} ${word.toLowerCase()}`).digest('hex').slice(0, 16)

const IDENTITY = ['given', 'family', 'name', 'alias', 'number', 'numberLevel']
const OF_PERSON: Readonly<Record<string, SheetField>> = {
  ...Object.fromEntries(IDENTITY.map((field) => [field, 'identity'])),
  born: 'born',
  birthYear: 'born',
  sex: 'gender',
  citizenship: 'citizenship',
}

type Victim = NonNullable<CaseRecord['victim']>

const years = (from: Day, to: Day): number =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0)

interface About {
  readonly today: Day
  /** The day of rows that have none of their own. */
  readonly registeredOn: Day
  readonly hashOf: (text: string) => string
  readonly said: Said
}

type Table = ReturnType<typeof sheetTable>

const columnsOf = (
  { mapping, titled }: Table,
  { columns }: Corrections,
  { hashOf, said }: About,
): SheetColumn[] =>
  mapping.map(({ heading, field, why }, at): SheetColumn => {
    const chosen = columns[columnKey(at)]
    if (chosen !== undefined) return { heading, field: (chosen || null) as SheetField | null, why: 'chosen' }
    const before = titled ? said[hashOf(headingIn(heading))] : undefined
    if (before !== undefined) return { heading, field: (before || null) as SheetField | null, why: 'before' }
    const ofPerson = field === null ? undefined : OF_PERSON[field]
    if (ofPerson !== undefined && why === 'heading') return { heading, field: ofPerson, why }
    // What a heading says holds before what short words below it are like: "Skåne" may be a name.
    const own = titled ? fieldOfHeading(heading) : undefined
    if (own !== undefined) return { heading, field: own, why: 'heading' }
    return ofPerson !== undefined && why === 'content'
      ? { heading, field: ofPerson, why }
      : { heading, field: null, why: 'nothing' }
  })

/** Of several columns for one field the first counts, so that no cell is taken twice; of who somebody is all do. */
const onePerField = (columns: readonly SheetColumn[]): SheetColumn[] =>
  columns.map((column, at) =>
    column.field === null ||
    column.field === 'identity' ||
    column.why === 'chosen' ||
    columns.findIndex(({ field }) => field === column.field) === at
      ? column
      : { ...column, field: null, why: 'nothing' },
  )

const worth = (table: Table): number =>
  table.mapping.filter(({ field }) => field !== null).length * table.rows.length

/** A sheet that nobody is in. */
export class NothingInIt extends Error {}

/**
 * Reads a body's own sheet: the sheet with most of what is asked for, what each column and each word is taken for, and everything that
 * cannot be read, at once. What cannot be read is unknown; a column that is not there was not collected.
 *
 * @throws NothingInIt where no row has anything that is asked for
 */
export const readOwnSheet = (sheets: readonly Sheet[], corrections: Corrections, about: About): ReadSheet => {
  const { today, registeredOn, hashOf, said } = about
  const wanted = sheets.filter(({ name }) => corrections.sheet === undefined || name === corrections.sheet)
  const table = (wanted.length === 0 ? sheets : wanted)
    .map((sheet) => sheetTable(sheet, today))
    .toSorted((one, other) => worth(other) - worth(one))[0]
  if (table === undefined) throw new NothingInIt()
  const columns = onePerField(columnsOf(table, corrections, about))
  const placeOf = (field: SheetField): number => columns.findIndex((column) => column.field === field)
  const isAsked = (field: SheetField | null) => field !== null && field !== 'identity'
  const used = table.rows
    .slice(0, MOST_ROWS)
    .map((cells, at) => ({ cells: cells.map(plain), row: table.first + at }))
    .filter(({ cells }) =>
      columns.some(({ field }, column) => isAsked(field) && (cells[column] ?? '') !== ''),
    )
  if (used.length === 0) throw new NothingInIt()

  const words = new Map<string, SheetWord>()
  const wordOf = (field: CodedField, word: string): SheetWord => {
    const key = wordKey(field, word)
    const known = words.get(key)
    if (known !== undefined) return known
    const chosen = corrections.words[key]
    const before = said[hashOf(`${field} ${word.toLowerCase()}`)]
    const read = coded[field].read(word)
    const as = (code: string) => (coded[field].codes.includes(code) ? [code] : [])
    const [codes, why] =
      chosen !== undefined
        ? [as(chosen), 'chosen' as const]
        : before !== undefined
          ? [as(before), 'before' as const]
          : [read, read.length === 0 ? ('nothing' as const) : ('read' as const)]
    return { key, field, word, cells: 0, codes, why }
  }
  const faults: SheetFault[] = []
  const orders = new Map<number, DateOrder>(
    (['born', 'registered'] as const).map((field) => {
      const place = placeOf(field)
      return [place, orderOf(used.map(({ cells }) => cells[place] ?? ''))]
    }),
  )
  const recordOf = ({ cells, row }: (typeof used)[number]): CaseRecord => {
    const cell = (field: SheetField) => {
      const place = placeOf(field)
      return place < 0 ? undefined : { place, text: cells[place] ?? '' }
    }
    const fault = (place: number, code: SheetFault['code']): void => {
      faults.push({ row, column: columns[place]!.heading, code })
    }
    const codesOf = (field: CodedField) => {
      const found = cell(field)
      if (found === undefined) return notCollected
      const codes = partsOf(field, found.text).flatMap((part) => {
        const word = wordOf(field, part)
        words.set(word.key, { ...word, cells: word.cells + 1 })
        if (word.codes.length === 0 && word.why === 'nothing') fault(found.place, 'not_a_word')
        return word.codes
      })
      return codes.length === 0 ? unknown : measured([...new Set(codes)])
    }
    const citizenship = () => {
      const codes = codesOf('citizenship')
      if (codes.kind !== 'measured') return codes
      const countries = codes.value.filter((code) => code !== STATELESS)
      return countries.length === 0 ? zero : measured(countries)
    }
    const codeOf = (field: CodedField) => {
      const codes = codesOf(field)
      return codes.kind === 'measured' ? measured(codes.value[0]!) : codes
    }
    /** A day however it is written; a month or a year has no day of its own. */
    const dayOf = (field: 'born' | 'registered') => {
      const found = cell(field)
      if (found === undefined || found.text === '') return undefined
      const read = readBirth(found.text, orders.get(found.place)!, today)
      if (read.fault !== undefined) fault(found.place, read.fault)
      return read.born === '' ? undefined : read
    }
    const registered = dayOf('registered')
    const day =
      registered?.born.length === 10
        ? registered.born
        : registered?.born.length === 7
          ? `${registered.born}-01`
          : registeredOn
    const ageIn = (): Victim['age'] => {
      const [own, bornCell] = [cell('age'), cell('born')]
      // One column of both, "Ålder/född", holds an age in one row and a year in the next.
      const isBoth = bornCell !== undefined && fieldOfHeading(columns[bornCell.place]!.heading) === 'age'
      const isAge = isBoth && readBirth(bornCell.text, orders.get(bornCell.place)!, today).fault !== undefined
      const written = isAge ? bornCell : own
      const born = isAge ? undefined : dayOf('born')
      const told = written === undefined || written.text === '' ? undefined : ageOf(written.text)
      if (written !== undefined && written.text !== '' && told === undefined)
        fault(written.place, 'not_an_age')
      if (told !== undefined) return measured(told)
      if (born !== undefined) {
        const isDay = born.born.length === 10 && !born.estimated
        const age = years(isDay ? born.born : `${born.born.slice(0, 4)}-07-01`, day)
        if (age >= 0 && age <= 120) return measured({ form: isDay ? 'exact' : 'estimated', years: age })
      }
      return written === undefined && placeOf('born') < 0 ? notCollected : unknown
    }
    const status = codeOf('status')
    const id = `row${row}`
    return {
      id,
      registeredOn: measured(day),
      referredOn: notCollected,
      reporter: { id: 'own', kind: notCollected },
      event: {
        id,
        county: codeOf('county'),
        forms: codesOf('form') as CaseRecord['event']['forms'],
        sexualForms: notCollected,
        industry: notCollected,
        control: notCollected,
        acts: notCollected,
        means: notCollected,
        recruitment: notCollected,
        route: [],
        crimeCode: notCollected,
      },
      victim: {
        id,
        statuses:
          status.kind === 'measured'
            ? [{ status: status.value as 'presumed', from: day, decidedBy: notCollected }]
            : [],
        gender: codeOf('gender') as Victim['gender'],
        age: ageIn(),
        ageAtExploitation: notCollected,
        citizenship: citizenship(),
        recruiterRelation: notCollected,
        monthsTrafficked: notCollected,
      },
      perpetrators: [],
    }
  }
  const records = used.map(recordOf)
  const placeIn = ({ column }: SheetFault) => columns.findIndex(({ heading }) => heading === column)
  const leftOut = used.reduce(
    (sum, { cells }) =>
      sum + cells.filter((text, column) => text !== '' && !isAsked(columns[column]?.field ?? null)).length,
    0,
  )
  return {
    sheet: table.sheet,
    titled: table.titled,
    columns,
    words: [...words.values()].toSorted((one, other) => other.cells - one.cells),
    faults: faults.toSorted((one, other) => one.row - other.row || placeIn(one) - placeIn(other)),
    records,
    rows: used.map(({ row }) => row),
    leftOut,
  }
}

/** What is to be kept of how a sheet was read, for the next one. */
export const saidOf = (read: ReadSheet, hashOf: About['hashOf']): Said => ({
  ...(read.titled
    ? Object.fromEntries(read.columns.map(({ heading, field }) => [hashOf(headingIn(heading)), field ?? '']))
    : {}),
  ...Object.fromEntries(
    read.words
      .filter(({ why }) => why === 'chosen' || why === 'before')
      .map(({ field, word, codes }) => [hashOf(`${field} ${word.toLowerCase()}`), codes[0] ?? '']),
  ),
})
