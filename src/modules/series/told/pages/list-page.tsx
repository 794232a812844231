import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { Figure, figureOf, periodName } from '../../figures/figure.tsx'
import { seriesWords } from '../../figures/messages.ts'
import { seriesPaths as paths } from '../../paths.ts'
import type { TheSeries } from '../find.ts'
import { subjectOf, subjects } from '../subjects.ts'

const SeriesTable: FC<{ caption: string; series: readonly TheSeries[] }> = ({ caption, series }) => {
  const { locale } = useReader()
  const t = seriesWords(locale)
  const format = useFormat()
  return (
    <Table
      caption={caption}
      captionHidden
      rows={series}
      columns={[
        {
          heading: t('what'),
          rowHeading: true,
          cell: (one) => (
            <Link href={paths.series({ series: one.series.name })}>{one.series.title[locale]}</Link>
          ),
        },
        {
          heading: t('latest'),
          kind: 'number',
          cell: ({ periods }) => <Figure figure={figureOf(periods.at(-1))} />,
        },
        { heading: t('unit'), cell: (one) => one.series.unit[locale] },
        {
          heading: t('period'),
          cell: ({ periods }) => {
            const last = periods.at(-1)
            return last === undefined ? '–' : periodName(t, last, format)
          },
        },
      ]}
    />
  )
}

/** What is counted, and what was the figure last? */
export const SeriesListPage: View<{
  filter: { measure?: number | undefined }
  series: readonly TheSeries[]
  mayRegister: boolean
}> = ({ data, context }) => {
  const t = seriesWords(context.locale)
  const { measure } = data.filter
  return (
    <Page
      title={measure === undefined ? t('series') : t('ofMeasure', { number: String(measure) })}
      {...(measure === undefined ? {} : { breadcrumb: [{ href: paths.seriesList(), label: t('series') }] })}
      state={<p>{t('lead', { count: data.series.length })}</p>}
      action={
        data.mayRegister ? (
          <LinkButton variant="primary" href={paths.registerSeries()}>
            {t('register')}
          </LinkButton>
        ) : null
      }
      folds
      wide
    >
      {data.series.length === 0 ? (
        <EmptyState heading={t('noneTitle')} action={<Link href={paths.seriesList()}>{t('allSeries')}</Link>}>
          {t('noneText')}
        </EmptyState>
      ) : null}
      {subjects
        .map((subject) => ({
          subject,
          series: data.series.filter((one) => subjectOf(one.series.name) === subject),
        }))
        .filter(({ series }) => series.length > 0)
        .map(({ subject, series }) => (
          <Section id={subject} heading={`${t(`subject_${subject}`)} (${series.length})`}>
            <SeriesTable caption={t(`subject_${subject}`)} series={series} />
          </Section>
        ))}
    </Page>
  )
}
