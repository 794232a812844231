import { formatter } from '../../platform/i18n/format.ts'
import type { Figure } from '../../platform/series/figure.ts'
import type { Drawing, PictureReader } from './depiction.ts'
import { pictureWords } from './messages.ts'
import { ticksFromZero } from './number-scale.ts'
import { element, hatching, lines, short, stacked, through, widthOf, words } from './svg.ts'

interface IndicatorPoint {
  /** "2009", "kvartal 1 2009"; unique. */
  readonly period: string
  /** Last day of the period: where it stands in time. */
  readonly day: string
  readonly figure: Figure
  /** Between what the true value lies, where that is known. */
  readonly interval?: { readonly low: number; readonly high: number }
  readonly note?: string
}

export interface IndicatorData {
  /** In order of time. */
  readonly points: readonly IndicatorPoint[]
  readonly target?: { readonly value: number; readonly label?: string }
  readonly baseline?: { readonly value: number; readonly label?: string }
  /** "personer", "%"; stands above the picture. */
  readonly unit: string
}

const layouts = {
  wide: { width: 820, height: 330, left: 56, right: 16, side: 120, every: 12 },
  narrow: { width: 328, height: 300, left: 44, right: 10, side: 0, every: 6 },
} as const
const TOP = 42
const FOOT = 34

type Gap = 'suppressed' | 'unknown' | 'not_collected'
/** The value of a figure; nothing where there is none. */
export const numberOf = (figure: Figure): number | undefined =>
  figure.kind === 'measured' ? figure.value : figure.kind === 'zero' ? 0 : undefined
/** Why there is no value; nothing where there is one. */
export const gapOf = ({ kind }: Figure): Gap | undefined =>
  kind === 'measured' || kind === 'zero' ? undefined : kind

interface PlacedPoint extends IndicatorPoint {
  readonly x: number
  readonly y: number | undefined
}

/** Points with a value that follow each other: a line never bridges a period without one. */
const runsOf = (points: readonly PlacedPoint[]): PlacedPoint[][] => {
  const runs: PlacedPoint[][] = [[]]
  for (const point of points) {
    if (point.y === undefined) runs.push([])
    else runs.at(-1)!.push(point)
  }
  return runs.filter((run) => run.length > 0)
}

/** The band between the lowest and the highest, and a staff at a point that stands alone. */
const bandOf = (run: readonly PlacedPoint[], y: (value: number) => number): string => {
  const known = run.filter(({ interval }) => interval !== undefined)
  const staffs = known.map(({ x, interval }) => {
    const [high, low] = [short(y(interval!.high)), short(y(interval!.low))]
    return element('path', {
      class: 'picture-whisker',
      d: `M${short(x - 5)} ${high}h10M${short(x)} ${high}V${low}M${short(x - 5)} ${low}h10`,
    })
  })
  if (known.length < 2 || known.length !== run.length) return staffs.join('')
  const above = known.map(({ x, interval }) => [x, y(interval!.high)] as const)
  const below = known.map(({ x, interval }) => [x, y(interval!.low)] as const).reverse()
  return element('path', { class: 'picture-band', d: `${through([...above, ...below])}Z` }) + staffs.join('')
}

/** A period without a value: a hatched stripe with the word for why, since it is no zero. */
const gapStripe = (x: number, width: number, foot: number, word: string, prefix: string): string => {
  const box = { x: x - width / 2, y: TOP, width, height: foot - TOP }
  return (
    element('rect', { class: 'picture-gap', ...box }) +
    element('rect', { ...box, fill: `url(#${prefix}-hatch)` }) +
    words(0, 0, word, {
      class: 'picture-axis picture-halo',
      transform: `translate(${short(x + 4.5)},${short(foot - 8)}) rotate(-90)`,
    })
  )
}

/** Every n-th period is named, the last always, so that names never run into each other. */
const namedPeriods = (points: readonly PlacedPoint[]): Set<PlacedPoint> => {
  const named = new Set<PlacedPoint>()
  let edge = Number.POSITIVE_INFINITY
  for (const point of points.toReversed()) {
    const half = widthOf(point.period, 12.5) / 2
    if (point.x + half + 6 > edge) continue
    named.add(point)
    edge = point.x - half
  }
  return named
}

export interface Level {
  readonly value: number
  readonly word: string
  readonly look: 'target' | 'baseline'
}

/** Target and baseline with what they are called; the legend says the same. */
export const levelsOf = ({ target, baseline }: IndicatorData, { locale }: PictureReader): Level[] => {
  const t = pictureWords(locale)
  const { number } = formatter(locale)
  const level = (look: Level['look'], given: IndicatorData[Level['look']]): Level[] =>
    given === undefined
      ? []
      : [{ look, value: given.value, word: given.label ?? `${t(look)} ${number(given.value)}` }]
  return [...level('target', target), ...level('baseline', baseline)]
}

