import type { DatabaseTransaction } from '../database/connect.ts'
import type { Words } from '../i18n/words.ts'

/** What the cells of a column hold, by the names that CSVW has for it. */
type Datatype = 'string' | 'integer' | 'decimal' | 'boolean' | 'date' | 'datetime'

export interface Column {
  readonly name: string
  readonly title: Words
  readonly description?: Words
  readonly datatype: Datatype
  /** Whether a cell may be empty. */
  readonly optional?: boolean
  /** Several values in one cell, parted by this. */
  readonly separator?: '; '
  /** The values that there are, where they are few. */
  readonly values?: readonly string[]
}

export type Cell = string | number | boolean | Date | null | readonly string[]
export type Row = Readonly<Record<string, Cell>>

/** Themes of the EU's vocabulary for data. */
type Theme = 'GOVE' | 'JUST' | 'SOCI' | 'HEAL'
type Frequency = 'CONT' | 'DAILY' | 'QUARTERLY' | 'ANNUAL' | 'IRREG'

/** A set of open data: what it is, how it is described, and how its rows are found. */
export interface Dataset {
  /** Its name in addresses. */
  readonly name: string
  /** Never another: portals know the dataset by it. */
  readonly id: string
  readonly title: Words
  readonly description: Words
  readonly keywords: { readonly sv: readonly string[]; readonly en: readonly string[] }
  readonly themes: readonly Theme[]
  readonly frequency: Frequency
  readonly columns: readonly Column[]
  /** The columns that tell one row from every other. */
  readonly key: readonly string[]
  /** The rows as nobody in particular may see them, in a stable order. */
  readonly rows: (tx: DatabaseTransaction, day: string) => Promise<readonly Row[]>
}
