import type { Child } from 'hono/jsx'
import type { CsvValue } from '../../platform/csv/write.ts'
import type { Locale } from '../page-context.ts'
import type { Finding } from './finding.ts'

/** Whom a picture is drawn for. */
export interface PictureReader {
  readonly locale: Locale
  /** Today in Sweden. */
  readonly today: string
}

/** A drawing: its size in pixels, and what stands inside the element `svg`. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly body: string
}

/** For a page from 45 rem and for paper, and for a phone. */
export type Screen = 'wide' | 'narrow'

/** A sign of the picture and what it means. */
export interface LegendItem {
  /** What stands in a box of 16 × 16: markup of SVG. */
  readonly sign: string
  readonly word: string
}

/** A column of the table behind a picture, for a page and for a file. */
interface TableColumn {
  /** In a file: lower case, stable, the same in every language. */
  readonly name: string
  /** On a page, in the reader's language. */
  readonly heading: string
  readonly kind?: 'text' | 'number' | 'short'
  readonly rowHeading?: boolean
  /** Left out on a page, which says it in another column in words. */
  readonly fileOnly?: boolean
}

interface TableCell {
  /** As a machine reads it: days as `2010-04-30`, numbers plain. */
  readonly value: CsvValue
  /** As a page shows it. */
  readonly shown: Child
}

/** What a picture is drawn from, as a table. */
export interface PictureTable {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly TableCell[])[]
}

/** How a column gets its cells from the things that a picture shows. */
type ColumnOf<Thing> = TableColumn & {
  readonly value: (thing: Thing) => CsvValue
  readonly shown?: (thing: Thing) => Child
}

/** The things that a picture shows, as its table. */
export const tableOf = <Thing>(
  things: readonly Thing[],
  columns: readonly ColumnOf<Thing>[],
): PictureTable => ({
  columns: columns.map(({ value: _, shown: __, ...column }) => column),
  rows: things.map((thing) =>
    columns.map(({ value, shown }) => {
      const plain = value(thing)
      return {
        value: plain,
        // Made when a page asks for it: a file never does.
        get shown() {
          if (shown !== undefined) return shown(thing)
          return typeof plain === 'number' ? plain : String(plain ?? '–')
        },
      }
    }),
  ),
})

/**
 * A picture in one description: what it is called, what is to be seen in it, how it is drawn, what its signs mean, and the
 * same as a table. Page, file, embedded view and CSV are made from it, so that no picture is without its table.
 */
export interface Depiction {
  readonly title: string
  readonly description: Finding
  /** Words in it that are Swedish in every language. */
  readonly swedish?: readonly string[]
  /** Draws; identifiers inside begin with `prefix`, so that two drawings can stand on one page. */
  readonly draw: (screen: Screen, prefix: string) => Drawing
  readonly legend: readonly LegendItem[]
  readonly table: PictureTable
  /** For a picture that need not fill the page: its frame is no wider than the drawing. */
  readonly small?: boolean
  /** Whose work the drawing builds on, where their licence asks for it. */
  readonly credit?: string
}
