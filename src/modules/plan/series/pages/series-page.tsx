import type { FC } from 'hono/jsx'
import type { ToldPeriod } from '../../../../platform/series/protect.ts'
import { THRESHOLD } from '../../../../platform/series/protect.ts'
import type { Breakdown } from '../../../../platform/series/series.ts'
import { EmptyState } from '../../../../web/components/message.tsx'
import { DescriptionList, Moment, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Trend } from '../../../../web/pictures/trend.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { TheSeries } from '../actions.ts'
import { seriesWords } from '../messages.ts'
import { Figure, figureOf, periodName } from './figure.tsx'

const OverTime: FC<TheSeries> = ({ series, periods }) => {
  const { locale } = useReader()
  const t = seriesWords(locale)
  const points = periods.flatMap((period) => {
    const figure = figureOf(period)
    if (figure?.kind === 'measured') return [{ day: period.to, value: figure.value }]
    return figure?.kind === 'zero' ? [{ day: period.to, value: 0 }] : []
  })
  if (points.length < 2) return null
  return (
    <Trend
      id="over-time"
      title={t('overTime')}
      description={t('description')}
      points={points}
      unit={series.unit[locale]}
      headings={{ day: t('period'), value: series.unit[locale] }}
    />
  )
}

/** The newest figure, in a sentence. */
const Latest: FC<{ series: TheSeries['series']; period: ToldPeriod }> = ({ series, period }) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = seriesWords(locale)
  const figure = figureOf(period)
  const name = periodName(t, period)
  if (figure?.kind === 'suppressed') return <>{t('stateSuppressed', { period: name })}</>
  if (figure?.kind !== 'measured' && figure?.kind !== 'zero') return <>{t('stateNone', { period: name })}</>
  const value = figure.kind === 'zero' ? 0 : figure.value
  return <>{t('stateOf', { figure: format.number(value), unit: series.unit[locale], period: name })}</>
}

const Broken: FC<{ breakdown: Breakdown; periods: readonly ToldPeriod[] }> = ({ breakdown, periods }) => {
  const { locale } = useReader()
  const t = seriesWords(locale)
  const shown = periods.filter((period) => figureOf(period)?.kind !== 'suppressed').slice(-4)
  if (shown.length === 0)
    return (
      <Section heading={breakdown.name[locale]} id={breakdown.key}>
        <p class="ds-paragraph">{t('wholeTooSmall')}</p>
      </Section>
    )
  return (
    <Section heading={breakdown.name[locale]} id={breakdown.key}>
      <Table
        caption={breakdown.name[locale]}
        captionHidden
        rows={breakdown.values}
        columns={[
          { heading: breakdown.name[locale], rowHeading: true, cell: ({ name }) => name[locale] },
          // The newest first, and no more than fit on a page.
          ...shown.toReversed().map((period) => ({
            heading: periodName(t, period),
            kind: 'number' as const,
            cell: ({ key }: { key: string }) => <Figure figure={figureOf(period, breakdown.key, key)} />,
          })),
        ]}
      />
    </Section>
  )
}

/** What was counted, how, and what may be told of it. */
export const SeriesPage: View<TheSeries> = ({ data, context }) => {
  const { locale } = context
  const t = seriesWords(locale)
  const { series, periods } = data
  const last = periods.at(-1)
  return (
    <Page
      context={context}
      title={series.title[locale]}
      breadcrumb={[{ href: paths.seriesList(), label: t('series') }]}
      state={<p>{last === undefined ? t('nothingTitle') : <Latest series={series} period={last} />}</p>}
    >
      {last === undefined ? (
        <EmptyState heading={t('nothingTitle')}>{t('nothingText')}</EmptyState>
      ) : (
        <>
          <OverTime {...data} />
          {series.breakdowns.map((breakdown) => (
            <Broken breakdown={breakdown} periods={periods} />
          ))}
          <Section heading={t('all')} id="all">
            <Table
              caption={t('all')}
              captionHidden
              rows={[...periods].reverse()}
              columns={[
                { heading: t('period'), rowHeading: true, cell: (period) => periodName(t, period) },
                {
                  heading: series.unit[locale],
                  kind: 'number',
                  cell: (period) => <Figure figure={figureOf(period)} />,
                },
                {
                  heading: t('countedAt'),
                  cell: ({ countedAt, version }) => (
                    <>
                      <Moment at={countedAt} />
                      {version > 1 ? ` (${t('version', { version: String(version) })})` : ''}
                    </>
                  ),
                },
              ]}
            />
          </Section>
        </>
      )}
      <Section heading={t('definition')} id="definition">
        <p class="ds-paragraph">{series.definition[locale]}</p>
        <DescriptionList
          items={[
            { term: t('evidence'), value: t(series.evidence) },
            { term: t('every'), value: t(series.every) },
            {
              term: t('protection'),
              value: t('protectionText', { threshold: String(series.threshold ?? THRESHOLD) }),
            },
            { term: t('measures'), value: series.measures.join(', ') },
          ]}
        />
      </Section>
    </Page>
  )
}
