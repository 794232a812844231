import { formatter } from '../../platform/i18n/format.ts'
import { type Depiction, type LegendItem, type PictureReader, tableOf } from './depiction.ts'
import { courseOf } from './finding.ts'
import { drawSeries, gapOf, type IndicatorData, type Level, levelsOf, numberOf } from './indicator-drawing.ts'
import { type PictureWords, pictureWords } from './messages.ts'

interface IndicatorWords {
  readonly title: string
  /** What else must be known of it. */
  readonly note?: string
}

const signsOf = ({ points }: IndicatorData, levels: readonly Level[], t: PictureWords): LegendItem[] => {
  const kinds = new Set(points.map(({ figure }) => figure.kind))
  const line = (look: string) => `<path class="${look}" d="M0 8H16"/>`
  const item = (present: boolean, sign: string, word: string) => (present ? [{ sign, word }] : [])
  const band =
    '<rect class="picture-band" width="16" height="12" y="2"/><path class="picture-whisker" d="M4 2h8M8 2v12M4 14h8"/>'
  const gap =
    '<rect class="picture-gap" width="16" height="16"/><path class="picture-hatch" d="M1 15 7 1M8 15 14 1"/>'
  return [
    ...item(
      kinds.has('measured'),
      `${line('picture-line')}<circle class="picture-dot" cx="8" cy="8" r="4"/>`,
      t('measured'),
    ),
    ...item(
      kinds.has('zero'),
      '<circle class="picture-dot picture-dot-zero" cx="8" cy="8" r="4"/>',
      t('zero'),
    ),
    ...item(
      points.some(({ interval }) => interval !== undefined),
      band,
      t('interval'),
    ),
    ...levels.map(({ look, word }) => ({ sign: line(`picture-${look}`), word })),
    ...(['suppressed', 'unknown', 'not_collected'] as const).flatMap((kind) =>
      item(kinds.has(kind), gap, t(kind)),
    ),
  ]
}

/**
 * An indicator over time with its baseline, its target and how uncertain each value is. A value that is withheld, unknown or
 * was never collected is a gap with its word; zero is a value like any other.
 */
export const indicatorSeries = (
  data: IndicatorData,
  { title, note }: IndicatorWords,
  reader: PictureReader,
): Depiction => {
  const t = pictureWords(reader.locale)
  const format = formatter(reader.locale)
  const { points, target, baseline } = data
  const uncertain = points.some(({ interval }) => interval !== undefined)
  const noted = points.some(({ note }) => note !== undefined)
  const number = (value: number | null) => (value === null ? '–' : format.number(value))
  return {
    title,
    description: courseOf(
      points.map(({ period, figure }) => ({ label: period, value: numberOf(figure) ?? null })),
      format.number,
      reader.locale,
      [target && `${t('target')}: ${format.number(target.value)}.`, note].filter(Boolean).join(' '),
    ),
    draw: (screen, prefix) => drawSeries(data, reader, screen, prefix),
    legend: signsOf(data, levelsOf(data, reader), t),
    table: tableOf(points, [
      { name: 'period', heading: t('period'), rowHeading: true, value: ({ period }) => period },
      { name: 'until', heading: '', fileOnly: true, value: ({ day }) => day },
      {
        name: 'value',
        heading: t('value'),
        kind: 'number',
        value: ({ figure }) => numberOf(figure) ?? null,
        shown: ({ figure }) => {
          const gap = gapOf(figure)
          return gap === undefined ? number(numberOf(figure)!) : <span class="quiet">{t(gap)}</span>
        },
      },
      { name: 'kind_of_value', heading: '', fileOnly: true, value: ({ figure }) => figure.kind },
      {
        name: 'lower',
        heading: t('lower'),
        kind: 'number',
        fileOnly: !uncertain,
        value: ({ interval }) => interval?.low ?? null,
        shown: ({ interval }) => number(interval?.low ?? null),
      },
      {
        name: 'upper',
        heading: t('upper'),
        kind: 'number',
        fileOnly: !uncertain,
        value: ({ interval }) => interval?.high ?? null,
        shown: ({ interval }) => number(interval?.high ?? null),
      },
      {
        name: 'baseline',
        heading: t('baseline'),
        kind: 'number',
        fileOnly: baseline === undefined,
        value: () => baseline?.value ?? null,
        shown: () => number(baseline?.value ?? null),
      },
      {
        name: 'target',
        heading: t('target'),
        kind: 'number',
        fileOnly: target === undefined,
        value: () => target?.value ?? null,
        shown: () => number(target?.value ?? null),
      },
      { name: 'unit', heading: '', fileOnly: true, value: () => data.unit },
      {
        name: 'note',
        heading: t('note'),
        fileOnly: !noted,
        value: ({ note }) => note ?? null,
        shown: ({ note }) => note ?? '',
      },
    ]),
  }
}
