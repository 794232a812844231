import { z } from 'zod'
import type { Settings } from '../../../platform/config/settings.ts'
import { count } from '../../../platform/fields/kinds.ts'
import type { ReadTable, TableColumn, TableError, TableRow } from '../../../platform/tables/table.ts'
import { type ElsewhereRow, isLevelOfSchool, subjectOf, tellsWho, workShape } from './rules.ts'

type Key =
  | 'account'
  | 'course'
  | 'completedOn'
  | 'hours'
  | 'setting'
  | 'function'
  | 'level'
  | 'county'
  | 'municipality'
  | 'count'

/** The columns of a table of what was completed elsewhere. */
export const columns: readonly TableColumn<Key>[] = [
  { key: 'account', heading: { sv: 'Slumpad identitet', en: 'Random account' } },
  {
    key: 'course',
    heading: { sv: 'Kurs', en: 'Course' },
    also: ['utbildning', 'kursnamn', 'training'],
    required: true,
  },
  {
    key: 'completedOn',
    heading: { sv: 'Genomförd', en: 'Completed' },
    also: ['datum', 'slutförd', 'date'],
    required: true,
    kind: 'day',
  },
  { key: 'hours', heading: { sv: 'Timmar', en: 'Hours' }, kind: 'number' },
  { key: 'setting', heading: { sv: 'Verksamhet', en: 'Setting' }, required: true },
  { key: 'function', heading: { sv: 'Uppgift', en: 'Function' }, required: true },
  { key: 'level', heading: { sv: 'Skolform', en: 'Level of school' } },
  { key: 'county', heading: { sv: 'Län', en: 'County' } },
  { key: 'municipality', heading: { sv: 'Kommun', en: 'Municipality' } },
  { key: 'count', heading: { sv: 'Antal', en: 'Number' }, kind: 'number' },
]

const rowShape = (today: string) =>
  z
    .object({
      account: z
        .string()
        .refine((account) => !tellsWho(account))
        .optional(),
      course: z.string().max(200),
      completedOn: z.iso.date().refine((day) => day <= today),
      hours: z
        .string()
        .transform((given) => Number(given.replace(',', '.')))
        .pipe(z.number().positive().max(2_000))
        .optional(),
      ...workShape,
      count: count(5_000).schema.optional(),
    })
    .refine(({ account, count: many }) => account === undefined || (many ?? 1) === 1, { path: ['count'] })
    .refine(isLevelOfSchool, { path: ['level'] })

interface Reading {
  readonly settings: Pick<Settings, 'secretKey'>
  readonly bodyId: string
  readonly today: string
}

/**
 * A number of people has a name of its row: the same table again adds nothing, and two rows that are alike in one table are two.
 */
const naming = ({ settings: own, bodyId }: Reading) => {
  const seen = new Map<string, number>()
  return (row: object): string => {
    const text = JSON.stringify(row)
    const times = (seen.get(text) ?? 0) + 1
    seen.set(text, times)
    return subjectOf(own, bodyId, `${times} of\n${text}`)
  }
}

const readRow = (
  { cells, row }: TableRow<Key>,
  { settings: own, bodyId, today }: Reading,
  nameOf: (row: object) => string,
): { readonly kept: ElsewhereRow } | { readonly faults: readonly TableError[] } => {
  const filled = Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''))
  const read = rowShape(today).safeParse(filled)
  if (!read.success)
    return {
      faults: [...new Set(read.error.issues.map(({ path: [column] }) => String(column)))].map((column) => ({
        row,
        column,
        code: column === 'account' ? 'tells_who' : 'not_so',
        parameters: {},
      })),
    }
  const { account, course, completedOn, hours, level, county, municipality, count: many, ...work } = read.data
  return {
    kept: {
      subject: account === undefined ? nameOf(read.data) : subjectOf(own, bodyId, account),
      knownApart: account !== undefined,
      materialId: null,
      courseName: course,
      completedOn,
      hours: hours ?? null,
      ...work,
      level: level ?? null,
      county: county ?? null,
      municipality: municipality ?? null,
      count: many ?? 1,
    },
  }
}

/** Reads a table of what was completed elsewhere: all of it, or what is wrong with which rows. */
export const readElsewhere = (
  table: ReadTable<Key>,
  reading: Reading,
): { readonly rows: readonly ElsewhereRow[] } | { readonly faults: readonly TableError[] } => {
  if ('errors' in table) return { faults: table.errors }
  const nameOf = naming(reading)
  const read = table.rows.map((row) => readRow(row, reading, nameOf))
  const faults = read.flatMap((row) => ('faults' in row ? row.faults : []))
  return faults.length > 0 ? { faults } : { rows: read.flatMap((row) => ('kept' in row ? [row.kept] : [])) }
}
