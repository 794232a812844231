import { formatter } from '../../platform/i18n/format.ts'
import { statusWord } from '../components/status.tsx'
import type { StatusKind } from '../components/status-shapes.ts'
import type { Locale } from '../page-context.ts'
import { type Depiction, type Drawing, type PictureReader, tableOf } from './depiction.ts'
import { needsSomebody, standingsOf } from './finding.ts'
import { statusLegend, statusSign } from './legend.tsx'
import { pictureWords } from './messages.ts'
import { element, hatching, lines, short, stacked, widthOf, words } from './svg.ts'

export interface AreaCounts {
  readonly label: string
  readonly href?: string
  /** How many measures stand so; what is left out is none. */
  readonly counts: Partial<Readonly<Record<StatusKind, number>>>
}

interface AreaWords {
  readonly title: string
  readonly headings: { readonly area: string; readonly total: string }
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

interface Part {
  readonly status: StatusKind
  readonly from: number
  readonly to: number
}

/** The parts of a bar, end to end, in the order above. */
export const partsOf = ({ counts }: Pick<AreaCounts, 'counts'>): Part[] => {
  let from = 0
  return order.flatMap((status) => {
    const count = counts[status] ?? 0
    if (count === 0) return []
    const part = { status, from, to: from + count }
    from += count
    return [part]
  })
}

const layouts = {
  wide: { width: 1020, left: 312, rowHeight: 46, bar: 28, labelWidth: 290, lines: 2 },
  narrow: { width: 328, left: 0, rowHeight: 68, bar: 28, labelWidth: 326, lines: 1 },
} as const

const SIGN = 13

/** The shape of a state and how many there are, as much of it as the part has room for. */
const inside = (status: StatusKind, number: string, x1: number, x2: number, y: number): string => {
  const [room, wide] = [x2 - x1, widthOf(number)]
  const middle = (x1 + x2) / 2
  const look = { class: 'picture-strong picture-number' }
  // A part too narrow for its number is told by the description and the table.
  if (room < wide) return ''
  if (room < wide + SIGN + 8) return words(middle, y + 5, number, { ...look, 'text-anchor': 'middle' })
  const left = middle - (SIGN + 4 + wide) / 2
  const sign = element(
    'g',
    { transform: `translate(${short(left)},${short(y - SIGN / 2)}) scale(${SIGN / 16})` },
    statusSign(status),
  )
  // Hatching keeps away from what is to be read.
  const clear = needsSomebody(status)
    ? element('rect', {
        class: `picture-part-${status} picture-part-clear`,
        x: left - 5,
        y: y - 10,
        width: SIGN + 14 + wide,
        height: 20,
        rx: '3',
      })
    : ''
  return clear + sign + words(left + SIGN + 4, y + 5, number, look)
}

/** The bars of areas: for other pictures whose parts stand as something does. */
export const drawAreas = (
  areas: readonly AreaCounts[],
  screen: 'wide' | 'narrow',
  prefix: string,
  locale: Locale,
): Drawing => {
  const write = formatter(locale).number
  const layout = layouts[screen]
  const { width, left, rowHeight, bar } = layout
  if (areas.length === 0) return { width, height: 40, body: words(8, 24, pictureWords(locale)('nothing')) }
  const rows = areas.map((area) => ({ ...area, parts: partsOf(area) }))
  const most = Math.max(1, ...rows.map(({ parts }) => parts.at(-1)?.to ?? 0))
  const x = (count: number) => left + (count / most) * (width - left - 2)
  const body = rows.map(({ label, parts }, place) => {
    const top = place * rowHeight + 4
    const middle = top + (left === 0 ? rowHeight - bar / 2 - 10 : rowHeight / 2)
    const named = lines(label, layout.labelWidth, layout.lines)
    const first = left === 0 ? top + 16 : middle + 4.5 - (named.length - 1) * 8.5
    return [
      stacked(0, first, named, 17),
      ...parts.map(({ status, from, to }) => {
        const box = {
          x: x(from) + 1,
          y: middle - bar / 2,
          width: Math.max(x(to) - x(from) - 2, 1),
          height: bar,
          rx: '3',
        }
        return (
          element('rect', { class: `picture-part picture-part-${status}`, ...box }) +
          (needsSomebody(status) ? element('rect', { ...box, fill: `url(#${prefix}-hatch)` }) : '') +
          inside(status, write(to - from), x(from), x(to), middle)
        )
      }),
    ].join('')
  })
  const defs = `<defs>${hatching(`${prefix}-hatch`)}</defs>`
  return { width, height: areas.length * rowHeight + 8, body: defs + body.join('') }
}

/** How far each area has come: one bar for each, cut by how its measures stand. */
export const areaProgress = (
  areas: readonly AreaCounts[],
  { title, headings }: AreaWords,
  { locale }: PictureReader,
): Depiction => {
  const kinds = order.filter((kind) => areas.some((area) => (area.counts[kind] ?? 0) > 0))
  return {
    title,
    description: standingsOf(
      areas.flatMap(({ label, counts }) =>
        order.flatMap((status) => Array.from({ length: counts[status] ?? 0 }, () => ({ label, status }))),
      ),
      locale,
    ),
    draw: (screen, prefix) => drawAreas(areas, screen, prefix, locale),
    legend: statusLegend(kinds, locale),
    table: tableOf(areas, [
      {
        name: 'area',
        heading: headings.area,
        rowHeading: true,
        value: ({ label }) => label,
        shown: ({ label, href }) => (href ? <a href={href}>{label}</a> : label),
      },
      ...kinds.map((kind) => ({
        name: kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        heading: statusWord(kind, locale),
        kind: 'number' as const,
        value: ({ counts }: AreaCounts) => counts[kind] ?? 0,
      })),
      {
        name: 'total',
        heading: headings.total,
        kind: 'number',
        value: ({ counts }) => Object.values(counts).reduce((sum, count) => sum + count, 0),
      },
    ]),
  }
}