/** Lines across, with their words beside the picture where it has room for them, never on top of each other. */
const drawLevels = (
  levels: readonly Level[],
  y: (value: number) => number,
  [left, right]: readonly [number, number],
  room: number,
): string => {
  let free = Number.NEGATIVE_INFINITY
  return levels
    .toSorted((one, other) => y(one.value) - y(other.value))
    .map(({ value, word, look }) => {
      const line = element('path', { class: `picture-${look}`, d: `M${left} ${short(y(value))}H${right}` })
      if (room === 0) return line
      const named = lines(word, room, 2)
      const first = Math.max(y(value) + 4.5 - (named.length - 1) * 8.5, free)
      free = first + named.length * 17
      return (
        line +
        stacked(right + 8, first, named, 17, {
          class: look === 'target' ? 'picture-target-word' : 'picture-axis',
        })
      )
    })
    .join('')
}

/** Draws the series, its levels, its intervals, and its gaps with their words. */
export const drawSeries = (
  data: IndicatorData,
  reader: PictureReader,
  screen: 'wide' | 'narrow',
  prefix: string,
): Drawing => {
  const { points, unit } = data
  const { locale } = reader
  const t = pictureWords(locale)
  const format = formatter(locale)
  const levels = levelsOf(data, reader)
  const { width, height, left, every, ...layout } = layouts[screen]
  const side = levels.length > 0 ? layout.side : 0
  const right = layout.right + side
  if (points.length === 0) return { width, height: 40, body: words(8, 24, t('nothing')) }
  const foot = height - FOOT
  const known = points.flatMap(({ figure, interval }) => [
    numberOf(figure) ?? 0,
    ...(interval === undefined ? [] : [interval.low, interval.high]),
  ])
  const ticks = ticksFromZero([...known, ...levels.map(({ value }) => value)], 5)
  const [least, most] = [ticks[0]!, ticks.at(-1)!]
  const y = (value: number) => foot - ((value - least) / (most - least)) * (foot - TOP)
  const times = points.map(({ day }) => Date.parse(day))
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const pad = Math.min(44, (width - left - right) / (points.length * 2))
  const x = (time: number) =>
    last === first
      ? (left + width - right) / 2
      : left + pad + ((time - first) / (last - first)) * (width - left - right - 2 * pad)
  const placed = points.map((point, place): PlacedPoint => {
    const value = numberOf(point.figure)
    return { ...point, x: x(times[place]!), y: value === undefined ? undefined : y(value) }
  })
  const between = placed.slice(1).map((point, place) => point.x - placed[place]!.x)
  const stripe = Math.max(10, Math.min(34, ...between.map((distance) => distance * 0.7)))
  const grid = ticks.map(
    (tick) =>
      element('path', { class: 'picture-grid', d: `M${left} ${short(y(tick))}H${width - right}` }) +
      words(left - 8, y(tick) + 4.5, format.number(tick), {
        class: 'picture-axis picture-number',
        'text-anchor': 'end',
      }),
  )
  const gaps = placed.flatMap(({ figure, x: at }) => {
    const gap = gapOf(figure)
    return gap === undefined ? [] : [gapStripe(at, stripe, foot, t(`${gap}Short`), prefix)]
  })
  const runs = runsOf(placed)
  const curves = runs
    .filter((run) => run.length > 1)
    .map((run) =>
      element('path', { class: 'picture-line', d: through(run.map((point) => [point.x, point.y!])) }),
    )
  const valued = placed.filter((point) => point.y !== undefined)
  const all = valued.length <= every
  const dots = valued.map(({ figure, x: at, y: high, interval }, place) => {
    const value = numberOf(figure)!
    const shown = all || place === 0 || place === valued.length - 1
    const top = interval === undefined ? high! : Math.min(high!, y(interval.high))
    return (
      element('circle', {
        class: figure.kind === 'zero' ? 'picture-dot picture-dot-zero' : 'picture-dot',
        cx: at,
        cy: high,
        r: '4',
      }) +
      (shown
        ? words(at, top - 10, format.number(value), {
            class: 'picture-value picture-halo',
            'text-anchor': 'middle',
          })
        : '')
    )
  })
  const named = namedPeriods(placed)
  const periods = placed.map((point) =>
    named.has(point)
      ? words(point.x, foot + 19, point.period, { class: 'picture-axis', 'text-anchor': 'middle' })
      : element('path', { class: 'picture-grid', d: `M${short(point.x)} ${foot}v5` }),
  )
  return {
    width,
    height,
    body: [
      `<defs>${hatching(`${prefix}-hatch`)}</defs>`,
      words(0, 15, unit, { class: 'picture-axis' }),
      ...grid,
      ...gaps,
      ...runs.map((run) => bandOf(run, y)),
      drawLevels(levels, y, [left, width - right], side),
      ...curves,
      ...dots,
      ...periods,
    ].join(''),
  }
}
