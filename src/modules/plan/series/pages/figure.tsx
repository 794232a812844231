import type { FC } from 'hono/jsx'
import type { Figure as AFigure } from '../../../../platform/series/figure.ts'
import type { ToldPeriod } from '../../../../platform/series/store.ts'
import { Day } from '../../../../web/components/structure.tsx'
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

/** The days of a period. */
export const PeriodDays: FC<{ period: Pick<ToldPeriod, 'from' | 'to'> }> = ({ period }) => (
  <>
    <Day day={period.from} kind="short" />–<Day day={period.to} kind="short" />
  </>
)

/** The figure of the whole, or of one value of a breakdown. */
export const figureOf = (
  period: ToldPeriod | undefined,
  breakdown = '',
  category = '',
): AFigure | undefined =>
  period?.cells.find((cell) => cell.breakdown === breakdown && cell.category === category)?.figure
