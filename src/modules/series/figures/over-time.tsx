import { formatter } from '../../../platform/i18n/format.ts'
import type { ToldPeriod } from '../../../platform/series/protect.ts'
import type { Depiction, PictureReader } from '../../../web/pictures/depiction.ts'
import { indicatorSeries } from '../../../web/pictures/indicator-series.tsx'
import { figureOf, periodName } from './figure.tsx'
import { seriesWords } from './messages.ts'

type Levels = Omit<Parameters<typeof indicatorSeries>[0], 'points'>

/** The whole of each period of a series over time. What is not told is a gap with its word, never a zero. */
export const overTime = (
  periods: readonly ToldPeriod[],
  { unit, ...levels }: Levels,
  words: { readonly title: string; readonly note?: string },
  reader: PictureReader,
): Depiction => {
  const t = seriesWords(reader.locale)
  const format = formatter(reader.locale)
  const points = periods.map((period) => ({
    period: periodName(t, period, format),
    day: period.to,
    figure: figureOf(period) ?? ({ kind: 'not_collected' } as const),
  }))
  return indicatorSeries({ points, unit, ...levels }, words, reader)
}
