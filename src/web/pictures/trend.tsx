import { axisX, axisY, dot, gridY, lineY, ruleY, text } from '@observablehq/plot'
import type { FC } from 'hono/jsx'
import { Day } from '../components/structure.tsx'
import { Table } from '../components/table.tsx'
import { useFormat } from '../reader.ts'
import { draw, time } from './drawing.ts'
import { Picture } from './picture.tsx'

type TrendPoint = { day: string; value: number; note?: string }

type TrendProps = {
  id: string
  title: string
  description: string
  /** In order of time. */
  points: readonly TrendPoint[]
  target?: { value: number; label: string }
  /** "personer", "%"; stands above the picture. */
  unit: string
  headings: { day: string; value: string; note?: string }
}

type Layout = { width: number; height: number }
const layouts = { wide: { width: 560, height: 220 }, narrow: { width: 328, height: 200 } } as const

const drawTrend = (
  { points, target, unit }: Pick<TrendProps, 'points' | 'target' | 'unit'>,
  layout: Layout,
  write: (value: number) => string,
) => {
  const data = points.map((point) => ({ ...point, time: time(point.day) }))
  const highest = Math.max(...points.map((point) => point.value), target?.value ?? 0)
  const ends = data.filter((_, index) => index === 0 || index === data.length - 1)
  return draw({
    ...layout,
    marginLeft: 44,
    marginRight: 24,
    marginTop: 34,
    marginBottom: 28,
    x: { type: 'utc' },
    // From zero, so that a small change does not look like a great one.
    y: { domain: [0, highest * 1.12 || 1], nice: true },
    marks: [
      gridY({ ticks: 4, className: 'picture-grid' }),
      axisY({ ticks: 4, tickSize: 0, tickFormat: write, label: null, className: 'picture-axis' }),
      axisX({
        interval: 'year',
        tickFormat: (day: Date) => String(day.getUTCFullYear()),
        tickSize: 4,
        label: null,
        className: 'picture-axis',
      }),
      text([unit], {
        frameAnchor: 'top-left',
        dx: -44,
        dy: -30,
        textAnchor: 'start',
        className: 'picture-axis',
      }),
      ...(target
        ? [
            ruleY([target.value], { className: 'picture-target' }),
            text([target.label], {
              y: [target.value],
              frameAnchor: 'right',
              textAnchor: 'end',
              dy: -9,
              className: 'picture-target-word',
            }),
          ]
        : []),
      lineY(data, { x: 'time', y: 'value', className: 'picture-line' }),
      dot(data, { x: 'time', y: 'value', r: 3.5, className: 'picture-dot' }),
      ...ends.map((point, index) =>
        text([point], {
          x: 'time',
          y: 'value',
          text: (shown: TrendPoint) => write(shown.value),
          dy: -14,
          dx: index === 0 ? 4 : 0,
          textAnchor: index === 0 ? 'start' : 'middle',
          className: 'picture-value',
        }),
      ),
    ],
  })
}

/** An indicator over time with its target. */
export const Trend: FC<TrendProps> = (trend) => {
  const format = useFormat()
  const { id, title, description, points, headings } = trend
  const hasNotes = points.some((point) => point.note)
  return (
    <Picture
      id={id}
      small
      title={title}
      description={description}
      wide={drawTrend(trend, layouts.wide, format.number)}
      narrow={drawTrend(trend, layouts.narrow, format.number)}
      table={
        <Table
          caption={title}
          captionHidden
          rows={points}
          columns={[
            {
              heading: headings.day,
              rowHeading: true,
              cell: (point) => <Day day={point.day} kind="short" />,
            },
            { heading: headings.value, kind: 'number', cell: (point) => format.number(point.value) },
            ...(hasNotes
              ? [{ heading: headings.note ?? '', cell: (point: TrendPoint) => point.note ?? '' }]
              : []),
          ]}
        />
      }
    />
  )
}
