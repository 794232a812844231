import { roleMessages } from '../../../platform/access/role-messages.ts'
import { isRole, type Role, roles } from '../../../platform/access/roles.ts'
import { translator } from '../../../platform/i18n/catalogue.ts'
import { type Locale, locales } from '../../../platform/i18n/locale.ts'
import { writeCsv } from '../../../platform/tables/csv.ts'
import { takeTable } from '../../../platform/tables/read-table.ts'
import type { TableColumn, TableError, TableRow } from '../../../platform/tables/table.ts'
import { takeText } from '../../../platform/tables/take-text.ts'

type Column = 'name' | 'email' | 'role' | 'body'

/** The columns of a table of people to invite, known by their headings in either language. */
export const columns: readonly TableColumn<Column>[] = [
  { key: 'name', heading: { sv: 'Namn', en: 'Name' }, required: true },
  {
    key: 'email',
    heading: { sv: 'E-postadress', en: 'E-mail' },
    also: ['e-post', 'epost', 'mejl', 'mail'],
    required: true,
  },
  { key: 'role', heading: { sv: 'Roll', en: 'Role' }, required: true },
  {
    key: 'body',
    heading: { sv: 'Organisation', en: 'Body' },
    also: ['myndighet', 'arbetsgivare', 'authority', 'employer'],
    required: true,
  },
]

/** As many are invited at once; each is mailed a link. */
const MOST_INVITED = 200

export type PeopleRow = TableRow<Column>

/** The rows of a table that was written or chosen, or what makes it unreadable. */
export const readPeople = (
  text: string,
): { readonly rows: readonly PeopleRow[]; readonly faults: readonly TableError[] } => {
  const { read } = takeText(text, columns)
  if ('errors' in read) return { rows: [], faults: read.errors }
  if (read.rows.length <= MOST_INVITED) return { rows: read.rows, faults: [] }
  return {
    rows: [],
    faults: [{ row: MOST_INVITED + 2, column: null, code: 'too_many', parameters: { rows: MOST_INVITED } }],
  }
}

/** Rows as a table to go on with, each where it stood where `at` says so. */
export const tableOf = (rows: readonly PeopleRow[], locale: Locale, at: 'in_place' | 'together'): string => {
  const cells = ({ name = '', email = '', role = '', body = '' }: PeopleRow['cells'] = {}) => ({
    name,
    email,
    role,
    body,
  })
  const written =
    at === 'together'
      ? rows.map((row) => cells(row.cells))
      : Array.from({ length: (rows.at(-1)?.row ?? 1) - 1 }, (_, place) =>
          cells(rows.find(({ row }) => row === place + 2)?.cells),
        )
  return writeCsv(columns, written, locale).slice(1)
}

/** A file as a table to go on with, whatever a spreadsheet wrote it in; or what makes it unreadable. */
export const readPeopleFile = async (
  file: File,
): Promise<{ readonly table: string } | { readonly faults: readonly TableError[] }> => {
  const taken = await takeTable({ file }, columns, { isPreview: true })
  const read = taken?.read ?? { errors: [] }
  return 'errors' in read ? { faults: read.errors } : { table: tableOf(read.rows, 'sv', 'in_place') }
}

/** The role that is called so, in either language or by its code. */
export const roleCalled = (word: string): Role | undefined => {
  const wanted = word.toLowerCase()
  if (isRole(wanted)) return wanted
  return roles.find((role) =>
    locales.some((locale) => translator(roleMessages, locale)(role).toLowerCase() === wanted),
  )
}
