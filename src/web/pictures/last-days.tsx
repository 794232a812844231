import { withinSentence } from '../../platform/i18n/within-sentence.ts'
import { statusWord } from '../components/status.tsx'
import type { StatusKind } from '../components/status-shapes.ts'
import { type DatedRow, type DatedWords, datedTable, gridOf, TOP, todayAt } from './dated-rows.tsx'
import type { Depiction, Drawing, PictureReader } from './depiction.ts'
import { needsSomebody, standingsOf } from './finding.ts'
import { statusAt, statusLegend } from './legend.tsx'
import { pictureWords } from './messages.ts'
import { element, lines, short, stacked, words } from './svg.ts'
import { showsToday, timeScale } from './time-scale.ts'

/** A measure at its last day; it stands after the others where it has none. */
export interface DayRow extends DatedRow {
  /** The row that it stands in. */
  readonly group: string
}

interface LastDaysWords extends DatedWords {
  /** Heading of the column of those without a day. */
  readonly undated: string
}

const layouts = {
  wide: { width: 1020, left: 250, undated: 150, labelWidth: 235, nameWidth: 1000, least: 34, lift: 0 },
  narrow: { width: 328, left: 0, undated: 70, labelWidth: 326, nameWidth: 306, least: 44, lift: 1 },
} as const

const SIGN = 15
/** How far two shapes keep from each other, beside and below. */
const STEP = { x: 21, y: 30 } as const
const LINE = 17

/** What is over has no name in the picture. */
const isOver = (status: StatusKind): boolean => status === 'done' || status === 'withdrawn'

interface Spot {
  readonly row: DayRow
  readonly x: number
  /** Which line of its group it stands on. */
  readonly line: number
}

/** Puts shapes side by side, or below each other where they would touch. */
const placeAll = (rows: readonly DayRow[], xOf: (row: DayRow) => number): Spot[] => {
  const ends: number[] = []
  return [...rows]
    .sort((one, other) => xOf(one) - xOf(other))
    .map((row) => {
      const x = xOf(row)
      const free = ends.findIndex((end) => end + STEP.x <= x)
      const line = free === -1 ? ends.length : free
      ends[line] = x
      return { row, x, line }
    })
}

const draw = (
  rows: readonly DayRow[],
  undatedWord: string,
  { today, locale }: PictureReader,
  screen: 'wide' | 'narrow',
): Drawing => {
  const t = pictureWords(locale)
  const layout = layouts[screen]
  const { width, left } = layout
  const ends = rows.flatMap(({ end }) => end ?? [])
  if (rows.length === 0) return { width, height: 40, body: words(8, 24, t('nothing')) }
  const hasUndated = ends.length < rows.length
  const right = width - (hasUndated ? layout.undated : 16)
  const shown = ends.length > 0 && showsToday(ends, today)
  const scale =
    ends.length === 0
      ? undefined
      : timeScale(ends, [left + 12, right], locale, layout.least, shown ? today : undefined)
  // Those without a day stand in columns of their own, as many as there is room for.
  const columns = Math.max(1, Math.floor((layout.undated - 24) / STEP.x))
  let y = TOP
  const parts = [...Map.groupBy(rows, ({ group }) => group)].map(([group, own]) => {
    const dated = placeAll(
      own.filter(({ end }) => end !== undefined),
      ({ end }) => scale!.x(end!),
    )
    const undated = own
      .filter(({ end }) => end === undefined)
      .map(
        (row, at): Spot => ({
          row,
          x: right + 26 + (at % columns) * STEP.x,
          line: Math.floor(at / columns),
        }),
      )
    const spots = [...dated, ...undated]
    const label = lines(group, layout.labelWidth, 3)
    const lifted = layout.lift * label.length * LINE
    const top = y + 10 + lifted
    const rowsOfSpots = Math.max(1, ...spots.map(({ line }) => line + 1))
    const height = Math.max(rowsOfSpots * STEP.y, layout.lift === 0 ? label.length * LINE : 0)
    const named = own
      .filter(({ status }) => needsSomebody(status))
      .flatMap(({ label: name, status }) =>
        lines(`${name} (${withinSentence(statusWord(status, locale))})`, layout.nameWidth - left, 9),
      )
    const marks = spots.map(({ row, x, line }) => {
      const middle = top + 9 + line * STEP.y
      const number = isOver(row.status)
        ? ''
        : words(x, middle + 19, row.id, { class: 'picture-axis', 'text-anchor': 'middle' })
      return statusAt(row.status, x, middle, SIGN) + number
    })
    const nameTop = top + height + 18
    const body = [
      element('path', { class: 'picture-row', d: `M0 ${short(y)}H${width}` }),
      stacked(0, layout.lift === 0 ? top + 14 : y + 18, label, LINE, { class: 'picture-halo' }),
      ...marks,
      stacked(left, nameTop, named, LINE, { class: 'picture-halo' }),
    ].join('')
    y = nameTop + (named.length > 0 ? named.length * LINE : -8) + 6
    return body
  })
  const foot = y
  const grid = gridOf(scale?.ticks ?? [], foot)
  const line = shown && scale !== undefined ? todayAt(scale.x(today), foot, right, locale) : ''
  const aside = hasUndated
    ? words(width, TOP - 12, undatedWord, { class: 'picture-axis', 'text-anchor': 'end' })
    : ''
  return { width, height: foot + 8, body: [...grid, aside, line, ...parts].join('') }
}

/** Every measure at its last day, in one row for each area; what is not over has its number, what needs somebody its name. */
export const lastDays = (
  rows: readonly DayRow[],
  { title, note, undated, headings }: LastDaysWords,
  reader: PictureReader,
): Depiction => {
  const { locale } = reader
  return {
    title,
    description: standingsOf(rows, locale, note),
    draw: (screen) => draw(rows, undated, reader, screen),
    legend: statusLegend(
      rows.map(({ status }) => status),
      locale,
    ),
    table: datedTable(rows, headings, reader, undated),
  }
}
