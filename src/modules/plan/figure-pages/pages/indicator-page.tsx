import type { FC } from 'hono/jsx'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import type { ToldPeriod } from '../../../../platform/series/protect.ts'
import { ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EndsInSwedish, inLanguage, Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import {
  Day,
  DescriptionList,
  Details,
  History,
  Moment,
  Section,
} from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { pictureAddress } from '../../../../web/pictures/addresses.ts'
import { Depicted } from '../../../../web/pictures/picture.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { Divided, Figure, figureOf, periodName, seriesWords } from '../../../series/index.ts'
import { ConflictsHere } from '../../conflicts/pages/view-pages.tsx'
import { indicatorWords } from '../../indicators/messages.ts'
import { StandingStatus, Target, useIndicatorWords } from '../../indicators/pages/words.tsx'
import { numberOf } from '../../indicators/progress.ts'
import { paths } from '../../paths.ts'
import { indicatorPicture } from '../../picture-paths.ts'
import { IndicatorSnapshots } from '../../snapshots/pages/snapshot-pages.tsx'
import type { viewIndicatorWith } from '../actions.ts'
import { indicatorOverTime } from './picture.tsx'

export type ViewedIndicator = Awaited<ReturnType<ReturnType<typeof viewIndicatorWith>['run']>>

const StateSentence: FC<ViewedIndicator> = ({ indicator }) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = useIndicatorWords()
  const { standing, latest, latestPeriod, unit } = indicator
  const value = numberOf(latest)
  const { share } = standing
  return (
    <p>
      <StandingStatus standing={standing} />{' '}
      {value === undefined || latestPeriod === undefined
        ? ''
        : t(value === 1 ? 'stateOfOne' : 'stateSentence', {
            latest: format.number(value),
            unit: unit[locale],
            period: periodName(seriesWords(locale), latestPeriod, format),
          })}{' '}
      {share !== null && share > 0 && share < 1 ? `${t('share', { share: format.percent(share) })}.` : ''}
    </p>
  )
}

const OverTime: FC<ViewedIndicator> = ({ indicator }) => {
  const { locale, today } = useReader()
  if (indicator.periods.length < 2) return null
  return (
    <Depicted
      id="over-time"
      depiction={indicatorOverTime(indicator, { locale, today })}
      address={pictureAddress(indicatorPicture, { indicatorId: indicator.id }, locale)}
    />
  )
}

const Periods: FC<ViewedIndicator> = ({ indicator }) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = useIndicatorWords()
  const name = (period: ToldPeriod) => periodName(seriesWords(locale), period, format)
  if (indicator.periods.length === 0)
    return indicator.series === null ? (
      <EmptyState heading={t('noSeries')}>{t('noSeriesText')}</EmptyState>
    ) : (
      <EmptyState heading={t('nothingTold')}>{t('nothingToldText')}</EmptyState>
    )
  return (
    <Section heading={t('allPeriods')} id="periods">
      <Table
        caption={t('allPeriods')}
        captionHidden
        rows={indicator.periods.toReversed()}
        columns={[
          { heading: t('period'), rowHeading: true, cell: name },
          {
            heading: indicator.unit[locale],
            kind: 'number',
            cell: (period) => <Figure figure={figureOf(period)} />,
          },
          { heading: t('told'), cell: ({ countedAt }) => <Moment at={countedAt} /> },
        ]}
      />
    </Section>
  )
}

const Course: FC<ViewedIndicator> = ({ indicator, plan }) => {
  const { locale } = useReader()
  const t = useIndicatorWords()
  return (
    <DescriptionList
      items={[
        {
          term: t('measure'),
          value: (
            <Link href={paths.measure({ planId: plan.id, measureId: indicator.measureId })}>
              <EndsInSwedish
                text={t('measureName', {
                  number: indicator.measureNumber,
                  heading: indicator.measureHeading,
                })}
                words={indicator.measureHeading}
              />
            </Link>
          ),
        },
        {
          term: t('start'),
          value: (
            <>
              <Figure figure={indicator.baseline} />
              {numberOf(indicator.baseline) === undefined ? '' : ` ${indicator.unit[locale]}`}
              {indicator.baselineDay === null ? null : (
                <>
                  , <Day day={indicator.baselineDay} />
                </>
              )}
              {indicator.baselineSource === null ? null : (
                <div class="quiet">
                  <Swedish text={indicator.baselineSource} />
                </div>
              )}
            </>
          ),
        },
        {
          term: t('target'),
          value: (
            <>
              <Target target={indicator.target} />
              {indicator.target === null ? '' : ` ${indicator.unit[locale]}`}
              {indicator.targetDay === null ? null : (
                <>
                  , <Day day={indicator.targetDay} kind="relative" />
                </>
              )}
            </>
          ),
        },
        { term: t('direction'), value: t(indicator.direction) },
      ]}
    />
  )
}

