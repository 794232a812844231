import type { Locale } from '../../../platform/i18n/locale.ts'
import type { Depiction } from '../../../web/pictures/depiction.ts'
import { indicatorSeries } from '../../../web/pictures/indicator-series.tsx'
import { publishedFanPicture } from '../estimates/index.ts'
import { filled, reportLabels } from './labels.ts'
import type { FrozenSource } from './source-shape.ts'

/**
 * The picture of a quoted source: the course of a series over time, or the fan of an estimate, drawn from what was frozen and
 * nothing else. Nothing where its figures are better read as a table alone.
 */
export const pictureOf = (source: FrozenSource, locale: Locale, asOf: string): Depiction | null => {
  const reader = { locale, today: asOf }
  if (source.fan !== null) {
    const { level, ...bounds } = source.fan.interval ?? { level: 0.95 }
    const interval = 'lower' in bounds ? { level, ...bounds } : null
    const fan = publishedFanPicture({ ...source.fan, interval }, reader)
    return { ...fan, title: `${source.title[locale]}: ${fan.title.toLocaleLowerCase(locale)}` }
  }
  const course = source.figures.flatMap(({ label, figure, lower, upper, day }) =>
    day === null
      ? []
      : [
          {
            period: label[locale],
            day,
            figure,
            ...(lower === null || upper === null ? {} : { interval: { low: lower, high: upper } }),
          },
        ],
  )
  if (course.length < 2) return null
  return indicatorSeries(
    { points: course, unit: source.figures[0]!.unit[locale] },
    {
      title: filled(reportLabels[locale].courseOf, { title: source.title[locale] }),
      note: [source.definition?.[locale], source.uncertainty?.[locale]].filter(Boolean).join(' '),
    },
    reader,
  )
}
