import { axisX, axisY, dot, gridY, line, text } from '@observablehq/plot'
import type { FC } from 'hono/jsx'
import { Table } from '../components/table.tsx'
import { useFormat, useReader } from '../reader.ts'
import { draw, time } from './drawing.ts'
import { changesOf } from './finding.ts'
import { Picture } from './picture.tsx'
import { escaped } from './svg.ts'

/** An answer on an ordinal scale; null for no wish to answer. */
interface OrdinalPoint {
  readonly day: string
  readonly step: number | null
}

interface OrdinalLine {
  readonly label: string
  /** In order of time. */
  readonly points: readonly OrdinalPoint[]
}

interface OrdinalProps {
  readonly id: string
  readonly title: string
  /** What else must be known of it. */
  readonly note: string
  readonly lines: readonly OrdinalLine[]
  /** Words of the steps, lowest first. */
  readonly steps: readonly string[]
  readonly notAnswered: string
  readonly heading: string
}

interface Layout {
  readonly width: number
  readonly left: number
}
const layouts = { wide: { width: 340, left: 152 }, narrow: { width: 316, left: 150 } } as const
const HEIGHT = 158

// Answers that follow each other: where somebody did not want to answer the line is broken.
const runs = (points: readonly OrdinalPoint[]) => {
  let run = 0
  return points.flatMap(({ day, step }) => {
    if (step === null) {
      run += 1
      return []
    }
    return [{ time: time(day), step, run }]
  })
}

const drawLine = (
  { points }: OrdinalLine,
  { steps, notAnswered }: OrdinalProps,
  days: readonly string[],
  short: (day: string) => string,
  layout: Layout,
): string => {
  const answered = runs(points)
  const passed = points.filter(({ step }) => step === null).map(({ day }) => ({ time: time(day) }))
  const ends = [...new Set([days[0] ?? '', days.at(-1) ?? ''])]
  const levels = [0, ...steps.map((_, index) => index + 1)]
  return draw({
    width: layout.width,
    height: HEIGHT,
    marginLeft: layout.left,
    marginRight: 44,
    marginTop: 10,
    marginBottom: 24,
    x: { type: 'utc', domain: [time(ends[0] ?? ''), time(ends.at(-1) ?? '')], inset: 10 },
    y: { type: 'point', domain: levels.toReversed(), padding: 0.4 },
    marks: [
      gridY(levels.slice(1), { className: 'picture-grid' }),
      axisY(levels, {
        tickSize: 0,
        tickFormat: (level: number) => (level === 0 ? notAnswered : (steps[level - 1] ?? '')),
        label: null,
        className: 'picture-axis',
      }),
      axisX(ends.map(time), {
        tickSize: 4,
        tickFormat: (day: Date) => short(day.toISOString().slice(0, 10)),
        label: null,
        className: 'picture-axis',
      }),
      line(answered, { x: 'time', y: 'step', z: 'run', curve: 'step-after', className: 'picture-line' }),
      dot(answered, { x: 'time', y: 'step', r: 4, className: 'picture-dot' }),
      text(passed, { x: 'time', y: () => 0, text: () => '–', className: 'picture-value' }),
    ],
  })
}

const drawAll = (
  props: OrdinalProps,
  days: readonly string[],
  short: (day: string) => string,
  layout: Layout,
): string =>
  `<div class="small-multiples">${props.lines
    .map(
      (one) =>
        `<div class="small-multiple"><p>${escaped(one.label)}</p>${drawLine(one, props, days, short, layout)}</div>`,
    )
    .join('')}</div>`

/**
 * Answers to the same questions over time, one frame for each question on one axis of time. The scale is ordinal: each step
 * has its words, a line goes from step to step, and nothing is counted together.
 */
export const OrdinalSeries: FC<OrdinalProps> = (props) => {
  const format = useFormat()
  const days = [...new Set(props.lines.flatMap(({ points }) => points.map(({ day }) => day)))].sort()
  const spoken = (step: number | null): string =>
    step === null ? props.notAnswered : (props.steps[step - 1] ?? '')
  const wordsOf = (one: OrdinalLine, day: string): string => {
    const found = one.points.find((point) => point.day === day)
    if (found === undefined) return ''
    return spoken(found.step)
  }
  return (
    <Picture
      id={props.id}
      title={props.title}
      description={changesOf(
        props.lines.flatMap(({ label, points }) => {
          const [first, last] = [points[0], points.at(-1)]
          return first && last
            ? [
                {
                  label,
                  from: spoken(first.step),
                  to: spoken(last.step),
                  change: (last.step ?? 0) - (first.step ?? 0),
                },
              ]
            : []
        }),
        useReader().locale,
        props.note,
        props.lines.length,
      )}
      wide={drawAll(props, days, format.shortDate, layouts.wide)}
      narrow={drawAll(props, days, format.shortDate, layouts.narrow)}
      table={
        <Table
          caption={props.title}
          captionHidden
          narrow="scroll"
          rows={props.lines}
          columns={[
            { heading: props.heading, rowHeading: true, cell: (one) => one.label },
            ...days.map((day) => ({
              heading: format.shortDate(day),
              cell: (one: OrdinalLine) => wordsOf(one, day),
            })),
          ]}
        />
      }
    />
  )
}
