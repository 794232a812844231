import { z } from 'zod'
import type { Day } from '../../platform/clock/clock.ts'
import type { ValuesOf } from '../../platform/fields/field.ts'
import { inputOf } from '../../platform/fields/input.ts'
import type { Words } from '../../platform/i18n/words.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ReadTable, TableColumn, TableError } from '../../platform/tables/table.ts'
import { recommendationWords } from './messages.ts'
import { recommendation, requireShown } from './registers.ts'

type Key = keyof typeof recommendation

const labelOf = (key: Key): 'recommendation' | Exclude<Key, 'summary'> =>
  key === 'summary' ? 'recommendation' : key

/** The columns of a table of recommendations: the fields, by their names. */
export const columns: readonly TableColumn<Key>[] = (Object.keys(recommendation) as Key[]).map((key) => ({
  key,
  heading: { sv: recommendationWords('sv')(labelOf(key)), en: recommendationWords('en')(labelOf(key)) },
  ...(recommendation[key].isOptional ? {} : { required: true }),
  ...(recommendation[key].control.kind === 'day' ? { kind: 'day' } : {}),
}))

/** The words that can stand in a column of options, by language; nothing where others can. */
const wordsOf = (key: Key): Words | undefined => {
  const { control } = recommendation[key]
  if (control.kind !== 'choice') return undefined
  const said = (locale: 'sv' | 'en') =>
    control.values.map((code) => recommendationWords(locale)(code as 'done')).join(', ')
  return { sv: said('sv'), en: said('en') }
}

/** The code of an option as people write it: its word in either language, or the code. */
const codeOf = (key: Key, written: string): string => {
  const { control } = recommendation[key]
  if (control.kind !== 'choice') return written
  const said = written.trim().toLowerCase()
  const isCalled = (code: string) =>
    [code, ...(['sv', 'en'] as const).map((locale) => recommendationWords(locale)(code as 'done'))].some(
      (word) => word.toLowerCase() === said,
    )
  return control.values.find(isCalled) ?? written
}

const row = z.object(inputOf(recommendation))

/** Reads a table of recommendations: all of it, or what is wrong with which rows. */
export const readRecommendations = (
  table: ReadTable<Key>,
  today: Day,
):
  | { readonly rows: readonly ValuesOf<typeof recommendation>[] }
  | { readonly faults: readonly TableError[] } => {
  if ('errors' in table) return { faults: table.errors }
  const faults: TableError[] = []
  const rows = table.rows.flatMap(({ cells, row: number }) => {
    const fault = (column: string, code: string, parameters: TableError['parameters'] = {}) =>
      faults.push({ row: number, column, code, parameters })
    const read = row.safeParse(
      Object.fromEntries(
        Object.entries(cells).map(([key, value]) => [key, codeOf(key as Key, String(value))]),
      ),
    )
    if (!read.success) {
      for (const column of new Set(read.error.issues.map(({ path }) => path[0] as Key))) {
        const words = wordsOf(column)
        if (words !== undefined) fault(column, 'one_of', words)
        else fault(column, String(cells[column] ?? '') === '' ? 'missing' : 'not_so')
      }
      return []
    }
    const values = read.data as ValuesOf<typeof recommendation>
    if (values.givenOn > today) fault('givenOn', 'not_so')
    try {
      requireShown(values)
    } catch (refused) {
      if (!(refused instanceof Refusal)) throw refused
      fault('evidence', 'shown_by')
    }
    return [values]
  })
  return faults.length > 0 ? { faults } : { rows }
}
