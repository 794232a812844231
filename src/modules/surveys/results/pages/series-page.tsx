import type { FC } from 'hono/jsx'
import { Link } from '../../../../web/components/link.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { SeriesPoint, ViewedSeries } from '../series-actions.ts'
import { seriesWords } from '../series-messages.ts'

type Step = ViewedSeries['points'][number]

const useNumbers = () => {
  const { locale } = useReader()
  const format = useFormat()
  return {
    points: (value: number) => {
      const rounded = Math.round(value * 1000) / 10
      return `${rounded > 0 ? '+' : rounded < 0 ? '−' : ''}${format.number(Math.abs(rounded))}`
    },
    p: (value: number) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: 4, maximumFractionDigits: 4 }).format(value),
    share: ({ share, counted, asked }: SeriesPoint) =>
      `${format.percent(Math.round(share * 1000) / 1000)}${
        counted === null || asked === null ? '' : ` (${format.number(counted)}/${format.number(asked)})`
      }`,
  }
}

/** What may be said of the change to a point from the one before it, with both tests and why. */
const ChangeSaid: FC<{ step: Step }> = ({ step: { point, apart, change } }) => {
  const { locale } = useReader()
  const t = seriesWords(locale)
  const format = useFormat()
  const numbers = useNumbers()
  return (
    <>
      {apart.length > 0 ? (
        <p>{t('keptApart', { what: format.list(apart.map((of) => t(`of_${of}`))) })}</p>
      ) : null}
      {change ? (
        <>
          <p>
            <strong>{t(`word_${change.word}`)}</strong>
            {': '}
            {t('points', { difference: numbers.points(change.difference) })}
          </p>
          {change.design ? (
            <p>
              {t('byDesign', {
                p: numbers.p(change.design.p),
                low: numbers.points(change.design.low),
                high: numbers.points(change.design.high),
              })}
            </p>
          ) : null}
          {change.simpleP === null ? null : <p>{t('simple', { p: numbers.p(change.simpleP) })}</p>}
          {change.word === 'word_refused' ? <p>{t('why')}</p> : null}
        </>
      ) : null}
      {point.authors === '' ? null : <p>{t('theySay', { authors: point.authors })}</p>}
    </>
  )
}

const Points: FC<{ data: ViewedSeries }> = ({ data }) => {
  const t = seriesWords(useReader().locale)
  const numbers = useNumbers()
  return (
    <Table
      caption={t('seriesOf')}
      captionHidden
      rows={data.points}
      columns={[
        {
          heading: t('point'),
          rowHeading: true,
          cell: ({ point }) => (
            <>
              {point.year}{' '}
              {point.roundId === null ? (
                point.source
              ) : (
                <Link href={paths.results({ id: point.roundId })}>{point.source}</Link>
              )}
            </>
          ),
        },
        { heading: t('share'), kind: 'number', cell: ({ point }) => numbers.share(point) },
        { heading: t('ages'), cell: ({ point }) => point.ages },
        { heading: t('changeSince'), kind: 'prose', cell: (step) => <ChangeSaid step={step} /> },
      ]}
    />
  )
}

/** Has it changed, and can that be said? */
export const SurveySeriesPage: View<ViewedSeries> = ({ data, context }) => {
  const t = seriesWords(context.locale)
  const last = data.points.at(-1)!.point
  return (
    <Page
      title={last.wording || t('series', { item: data.item })}
      breadcrumb={[{ href: paths.point.list(), label: t('title') }]}
      state={
        <>
          <p>{data.study}</p>
          <p>{t('seriesLead')}</p>
        </>
      }
      wide
    >
      <Points data={data} />
    </Page>
  )
}
