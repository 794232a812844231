import type { Child } from 'hono/jsx'
import { type Depiction, type Drawing, type PictureReader, tableOf } from './depiction.ts'
import { extremesOf } from './finding.ts'
import { element, lines, stacked, words } from './svg.ts'

interface Named {
  readonly key: string
  readonly label: string
}

interface GapMap {
  readonly rows: readonly Named[]
  readonly columns: readonly Named[]
  /** How many there are of a row and a column. */
  readonly count: (row: string, column: string) => number
  /** What a cell of the table shows, such as the way to what it counts. */
  readonly shown: (row: string, column: string) => Child
}

interface GapMapWords {
  readonly title: string
  /** What the rows are. */
  readonly heading: string
  /** What else must be known of it: how many cells are empty. */
  readonly note: string
}

const layouts = {
  wide: { width: 980, left: 220, right: 96, top: 150, rowHeight: 40, most: 15 },
  narrow: { width: 328, left: 0, right: 0, top: 20, rowHeight: 48, most: 12 },
} as const

/** As long a line slants above a column. */
const SLANTED = 190

/** The area of a circle says how many. */
const radius = (count: number, most: number, largest: number): number =>
  count === 0 ? 0 : Math.max(6, largest * Math.sqrt(count / most))

/** A name that slants over its column, on as many lines as it needs. */
const slanted = (label: string): string => {
  const named = lines(label, SLANTED, 3)
  return stacked(0, (1 - named.length) * 15, named, 15)
}

const drawMap = ({ rows, columns, count }: GapMap, screen: 'wide' | 'narrow'): Drawing => {
  const { width, left, right, top, rowHeight, most: largest } = layouts[screen]
  const isNarrow = left === 0
  const across = (width - left - right) / columns.length
  const most = Math.max(1, ...rows.flatMap((row) => columns.map((column) => count(row.key, column.key))))
  const middleOf = (column: number) => left + (column + 0.5) * across
  const heads = columns.map(({ label }, at) =>
    // A phone has no room for names: columns are numbered, as the legend says.
    isNarrow
      ? words(middleOf(at), 12, String(at + 1), { class: 'picture-axis', 'text-anchor': 'middle' })
      : element(
          'g',
          {
            class: 'picture-axis',
            transform: `translate(${Math.round(middleOf(at) + 4)},${top - 10}) rotate(-42)`,
          },
          slanted(label),
        ),
  )
  const body = rows.map((row, at) => {
    const begins = top + at * rowHeight
    const middle = isNarrow ? begins + 31 : begins + rowHeight / 2
    const named = lines(row.label, isNarrow ? width : left - 16, isNarrow ? 1 : 2)
    const cells = columns.map((column, place) => {
      const found = count(row.key, column.key)
      const x = middleOf(place)
      if (found === 0) return words(x, middle + 4, '–', { class: 'picture-quiet', 'text-anchor': 'middle' })
      return (
        element('circle', {
          class: 'picture-part picture-part-running',
          cx: x,
          cy: middle,
          r: radius(found, most, largest),
        }) +
        words(x, middle + 4.5, String(found), {
          class: 'picture-small picture-strong picture-number',
          'text-anchor': 'middle',
        })
      )
    })
    return [
      element('line', { class: 'picture-row', x1: 0, x2: width, y1: begins, y2: begins }),
      stacked(0, isNarrow ? begins + 13 : middle + 4.5 - (named.length - 1) * 8.5, named, 17),
      ...cells,
    ].join('')
  })
  return { width, height: top + rows.length * rowHeight + 4, body: heads.join('') + body.join('') }
}

/** What there is of two things crossed, as circles, and where there is nothing; with the same as a table. */
export const gapMap = (
  map: GapMap,
  { title, heading, note }: GapMapWords,
  { locale }: PictureReader,
): Depiction => {
  const totals = map.rows.map(({ key, label }) => ({
    label,
    value: map.columns.reduce((sum, column) => sum + map.count(key, column.key), 0),
  }))
  return {
    title,
    description: extremesOf(totals, String, locale, note),
    draw: (screen) => drawMap(map, screen),
    legend: map.columns.map(({ label }, at) => ({
      sign: words(8, 12, String(at + 1), { class: 'picture-axis', 'text-anchor': 'middle' }),
      word: label,
    })),
    table: tableOf(map.rows, [
      { name: 'row', heading, rowHeading: true, value: ({ label }) => label },
      ...map.columns.map((column) => ({
        name: column.key,
        heading: column.label,
        kind: 'number' as const,
        value: ({ key }: Named) => map.count(key, column.key),
        shown: ({ key }: Named) => map.shown(key, column.key),
      })),
    ]),
  }
}
