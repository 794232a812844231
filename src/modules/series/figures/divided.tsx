import type { FC } from 'hono/jsx'
import type { ToldPeriod } from '../../../platform/series/protect.ts'
import type { Breakdown } from '../../../platform/series/series.ts'
import { Section } from '../../../web/components/structure.tsx'
import { Table } from '../../../web/components/table.tsx'
import { useFormat, useReader } from '../../../web/reader.ts'
import { Figure, figureOf, periodName } from './figure.tsx'
import { seriesWords } from './messages.ts'

/** No more periods than fit beside each other on a page. */
const SHOWN = 4

/** The newest periods of a series by one breakdown. Groups of which nothing was told stand in one line below. */
export const Divided: FC<{ breakdown: Breakdown; periods: readonly ToldPeriod[] }> = ({
  breakdown,
  periods,
}) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = seriesWords(locale)
  const shown = periods.filter((period) => figureOf(period)?.kind !== 'suppressed').slice(-SHOWN)
  if (shown.length === 0)
    return (
      <Section heading={breakdown.name[locale]} id={breakdown.key}>
        <p class="ds-paragraph">{t('wholeTooSmall')}</p>
      </Section>
    )
  const isTold = ({ key }: Breakdown['values'][number]): boolean =>
    shown.some((period) => {
      const figure = figureOf(period, breakdown.key, key)
      return figure !== undefined && figure.kind !== 'not_collected'
    })
  const untold = breakdown.values.filter((value) => !isTold(value)).length
  return (
    <Section heading={breakdown.name[locale]} id={breakdown.key}>
      {untold === breakdown.values.length ? null : (
        <Table
          caption={breakdown.name[locale]}
          captionHidden
          rows={breakdown.values.filter(isTold)}
          columns={[
            { heading: breakdown.name[locale], rowHeading: true, cell: ({ name }) => name[locale] },
            ...shown.toReversed().map((period) => ({
              heading: periodName(t, period, format),
              kind: 'number' as const,
              cell: ({ key }: { key: string }) => <Figure figure={figureOf(period, breakdown.key, key)} />,
            })),
          ]}
        />
      )}
      {untold === 0 ? null : <p class="quiet">{t('untold', { count: untold })}</p>}
    </Section>
  )
}
