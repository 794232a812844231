import { formatter } from '../../../platform/i18n/format.ts'
import { type Depiction, type Drawing, type PictureReader, tableOf } from '../../../web/pictures/depiction.ts'
import { changesOf } from '../../../web/pictures/finding.ts'
import { element, through, words } from '../../../web/pictures/svg.ts'
import { simulationWords } from './messages.ts'
import { type Model, models, type simulated } from './simulation.ts'

type Simulated = ReturnType<typeof simulated>

/** A threshold with how many of a hundred flagged are organisers, by each model. */
interface Point {
  readonly threshold: number
  readonly shares: Readonly<Record<Model, number>>
}

/** Only thresholds at which a whole organiser is found: beyond them a share is of next to nobody. */
const pointsOf = (data: Simulated): readonly Point[] =>
  data.even.flatMap(({ threshold, found, share }, at) => {
    const heavy = data.heavy[at]!
    return found.mean < 1 || heavy.found.mean < 1 || share === null || heavy.share === null
      ? []
      : [{ threshold, shares: { heavy: heavy.share, even: share } }]
  })

const layouts = {
  wide: { width: 760, height: 300, left: 56, right: 24 },
  narrow: { width: 328, height: 260, left: 46, right: 14 },
} as const
const [TOP, BOTTOM] = [16, 30]
const TICKS = [0, 25, 50, 75, 100]

const drawShares = (
  points: readonly Point[],
  screen: 'wide' | 'narrow',
  { percent, label }: { percent: (share: number) => string; label: (model: Model) => string },
): Drawing => {
  const { width, height, left, right } = layouts[screen]
  const [first, last] = [points[0]!.threshold, points.at(-1)!.threshold]
  const x = (threshold: number) => left + ((threshold - first) / (last - first)) * (width - left - right)
  const y = (share: number) => TOP + (1 - share / 100) * (height - TOP - BOTTOM)
  const grid = TICKS.map(
    (share) =>
      element('line', { class: 'picture-row', x1: left, x2: width - right, y1: y(share), y2: y(share) }) +
      words(left - 8, y(share) + 4, percent(share), { class: 'picture-axis', 'text-anchor': 'end' }),
  )
  const ticks = points.map(({ threshold }) =>
    words(x(threshold), height - 8, String(threshold), { class: 'picture-axis', 'text-anchor': 'middle' }),
  )
  const lines = models.map((model) => {
    const at = points.map(({ threshold, shares }): readonly [number, number] => [
      x(threshold),
      y(shares[model]),
    ])
    const dots = at.map(([cx, cy]) => element('circle', { class: 'picture-dot', cx, cy, r: 3.5 }))
    // Each line bears its name, above its highest point.
    const name = words(width - right, Math.min(...at.map(([, cy]) => cy)) - 14, label(model), {
      class: 'picture-small picture-strong',
      'text-anchor': 'end',
    })
    return element('path', { class: 'picture-line', d: through(at) }) + dots.join('') + name
  })
  return { width, height, body: [...grid, ...ticks, ...lines].join('') }
}

/** Of those whom a search would flag, how many are organisers: by threshold, if all are named as easily and if a few are named often. */
export const depictShares = (data: Simulated, { locale }: PictureReader): Depiction => {
  const t = simulationWords(locale)
  const format = formatter(locale)
  const percent = (share: number) => format.percent(Math.round(share * 10) / 1_000)
  const points = pointsOf(data)
  const most = points.reduce((one, other) => (other.shares.heavy > one.shares.heavy ? other : one))
  const [first, last] = [points[0]!, points.at(-1)!]
  return {
    title: t('shareFinding', { most: percent(most.shares.heavy) }),
    description: changesOf(
      models.map((model) => ({
        label: t(model),
        from: percent(first.shares[model]),
        to: percent(last.shares[model]),
        change: last.shares[model] - first.shares[model],
      })),
      locale,
      t('shareNote', { first: first.threshold, last: last.threshold, at: most.threshold }),
    ),
    draw: (screen) => drawShares(points, screen, { percent, label: t }),
    legend: [],
    table: tableOf(points, [
      {
        name: 'threshold',
        heading: t('threshold'),
        kind: 'number',
        rowHeading: true,
        value: ({ threshold }) => threshold,
      },
      ...models.map((model) => ({
        name: model,
        heading: t(model),
        kind: 'number' as const,
        value: ({ shares }: Point) => Math.round(shares[model] * 10) / 10,
        shown: ({ shares }: Point) => percent(shares[model]),
      })),
    ]),
  }
}
