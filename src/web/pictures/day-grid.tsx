import { cell, text } from '@observablehq/plot'
import type { Child, FC } from 'hono/jsx'
import { localeTags } from '../../platform/i18n/format.ts'
import type { Locale } from '../page-context.ts'
import { useReader } from '../reader.ts'
import { draw, wrap } from './drawing.ts'
import { sharesOf } from './finding.ts'
import { Picture } from './picture.tsx'

/** How a day can look: by colour and by sign, so that neither is needed alone. */
const dayLooks = {
  open: '',
  held: '?',
  promised: '•',
  taken: '#',
  resting: '–',
  out: '×',
} as const
export type DayLook = keyof typeof dayLooks

interface DayRow {
  /** Unique. */
  readonly id: string
  readonly label: string
  readonly days: readonly DayLook[]
}

type DayGridProps = {
  id: string
  title: string
  /** What else must be known of it. */
  note: string
  /** First day of every row. */
  from: string
  rows: readonly DayRow[]
  /** What each look means, in the order in which it is told; only what occurs is shown. */
  meanings: readonly (readonly [DayLook, string])[]
  table: Child
}

const layouts = {
  wide: { width: 980, left: 290, rowHeight: 26, labelWidth: 42, sign: 12 },
  narrow: { width: 328, left: 0, rowHeight: 42, labelWidth: 44, sign: 8 },
} as const

const dayAt = (from: string, index: number): Date =>
  new Date(Date.parse(`${from}T00:00:00Z`) + index * 86_400_000)
const isMonday = (day: Date): boolean => day.getUTCDay() === 1

const drawDays = (
  rows: readonly DayRow[],
  from: string,
  locale: Locale,
  { width, left, rowHeight, labelWidth, sign }: (typeof layouts)['wide' | 'narrow'],
) => {
  const isNarrow = left === 0
  const short = new Intl.DateTimeFormat(localeTags[locale], {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  const length = rows[0]?.days.length ?? 0
  const squares = rows.flatMap(({ id, days }) => days.map((look, index) => ({ row: id, index, look })))
  // A week is named by its Monday; the first day is named too, unless a Monday stands too near to it.
  const named = Array.from({ length }, (_, index) => ({ index, day: dayAt(from, index) })).filter(
    ({ index, day }) =>
      (isMonday(day) && index < length - 2) ||
      (index === 0 && ![1, 2, 3].some((next) => isMonday(dayAt(from, next)))),
  )
  const lift = isNarrow ? 9 : 0
  return draw({
    width,
    height: rows.length * rowHeight + 34,
    marginLeft: left,
    marginRight: 2,
    marginTop: 30,
    marginBottom: 4,
    x: { type: 'band', axis: null, padding: 0, domain: Array.from({ length }, (_, index) => index) },
    y: { type: 'band', axis: null, padding: 0, domain: rows.map(({ id }) => id) },
    marks: [
      ...(Object.keys(dayLooks) as DayLook[]).map((look) =>
        cell(
          squares.filter((square) => square.look === look),
          {
            x: 'index',
            y: 'row',
            insetLeft: 1,
            insetRight: 1,
            insetTop: isNarrow ? 20 : 3,
            insetBottom: 3,
            rx: 2,
            className: `picture-day picture-day-${look}`,
          },
        ),
      ),
      text(squares, {
        x: 'index',
        y: 'row',
        text: (square: { look: DayLook }) => dayLooks[square.look],
        dy: lift,
        fontSize: sign,
        className: 'picture-day-sign',
      }),
      text(named, {
        x: 'index',
        text: ({ day }: { day: Date }) => short.format(day).replace('.', ''),
        frameAnchor: 'top',
        textAnchor: 'start',
        dx: isNarrow ? -5 : -12,
        dy: -18,
        className: 'picture-axis',
      }),
      text(rows, {
        y: 'id',
        text: ({ label }: DayRow) => wrap(label, labelWidth, 1)[0] ?? '',
        frameAnchor: 'left',
        textAnchor: 'start',
        dx: -left,
        dy: isNarrow ? -11 : 0,
        className: 'picture-label',
      }),
    ],
  })
}

const DayLegend: FC<{ meanings: DayGridProps['meanings'] }> = ({ meanings }) => (
  <ul class="picture-legend">
    {meanings.map(([look, word]) => (
      <li>
        <span class="picture-day-key" data-look={look} aria-hidden="true">
          {dayLooks[look]}
        </span>
        {word}
      </li>
    ))}
  </ul>
)

/** Things over days, a row for each and a square for each day; with the same as a table. */
export const DayGrid: FC<DayGridProps> = ({ id, title, note, from, rows, meanings, table }) => {
  const { locale } = useReader()
  const seen = new Set(rows.flatMap(({ days }) => days))
  return (
    <Picture
      id={id}
      title={title}
      description={sharesOf(
        meanings.map(([look, word]) => ({ word, count: rows.filter(({ days }) => days[0] === look).length })),
        rows.length,
        locale,
        note,
      )}
      wide={drawDays(rows, from, locale, layouts.wide)}
      narrow={drawDays(rows, from, locale, layouts.narrow)}
      legend={<DayLegend meanings={meanings.filter(([look]) => seen.has(look))} />}
      table={table}
    />
  )
}
