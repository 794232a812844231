import type { FC } from 'hono/jsx'
import type { Format } from '../../../platform/i18n/format.ts'
import type { Figure as AFigure } from '../../../platform/series/figure.ts'
import type { ToldPeriod } from '../../../platform/series/protect.ts'
import type { Period } from '../../../platform/series/series.ts'
import { useFormat, useReader } from '../../../web/reader.ts'
import { seriesWords } from './messages.ts'

/** A figure, or in words why there is none: a suppressed one is no zero. */
export const Figure: FC<{ figure: AFigure | undefined }> = ({ figure }) => {
  const t = seriesWords(useReader().locale)
  const format = useFormat()
  if (figure?.kind === 'measured') return <>{format.number(figure.value)}</>
  if (figure?.kind === 'zero') return <>0</>
  return <span class="quiet">{t(figure?.kind ?? 'not_collected')}</span>
}

const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31']

/** A quarter, a year or some years by their name; any other period by its days. */
export const periodName = (
  t: ReturnType<typeof seriesWords>,
  { from, to }: Period,
  format: Pick<Format, 'shortDate'>,
): string => {
  const [year, month, day] = from.split('-')
  const [lastYear] = to.split('-')
  if (from.endsWith('-01-01') && to.endsWith('-12-31'))
    return year === lastYear ? year! : `${year}–${lastYear}`
  const quarter = Math.ceil(Number(month) / 3)
  const isQuarter = day === '01' && Number(month) % 3 === 1 && to === `${year}-${QUARTER_ENDS[quarter - 1]}`
  if (isQuarter) return t('quarterName', { quarter: `${quarter}`, year: year! })
  return from === to ? format.shortDate(from) : `${format.shortDate(from)} – ${format.shortDate(to)}`
}

/** The figure of the whole, or of one value of a breakdown. */
export const figureOf = (
  period: ToldPeriod | undefined,
  breakdown = '',
  category = '',
): AFigure | undefined =>
  period?.cells.find((cell) => cell.breakdown === breakdown && cell.category === category)?.figure
