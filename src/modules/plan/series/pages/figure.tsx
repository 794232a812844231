import type { FC } from 'hono/jsx'
import type { Figure as AFigure } from '../../../../platform/series/figure.ts'
import type { ToldPeriod } from '../../../../platform/series/protect.ts'
import type { Period } from '../../../../platform/series/series.ts'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { seriesWords } from '../messages.ts'

/** A figure, or in words why there is none: a suppressed one is no zero. */
export const Figure: FC<{ figure: AFigure | undefined }> = ({ figure }) => {
  const t = seriesWords(useReader().locale)
  const format = useFormat()
  if (figure?.kind === 'measured') return <>{format.number(figure.value)}</>
  if (figure?.kind === 'zero') return <>0</>
  return <span class="quiet">{t(figure?.kind ?? 'not_collected')}</span>
}

/** A quarter or a year by its name. */
export const periodName = (t: ReturnType<typeof seriesWords>, { from, to }: Period): string => {
  const [year, month] = from.split('-')
  const quarter = `${Math.ceil(Number(month) / 3)}`
  return from.slice(5) === '01-01' && to.slice(5) === '12-31'
    ? year!
    : t('quarterName', { quarter, year: year! })
}

/** The figure of the whole, or of one value of a breakdown. */
export const figureOf = (
  period: ToldPeriod | undefined,
  breakdown = '',
  category = '',
): AFigure | undefined =>
  period?.cells.find((cell) => cell.breakdown === breakdown && cell.category === category)?.figure
