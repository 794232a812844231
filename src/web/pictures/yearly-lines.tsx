import { axisX, axisY, dot, gridY, lineY, text } from '@observablehq/plot'
import type { Child, FC } from 'hono/jsx'
import { useFormat, useReader } from '../reader.ts'
import { draw } from './drawing.ts'
import { changesOf } from './finding.ts'
import { Picture } from './picture.tsx'
import { escaped } from './svg.ts'

/** A figure of a year; null where it is withheld or there is none. */
interface YearlyPoint {
  readonly year: number
  readonly value: number | null
}

interface YearlyLine {
  readonly label: string
  readonly points: readonly YearlyPoint[]
}

interface YearlyProps {
  readonly id: string
  readonly title: string
  /** What else must be known of it. */
  readonly note: string
  readonly lines: readonly YearlyLine[]
  readonly years: readonly number[]
  /** Years that cannot be compared with the one before: the line is not joined there. */
  readonly breaks?: readonly number[]
  /** "dagar", "antal"; stands above each frame. */
  readonly unit: string
  /** What stands below the line in a year without a value. */
  readonly notShown: string
  readonly table: Child
}

const layouts = { wide: 340, narrow: 316 } as const
const HEIGHT = 170

// Years that follow each other with a value: a line never bridges a year that is not shown, nor a break.
const runs = (points: readonly YearlyPoint[], breaks: readonly number[] = []) => {
  let run = 0
  return points.flatMap(({ year, value }) => {
    if (breaks.includes(year)) run += 1
    if (value === null) {
      run += 1
      return []
    }
    return [{ year: String(year), value, run }]
  })
}

const drawLine = (
  { points }: YearlyLine,
  { years, unit, notShown, lines, breaks }: YearlyProps,
  write: (value: number) => string,
  width: number,
): string => {
  const shown = runs(points, breaks)
  const missing = points.filter(({ value }) => value === null).map(({ year }) => String(year))
  const highest = Math.max(0, ...lines.flatMap((one) => one.points.map(({ value }) => value ?? 0)))
  return draw({
    width,
    height: HEIGHT,
    marginLeft: 44,
    marginRight: 20,
    marginTop: 34,
    marginBottom: 26,
    x: { type: 'point', domain: years.map(String), padding: 0.5 },
    // From zero and alike in every frame, so that houses can be compared by eye.
    y: { domain: [0, highest * 1.15 || 1], nice: true },
    marks: [
      gridY({ ticks: 3, className: 'picture-grid' }),
      axisY({ ticks: 3, tickSize: 0, tickFormat: write, label: null, className: 'picture-axis' }),
      axisX({ tickSize: 4, label: null, className: 'picture-axis' }),
      text([unit], {
        frameAnchor: 'top-left',
        dx: -44,
        dy: -30,
        textAnchor: 'start',
        className: 'picture-axis',
      }),
      lineY(shown, { x: 'year', y: 'value', z: 'run', className: 'picture-line' }),
      dot(shown, { x: 'year', y: 'value', r: 3.5, className: 'picture-dot' }),
      text(shown, {
        x: 'year',
        y: 'value',
        text: (point: { value: number }) => write(point.value),
        dy: -12,
        className: 'picture-value',
      }),
      text(missing, {
        x: (year: string) => year,
        y: () => 0,
        dy: -8,
        text: () => notShown,
        className: 'picture-axis',
      }),
    ],
  })
}

const drawAll = (props: YearlyProps, write: (value: number) => string, width: number): string =>
  `<div class="small-multiples">${props.lines
    .map(
      (one) =>
        `<div class="small-multiple"><p>${escaped(one.label)}</p>${drawLine(one, props, write, width)}</div>`,
    )
    .join('')}</div>`

/** The same figure of several over years, a frame for each on one scale; a year that is withheld is a gap with its word. */
export const YearlyLines: FC<YearlyProps> = (props) => {
  const format = useFormat()
  const { locale } = useReader()
  const changes = props.lines.flatMap(({ label, points }) => {
    const shown = points.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]))
    const [first, last] = [shown[0], shown.at(-1)]
    const said = ({ year, value }: (typeof shown)[number]) => `${format.number(value)} (${year})`
    return first && last
      ? [{ label, from: said(first), to: said(last), change: last.value - first.value }]
      : []
  })
  return (
    <Picture
      id={props.id}
      title={props.title}
      description={changesOf(changes, locale, props.note)}
      wide={drawAll(props, format.number, layouts.wide)}
      narrow={drawAll(props, format.number, layouts.narrow)}
      table={props.table}
      tableOpen
    />
  )
}
