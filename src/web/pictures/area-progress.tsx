import { barX, text } from '@observablehq/plot'
import type { FC } from 'hono/jsx'
import { useStatusWord } from '../components/status.tsx'
import { type StatusKind, statusKinds } from '../components/status-shapes.ts'
import { type Column, Table } from '../components/table.tsx'
import { draw, statusMark, wrap } from './drawing.ts'
import { StatusLegend } from './legend.tsx'
import { Picture } from './picture.tsx'

export type AreaCounts = {
  label: string
  href?: string
  /** How many measures stand so; what is left out is none. */
  counts: Partial<Readonly<Record<StatusKind, number>>>
}

type AreaProgressProps = {
  id: string
  title: string
  description: string
  areas: readonly AreaCounts[]
  headings: { area: string; total: string }
}

/** From what is done to what is not begun; what needs someone stands last, at the edge of the bar. */
const order: readonly StatusKind[] = [
  'done',
  'running',
  'waiting',
  'draft',
  'planned',
  'withdrawn',
  'atRisk',
  'missing',
  'late',
]

type Part = { area: string; status: StatusKind; from: number; to: number; count: number }

/** The parts of each bar, end to end, in the order above. */
export const partsOf = (areas: readonly AreaCounts[]): Part[] =>
  areas.flatMap(({ label, counts }) => {
    let from = 0
    return order.flatMap((status) => {
      const count = counts[status] ?? 0
      if (count === 0) return []
      const part = { area: label, status, from, to: from + count, count }
      from += count
      return [part]
    })
  })

const layouts = {
  wide: { width: 980, left: 300, rowHeight: 44, barHeight: 26, labelWidth: 40 },
  narrow: { width: 328, left: 0, rowHeight: 66, barHeight: 26, labelWidth: 46 },
} as const

const drawAreas = (
  areas: readonly AreaCounts[],
  { width, left, rowHeight, barHeight, labelWidth }: (typeof layouts)['wide' | 'narrow'],
) => {
  const parts = partsOf(areas)
  const isNarrow = left === 0
  const lift = isNarrow ? 12 : 0
  const inset = (rowHeight - barHeight) / 2
  return draw({
    width,
    height: areas.length * rowHeight + 8,
    marginLeft: left,
    marginRight: 2,
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null, domain: [0, Math.max(1, ...parts.map((part) => part.to))] },
    y: { type: 'band', axis: null, padding: 0, domain: areas.map((area) => area.label) },
    marks: [
      ...statusKinds.map((kind) =>
        barX(
          parts.filter((part) => part.status === kind),
          {
            x1: 'from',
            x2: 'to',
            y: 'area',
            insetTop: inset + lift,
            insetBottom: inset - lift,
            insetLeft: 1,
            insetRight: 1,
            className: `picture-part picture-part-${kind}`,
          },
        ),
      ),
      text(parts, {
        x: (part: Part) => (part.from + part.to) / 2,
        y: 'area',
        text: (part: Part) => String(part.count),
        dy: lift,
        dx: 3,
        className: 'picture-count',
      }),
      statusMark(
        parts.map((part) => ({ x: (part.from + part.to) / 2, y: part.area, status: part.status })),
        13,
        lift,
        -7,
      ),
      text(areas, {
        y: 'label',
        text: (area: AreaCounts) => wrap(area.label, labelWidth, isNarrow ? 1 : 2).join('\n'),
        frameAnchor: 'left',
        textAnchor: 'start',
        lineHeight: 1.25,
        dx: -left,
        dy: isNarrow ? -15 : 0,
        className: 'picture-label',
      }),
    ],
  })
}

/** How far each area has come: one bar for each, cut by how its measures stand. */
export const AreaProgress: FC<AreaProgressProps> = ({ id, title, description, areas, headings }) => {
  const kinds = order.filter((kind) => areas.some((area) => (area.counts[kind] ?? 0) > 0))
  const total = (area: AreaCounts): number =>
    Object.values(area.counts).reduce((sum, count) => sum + count, 0)
  const columns: Column<AreaCounts>[] = [
    {
      heading: headings.area,
      rowHeading: true,
      cell: (area) => (area.href ? <a href={area.href}>{area.label}</a> : area.label),
    },
    ...kinds.map(
      (kind): Column<AreaCounts> => ({
        heading: useStatusWord(kind),
        kind: 'number',
        cell: (area) => area.counts[kind] ?? 0,
      }),
    ),
    { heading: headings.total, kind: 'number', cell: total },
  ]
  return (
    <Picture
      id={id}
      title={title}
      description={description}
      wide={drawAreas(areas, layouts.wide)}
      narrow={drawAreas(areas, layouts.narrow)}
      legend={<StatusLegend kinds={kinds} />}
      table={<Table caption={title} captionHidden rows={areas} columns={columns} />}
    />
  )
}
