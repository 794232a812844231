import { Status, statusWord } from '../components/status.tsx'
import type { StatusKind } from '../components/status-shapes.ts'
import { Day } from '../components/structure.tsx'
import { type Depiction, type Drawing, type PictureReader, tableOf } from './depiction.ts'
import { statusAt, statusLegend } from './legend.tsx'
import { pictureWords } from './messages.ts'
import { element, lines, short, stacked, words } from './svg.ts'
import { showsToday, timeScale } from './time-scale.ts'

/** A measure at its last day. */
export interface DayRow {
  /** Unique: the number of a measure. */
  readonly id: string
  readonly label: string
  readonly href?: string
  readonly start?: string
  /** Its last day; it stands after the others where it has none. */
  readonly end?: string
  readonly status: StatusKind
  readonly interim?: readonly string[]
  /** Those that must be done before this one, by `id`. */
  readonly after?: readonly string[]
  /** The row that it stands in. */
  readonly group: string
}

interface LastDaysWords {
  readonly title: string
  readonly description: string
  /** Heading of the column of those without a day. */
  readonly undated: string
  readonly headings: {
    readonly row: string
    readonly start: string
    readonly end: string
    readonly status: string
  }
}

const layouts = {
  wide: { width: 1020, left: 250, undated: 150, labelWidth: 235, nameWidth: 1000, least: 34, lift: 0 },
  narrow: { width: 328, left: 0, undated: 70, labelWidth: 326, nameWidth: 306, least: 44, lift: 1 },
} as const

const TOP = 44
const SIGN = 15
/** How far two shapes keep from each other, beside and below. */
const STEP = { x: 21, y: 30 } as const
const LINE = 17

/** What is over has no name in the picture. */
const isOver = (status: StatusKind): boolean => status === 'done' || status === 'withdrawn'
const needsSomebody = (status: StatusKind): boolean => ['late', 'missing', 'atRisk'].includes(status)

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
        lines(`${name} (${statusWord(status, locale).toLowerCase()})`, layout.nameWidth - left, 9),
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
  const grid = (scale?.ticks ?? []).map(
    ({ x, word, year }) =>
      element('path', { class: 'picture-grid', d: `M${short(x)} ${TOP - 6}V${foot}` }) +
      (word === ''
        ? ''
        : words(x + 1, TOP - 12, word, { class: year ? 'picture-axis picture-strong' : 'picture-axis' })),
  )
  const now = scale?.x(today) ?? 0
  const line = shown
    ? element('path', { class: 'picture-today', d: `M${short(now)} ${TOP - 26}V${foot}` }) +
      words(now > right - 60 ? now - 5 : now + 5, TOP - 29, t('todayLine'), {
        class: 'picture-strong picture-halo',
        'text-anchor': now > right - 60 ? 'end' : 'start',
      })
    : ''
  const aside = hasUndated
    ? words(width, TOP - 12, undatedWord, { class: 'picture-axis', 'text-anchor': 'end' })
    : ''
  return { width, height: foot + 8, body: [...grid, aside, line, ...parts].join('') }
}

/** Every measure at its last day, in one row for each area; what is not over has its number, what needs somebody its name. */
export const lastDays = (
  rows: readonly DayRow[],
  { title, description, undated, headings }: LastDaysWords,
  reader: PictureReader,
): Depiction => {
  const { locale } = reader
  const t = pictureWords(locale)
  const labels = new Map(rows.map(({ id, label }) => [id, label]))
  const before = ({ after = [] }: DayRow) => after.flatMap((id) => labels.get(id) ?? [])
  const linked = rows.some((row) => before(row).length > 0)
  return {
    title,
    description,
    draw: (screen) => draw(rows, undated, reader, screen),
    legend: statusLegend(
      rows.map(({ status }) => status),
      locale,
    ),
    table: tableOf(rows, [
      { name: 'number', heading: '', fileOnly: true, value: ({ id }) => id },
      {
        name: 'label',
        heading: headings.row,
        rowHeading: true,
        value: ({ label }) => label,
        shown: ({ href, label }) => (href ? <a href={href}>{label}</a> : label),
      },
      {
        name: 'start',
        heading: headings.start,
        kind: 'short',
        value: ({ start }) => start ?? null,
        shown: ({ start }) => (start === undefined ? '' : <Day day={start} kind="short" />),
      },
      {
        name: 'end',
        heading: headings.end,
        kind: 'short',
        value: ({ end }) => end ?? null,
        shown: ({ end }) => (end === undefined ? undated : <Day day={end} kind="short" />),
      },
      {
        name: 'status',
        heading: headings.status,
        kind: 'short',
        value: ({ status }) => statusWord(status, locale),
        shown: ({ status }) => <Status kind={status} />,
      },
      {
        name: 'interim_reports',
        heading: '',
        fileOnly: true,
        value: ({ interim = [] }) => interim.join(' '),
      },
      {
        name: 'builds_on',
        heading: t('waitsFor'),
        fileOnly: !linked,
        value: ({ after = [] }) => after.join(' '),
        shown: (row) => before(row).join('; '),
      },
    ]),
  }
}