const RestsOn: FC<ViewedIndicator> = ({ indicator, series }) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = useIndicatorWords()
  const { latestPeriod, periods } = indicator
  if (series === undefined) return null
  const { reporter } = series
  const breakdown = series.series.breakdowns.find(({ key }) => key === indicator.breakdown)
  const period = latestPeriod && periodName(seriesWords(locale), latestPeriod, format)
  const hasChanged = new Set(periods.map(({ definition }) => definition)).size > 1
  return (
    <Section heading={t('restsOn')} id="rests">
      <DescriptionList
        items={[
          {
            term: t('series'),
            value: (
              <Link href={paths.series({ series: series.series.name })}>
                <Swedish text={series.series.title} />
              </Link>
            ),
          },
          { term: t('definition'), value: <Swedish text={series.series.definition} /> },
          ...(reporter
            ? [
                {
                  term: t('reportedBy'),
                  value: <Swedish text={`${reporter.bodyName}. ${reporter.source}`} />,
                },
              ]
            : [{ term: t('toldAt'), value: t('countedHere') }]),
          ...(latestPeriod === undefined || period === undefined
            ? []
            : [
                {
                  term: t('query'),
                  value: breakdown
                    ? t('queryBroken', {
                        series: series.series.name,
                        period,
                        breakdown: withinSentence(breakdown.name[locale]),
                      })
                    : t('queryWords', { series: series.series.name, period }),
                },
                {
                  term: t('dataVersion'),
                  value: t('dataVersionWords', {
                    version: String(latestPeriod.version),
                    hash: latestPeriod.definition.slice(0, 12),
                  }),
                },
                { term: t('toldAt'), value: <Moment at={latestPeriod.countedAt} /> },
              ]),
        ]}
      />
      {hasChanged ? <p class="ds-paragraph">{t('definitionChanged')}</p> : null}
    </Section>
  )
}

const Ending: FC<ViewedIndicator & { refused: RefusedForm | undefined }> = ({ indicator, refused }) => {
  const t = useIndicatorWords()
  const address = paths.endIndicator({ indicatorId: indicator.id })
  const sent = refusedAt(refused, address)
  const field = fieldsIn(sent)
  return (
    <Details summary={t('end')} open={sent !== undefined}>
      <Form action={address} revision={indicator.version} label={t('end')} send secondary danger>
        <p class="ds-paragraph">{t('endEffect')}</p>
        <TextField {...field('reason')} label={t('endReason')} />
      </Form>
    </Details>
  )
}

type Version = ViewedIndicator['versions'][number]

const Past: FC<ViewedIndicator> = ({ versions }) => {
  const t = useIndicatorWords()
  const told = ({ version, ended, reason, baselineFactId }: Version): string => {
    if (version === 1) return t('defined')
    const before = versions.find((one) => one.version === version - 1)
    if (baselineFactId !== null && baselineFactId !== before?.baselineFactId)
      return t('fromPlan', { reason: reason ?? '' })
    if (ended) return t('endedHistory', { reason: reason ?? '' })
    return t('changed', { version: String(version), reason: reason ?? '' })
  }
  return <History entries={versions.map((one) => ({ at: one.madeAt, who: one.madeBy, what: told(one) }))} />
}

/** An indicator: how does it go, what does the figure rest on, and what can it bear? */
export const IndicatorPage: View<ViewedIndicator> = ({ data, context, refused }) => {
  const { locale } = context
  const t = indicatorWords(locale)
  const { indicator, plan, mayChange, series } = data
  const breakdown = series?.series.breakdowns.find(({ key }) => key === indicator.breakdown)
  return (
    <Page
      title={indicator.title[locale]}
      titleIn={inLanguage(indicator.title, context.locale).language}
      breadcrumb={[
        { href: paths.plan({ planId: plan.id }), label: plan.reference },
        { href: paths.indicators({ planId: plan.id }), label: t('indicators') },
      ]}
      state={indicator.ended ? <p>{t('ended')}</p> : <StateSentence {...data} />}
      history={<Past {...data} />}
      folds
    >
      {mayChange ? (
        <ButtonRow>
          <LinkButton href={paths.changeIndicator({ indicatorId: indicator.id })}>{t('change')}</LinkButton>
        </ButtonRow>
      ) : null}
      <Course {...data} />
      <OverTime {...data} />
      <Periods {...data} />
      {breakdown && indicator.periods.length > 0 ? (
        <Divided breakdown={breakdown} periods={indicator.periods} />
      ) : null}
      <Section heading={t('whatItSays')} id="says" open>
        <p class="ds-paragraph">
          <Swedish text={indicator.meaning} />
        </p>
      </Section>
      <Section heading={t('bears')} id="bears" open>
        <p class="ds-paragraph">
          {t(`bears_${indicator.evidence}`)} {indicator.evidence === 'effect' ? '' : t('bearsChange')}
        </p>
      </Section>
      <RestsOn {...data} />
      <ConflictsHere conflicts={data.conflicts} />
      <IndicatorSnapshots
        indicatorId={indicator.id}
        snapshots={data.snapshots}
        mayTake={data.mayTakeSnapshot}
      />
      {mayChange ? <Ending {...data} refused={refused} /> : null}
    </Page>
  )
}
