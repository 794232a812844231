import type { FC } from 'hono/jsx'
import { THRESHOLD, type ToldPeriod } from '../../../../platform/series/protect.ts'
import { inUnit } from '../../../../platform/series/unit-words.ts'
import { Button, ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { DescriptionList, Details, History, Moment, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Depicted } from '../../../../web/pictures/picture.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import {
  Divided,
  Figure,
  figureOf,
  heldWords,
  overTime,
  periodName,
  seriesWords,
  type TheSeries,
} from '../../../series/index.ts'
import { paths } from '../../paths.ts'
import { snapshotWords } from '../../snapshots/messages.ts'
import type { viewSeriesWith } from '../actions.ts'

type Viewed = Awaited<ReturnType<ReturnType<typeof viewSeriesWith>['run']>>

const OverTime: FC<TheSeries> = ({ series, periods }) => {
  const { locale, today } = useReader()
  const t = seriesWords(locale)
  if (periods.length < 2) return null
  const words = { title: t('overTime') }
  return (
    <Depicted
      id="over-time"
      depiction={overTime(periods, { unit: series.unit[locale] }, words, { locale, today })}
    />
  )
}

/** The newest figure, in a sentence. */
const Latest: FC<{ series: TheSeries['series']; period: ToldPeriod }> = ({ series, period }) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = seriesWords(locale)
  const figure = figureOf(period)
  const name = periodName(t, period, format)
  if (figure?.kind === 'suppressed') return <>{t('stateSuppressed', { period: name })}</>
  if (figure?.kind !== 'measured' && figure?.kind !== 'zero') return <>{t('stateNone', { period: name })}</>
  const value = figure.kind === 'zero' ? 0 : figure.value
  return <>{t('stateOf', { figure: inUnit(value, series.unit, locale), period: name })}</>
}

const AllPeriods: FC<Viewed> = ({ series, periods, reporter, mayReport }) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = seriesWords(locale)
  const note = ({ version, definition }: ToldPeriod): string => {
    if (reporter === undefined) return version > 1 ? t('version', { version: String(version) }) : ''
    const notes = [
      ...(version > 1 ? [t('reportNumber', { version: String(version - 1) })] : []),
      ...(definition === reporter.hash ? [] : [t('olderDefinition')]),
    ]
    return format.list(notes)
  }
  return (
    <Section
      heading={t('all')}
      id="all"
      aside={
        <Link href={paths.seriesFile({ series: series.name })} download>
          {t('download')}
        </Link>
      }
    >
      <Table
        caption={t('all')}
        captionHidden
        rows={[...periods].reverse()}
        columns={[
          { heading: t('period'), rowHeading: true, cell: (period) => periodName(t, period, format) },
          {
            heading: series.unit[locale],
            kind: 'number',
            cell: (period) => <Figure figure={figureOf(period)} />,
          },
          {
            heading: reporter ? t('reportedAt') : t('countedAt'),
            cell: (period) => (
              <>
                <Moment at={period.countedAt} />
                {note(period) === '' ? '' : ` (${note(period)})`}
              </>
            ),
          },
          ...(mayReport
            ? [
                {
                  heading: t('correct'),
                  cell: (period: ToldPeriod) => (
                    <Link href={paths.reportPeriod({ series: series.name }, { period: period.from })}>
                      {t('correct')}
                      <span class="ds-sr-only"> {periodName(t, period, format)}</span>
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

const everyWord = { quarter: 'reportedQuarter', year: 'reportedYear', other: 'other' } as const

const Definition: FC<Viewed> = ({ series, reporter }) => {
  const { locale } = useReader()
  const t = seriesWords(locale)
  const threshold = series.threshold ?? THRESHOLD
  const protection =
    threshold === 1
      ? t('threshold1')
      : t(reporter ? 'reportedProtection' : 'protectionText', { threshold: String(threshold) })
  return (
    <Section heading={t('definition')} id="definition" open>
      <p class="ds-paragraph">
        <Swedish text={series.definition} />
      </p>
      <DescriptionList
        items={[
          { term: t('evidence'), value: t(series.evidence) },
          ...(reporter
            ? [
                { term: t('reportedBy'), value: reporter.bodyName },
                { term: t('source'), value: reporter.source },
                { term: t('method'), value: reporter.method },
                { term: t('reportedEvery'), value: t(everyWord[series.every]) },
              ]
            : [{ term: t('every'), value: t(series.every) }]),
          { term: t('protection'), value: protection },
          { term: t('measures'), value: series.measures.join(', ') },
          { term: t('program'), value: series.name },
        ]}
      />
    </Section>
  )
}

/** Freezes the newest value for the account of a plan. */
const Freeze: FC<Viewed> = ({ series, plans }) => {
  const t = snapshotWords(useReader().locale)
  return (
    <Details summary={t('takeHeading')}>
      <Form action={paths.takeSeriesSnapshot({ series: series.name })} label={t('take')}>
        <p class="ds-paragraph">{t('takeText')}</p>
        <SelectField
          name="plan"
          label={t('plan')}
          value={plans[0]?.id}
          options={plans.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <Button variant="secondary">{t('take')}</Button>
      </Form>
    </Details>
  )
}

const Past: FC<Viewed> = ({ descriptions, corrections }) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = seriesWords(locale)
  const entries = [
    ...descriptions.map(({ madeAt, reason }) => ({
      at: madeAt,
      what: reason === null ? t('described') : t('describedAnew', { reason }),
    })),
    ...corrections.map(({ at, reason, body, from, to }) => ({
      at,
      what: t('corrected', { period: periodName(t, { from, to }, format), body, reason: reason ?? '' }),
    })),
  ].sort((one, other) => other.at.getTime() - one.at.getTime())
  return <History entries={entries} />
}

/** What was counted or reported, how, and what may be told of it. */
export const SeriesPage: View<Viewed> = ({ data, context }) => {
  const { locale } = context
  const t = seriesWords(locale)
  const { series, periods, reporter, mayReport } = data
  const last = periods.at(-1)
  const nothing = reporter ? t('nothingReported') : t('nothingTitle')
  const address = { series: series.name }
  return (
    <Page
      title={series.title[locale]}
      breadcrumb={[{ href: paths.seriesList(), label: t('series') }]}
      state={
        <p>
          {last === undefined ? nothing : <Latest series={series} period={last} />}
          {data.waiting === 0 ? null : (
            <>
              {' '}
              <Link href={paths.seriesWaiting(address)}>
                {heldWords(locale)('link', { count: data.waiting })}
              </Link>
            </>
          )}
        </p>
      }
      action={
        mayReport ? (
          <LinkButton variant="primary" href={paths.reportPeriod(address)}>
            {t('report')}
          </LinkButton>
        ) : null
      }
      {...(reporter ? { history: <Past {...data} /> } : {})}
      folds
    >
      {mayReport ? (
        <ButtonRow>
          <LinkButton href={paths.uploadSeries(address)}>{t('upload')}</LinkButton>
          <LinkButton variant="tertiary" href={paths.changeSeries(address)}>
            {t('changeDescription')}
          </LinkButton>
        </ButtonRow>
      ) : null}
      {last === undefined ? (
        <p class="not-given">{reporter ? t('nothingReportedText') : t('nothingText')}</p>
      ) : (
        <>
          <OverTime {...data} />
          {series.breakdowns.map((breakdown) => (
            <Divided breakdown={breakdown} periods={periods} />
          ))}
          <AllPeriods {...data} />
        </>
      )}
      <Definition {...data} />
      {last === undefined || data.plans.length === 0 ? null : <Freeze {...data} />}
    </Page>
  )
}
