import { axisX, gridX, ruleX, ruleY, text, tickX } from '@observablehq/plot'
import type { FC } from 'hono/jsx'
import { Status } from '../components/status.tsx'
import { type StatusKind, statusKinds } from '../components/status-shapes.ts'
import { Day } from '../components/structure.tsx'
import { Table } from '../components/table.tsx'
import type { Locale } from '../page-context.ts'
import { useReader, useWords } from '../reader.ts'
import { draw, statusMark, time, wrap } from './drawing.ts'
import { StatusLegend } from './legend.tsx'
import { Picture } from './picture.tsx'

export type TimelineRow = {
  /** Unique: the number of a measure, the reference of an assignment. */
  id: string
  label: string
  href?: string
  /** First day of the work, and its last. */
  start: string
  end: string
  status: StatusKind
  /** Days on the way: interim reports. */
  interim?: readonly string[]
}

type TimelineProps = {
  id: string
  title: string
  description: string
  rows: readonly TimelineRow[]
  /** Headings of the table, in the reader's language. */
  headings: { row: string; start: string; end: string; status: string }
}

type Layout = {
  width: number
  left: number
  rowHeight: number
  labelWidth: number
  labelLift: number
  ticks: '3 months' | 'year'
}

const layouts = {
  wide: { width: 980, left: 310, rowHeight: 28, labelWidth: 42, labelLift: 0, ticks: '3 months' },
  narrow: { width: 328, left: 6, rowHeight: 46, labelWidth: 44, labelLift: -11, ticks: 'year' },
} as const satisfies Record<string, Layout>

const monthLabel = (locale: Locale, yearsOnly: boolean) => {
  const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  return (day: Date): string => {
    if (yearsOnly) return String(day.getUTCFullYear())
    return day.getUTCMonth() === 0 ? `${day.getUTCFullYear()}` : month.format(day).replace('.', '')
  }
}

/** Today belongs in the picture unless it lies so far from the work that the work would shrink to a corner. */
const showsToday = (days: readonly string[], today: string): boolean => {
  const [first, last] = [Date.parse(days[0] ?? today), Date.parse(days.at(-1) ?? today)]
  const room = Math.max(last - first, 180 * 86_400_000)
  const now = Date.parse(today)
  return now > first - room && now < last + room
}

const drawTimeline = (
  rows: readonly TimelineRow[],
  today: string,
  locale: Locale,
  layout: Layout,
  todayWord: string,
) => {
  const bars = rows.map((row) => ({ ...row, from: time(row.start), to: time(row.end) }))
  const interim = rows.flatMap((row) => (row.interim ?? []).map((day) => ({ id: row.id, day: time(day) })))
  const isNarrow = layout.labelLift !== 0
  const barLift = isNarrow ? 9 : 0
  const ends = rows.flatMap((row) => [row.start, row.end]).sort()
  const shown = showsToday(ends, today)
  const days = shown ? [today, ...ends].sort() : ends
  return draw({
    width: layout.width,
    height: rows.length * layout.rowHeight + 56,
    marginLeft: layout.left,
    marginRight: isNarrow ? 14 : 24,
    marginTop: 46,
    marginBottom: 10,
    x: { type: 'utc', domain: [time(days[0] ?? today), time(days.at(-1) ?? today)], nice: !isNarrow },
    y: { type: 'band', domain: rows.map((row) => row.id), axis: null, padding: 0 },
    marks: [
      gridX({ interval: layout.ticks, className: 'picture-grid' }),
      axisX({
        anchor: 'top',
        interval: layout.ticks,
        tickFormat: monthLabel(locale, isNarrow),
        tickSize: 0,
        label: null,
        className: 'picture-axis',
      }),
      ruleY(bars, { y: 'id', x1: 'from', x2: 'to', dy: barLift, className: 'picture-span' }),
      tickX(interim, {
        x: 'day',
        y: 'id',
        dy: barLift,
        inset: layout.rowHeight / 2 - 6,
        className: 'picture-interim',
      }),
      ruleX(shown ? [time(today)] : [], { className: 'picture-today' }),
      text(shown ? [todayWord] : [], {
        x: [time(today)],
        frameAnchor: 'top',
        dy: -34,
        className: 'picture-today-word',
      }),
      text(bars, {
        y: 'id',
        text: (row: TimelineRow) => wrap(row.label, layout.labelWidth, 1)[0] ?? '',
        frameAnchor: 'left',
        textAnchor: 'start',
        dx: isNarrow ? 0 : -layout.left,
        dy: layout.labelLift,
        className: 'picture-label',
      }),
      statusMark(
        bars.map((bar) => ({ x: bar.to, y: bar.id, status: bar.status })),
        15,
        barLift,
      ),
    ],
  })
}

/** Measures or assignments over time: when each runs, when it reports, where it stands; today as a line. */
export const Timeline: FC<TimelineProps> = ({ id, title, description, rows, headings }) => {
  const { today, locale } = useReader()
  const t = useWords()
  const kinds = statusKinds.filter((kind) => rows.some((row) => row.status === kind))
  return (
    <Picture
      id={id}
      title={title}
      description={description}
      wide={drawTimeline(rows, today, locale, layouts.wide, t('today'))}
      narrow={drawTimeline(rows, today, locale, layouts.narrow, t('today'))}
      legend={<StatusLegend kinds={kinds} />}
      table={
        <Table
          caption={title}
          captionHidden
          rows={rows}
          columns={[
            {
              heading: headings.row,
              rowHeading: true,
              cell: (row) => (row.href ? <a href={row.href}>{row.label}</a> : row.label),
            },
            { heading: headings.start, kind: 'short', cell: (row) => <Day day={row.start} kind="short" /> },
            { heading: headings.end, kind: 'short', cell: (row) => <Day day={row.end} kind="short" /> },
            { heading: headings.status, kind: 'short', cell: (row) => <Status kind={row.status} /> },
          ]}
        />
      }
    />
  )
}
