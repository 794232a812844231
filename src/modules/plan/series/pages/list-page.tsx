import { EmptyState } from '../../../../web/components/message.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { TheSeries } from '../actions.ts'
import { seriesWords } from '../messages.ts'
import { Figure, figureOf, periodName } from './figure.tsx'

/** What is counted, and what was the figure last? */
export const SeriesListPage: View<{
  filter: { measure?: number | undefined }
  series: readonly TheSeries[]
}> = ({ data, context }) => {
  const t = seriesWords(context.locale)
  const { measure } = data.filter
  return (
    <Page
      context={context}
      title={measure === undefined ? t('series') : t('ofMeasure', { number: String(measure) })}
      {...(measure === undefined ? {} : { breadcrumb: [{ href: paths.seriesList(), label: t('series') }] })}
      state={<p>{t('lead', { count: data.series.length })}</p>}
      wide
    >
      <Table
        caption={t('series')}
        captionHidden
        rows={data.series}
        empty={
          <EmptyState
            heading={t('noneTitle')}
            action={
              <a class="ds-link" href={paths.seriesList()}>
                {t('allSeries')}
              </a>
            }
          >
            {t('noneText')}
          </EmptyState>
        }
        columns={[
          {
            heading: t('what'),
            rowHeading: true,
            cell: ({ series }) => (
              <a class="ds-link" href={paths.series({ series: series.name })}>
                {series.title[context.locale]}
              </a>
            ),
          },
          {
            heading: t('latest'),
            kind: 'number',
            cell: ({ periods }) => <Figure figure={figureOf(periods.at(-1))} />,
          },
          { heading: t('unit'), cell: ({ series }) => series.unit[context.locale] },
          {
            heading: t('period'),
            cell: ({ periods }) => {
              const last = periods.at(-1)
              return last === undefined ? '–' : periodName(t, last)
            },
          },
        ]}
      />
    </Page>
  )
}
