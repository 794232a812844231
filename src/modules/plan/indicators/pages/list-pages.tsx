import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Section, Tabs } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { ListFiles } from '../../../../web/list-files.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { Figure } from '../../../series/index.ts'
import { figureInWords } from '../../figure-units.ts'
import { PlanTabs } from '../../names/pages/tabs.tsx'
import { titleIn } from '../../names/pages/title.tsx'
import { paths } from '../../paths.ts'
import type { listAllIndicators, viewPlanIndicators } from '../actions.ts'
import type { FollowedIndicator } from '../follow.ts'
import { indicatorWords } from '../messages.ts'
import { standingStates } from '../progress.ts'
import { countsOf, LatestFigure, StandingStatus, Target, useIndicatorWords } from './words.tsx'

type Listed = Awaited<ReturnType<typeof viewPlanIndicators.run>>

/** Every plan with how its indicators stand. */
export const AllIndicatorsPage: View<Awaited<ReturnType<typeof listAllIndicators.run>>> = ({
  data,
  context,
}) => {
  const t = indicatorWords(context.locale)
  return (
    <Page title={t('indicators')} state={<p>{t('allLead')}</p>}>
      {data.map(({ plan, indicators }) => {
        const title = titleIn(plan.title, 'sv', context.locale)
        return (
          <Section
            heading={title}
            id={`plan-${plan.id}`}
            aside={
              <Link href={paths.indicators({ planId: plan.id })}>
                {t('seeAll')}
                <span class="ds-sr-only">: {title}</span>
              </Link>
            }
          >
            <p class="ds-paragraph">{countsOf(t, indicators)}</p>
            {indicators.length > 0 ? <IndicatorTable caption={title} indicators={indicators} /> : null}
          </Section>
        )
      })}
    </Page>
  )
}

/** Indicators with where they started, where they are and where they are to get. */
export const IndicatorTable: FC<{
  caption: string
  indicators: readonly FollowedIndicator[]
  withoutMeasure?: boolean
}> = ({ caption, indicators, withoutMeasure }) => {
  const { locale } = useReader()
  const t = useIndicatorWords()
  return (
    <Table
      caption={caption}
      captionHidden
      rows={indicators}
      columns={[
        {
          heading: t('indicator'),
          rowHeading: true,
          cell: ({ id, title, unit, ended }) => (
            <>
              <Link href={paths.indicator({ indicatorId: id })}>{title[locale]}</Link>{' '}
              <span class="quiet">
                {unit[locale]}
                {ended ? `, ${t('ended')}` : ''}
              </span>
            </>
          ),
        },
        ...(withoutMeasure
          ? []
          : [
              {
                heading: t('measure'),
                kind: 'short' as const,
                cell: ({ planId, measureId, measureNumber }: FollowedIndicator) => (
                  <Link href={paths.measure({ planId, measureId })}>{measureNumber}</Link>
                ),
              },
            ]),
        { heading: t('start'), kind: 'number', cell: ({ baseline }) => <Figure figure={baseline} /> },
        { heading: t('latest'), kind: 'number', cell: (indicator) => <LatestFigure indicator={indicator} /> },
        { heading: t('target'), kind: 'number', cell: ({ target }) => <Target target={target} /> },
        { heading: t('state'), cell: ({ standing }) => <StandingStatus standing={standing} /> },
      ]}
    />
  )
}

const Facts: FC<Listed> = ({ plan, facts, mayDefine }) => {
  const t = useIndicatorWords()
  const format = useFormat()
  return (
    <Section heading={t('where')} id="where">
      <p class="ds-paragraph">{facts.length === 0 ? t('whereEmpty') : t('whereLead')}</p>
      {facts.length === 0 ? null : (
        <Table
          caption={t('where')}
          captionHidden
          rows={facts}
          columns={[
            { heading: t('topic'), rowHeading: true, cell: ({ topic }) => <Swedish text={topic} /> },
            {
              heading: t('value'),
              kind: 'number',
              cell: ({ value, unit, approximate }) => {
                const words = figureInWords(value, unit, format.locale)
                return approximate ? t('about', { value: words }) : words
              },
            },
            { heading: t('year'), kind: 'short', cell: ({ year }) => year ?? '–' },
            {
              heading: t('passage'),
              cell: ({ source, passage }) => (
                <>
                  {source === null ? plan.reference : `${plan.reference}, ${source}`}
                  {passage === null ? null : <q class="quiet fact-passage">{passage}</q>}
                </>
              ),
            },
            ...(mayDefine
              ? [
                  {
                    heading: t('makeBaseline'),
                    cell: ({ id, topic }: Listed['facts'][number]) => (
                      <Link href={paths.factBaseline({ planId: plan.id, factId: id })}>
                        {t('makeBaselineOf')}
                        <span class="ds-sr-only">
                          {' '}
                          (<span lang="sv">{topic}</span>)
                        </span>
                      </Link>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Section>
  )
}

/** How is the plan going, by which figures, and from where did it start? */
export const IndicatorsPage: View<Listed> = ({ data, context }) => {
  const t = indicatorWords(context.locale)
  const { plan, filter, all, shown, mayDefine } = data
  const followed = all.filter(({ ended }) => !ended)
  const here = { planId: plan.id }
  const define = mayDefine ? (
    <LinkButton variant="primary" href={paths.defineIndicator(here, { measure: filter.measure })}>
      {t('define')}
    </LinkButton>
  ) : null
  return (
    <Page
      title={t('indicators')}
      wide
      breadcrumb={[
        { href: paths.plans(), label: t('plans') },
        { href: paths.plan(here), label: plan.reference },
      ]}
      state={<p>{countsOf(t, followed)}</p>}
      action={define}
    >
      <PlanTabs planId={plan.id} current="indicators" />
      {all.length === 0 ? (
        <EmptyState heading={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <>
          <Tabs
            label={t('byState')}
            tabs={[
              {
                href: paths.indicators(here, { measure: filter.measure }),
                label: t('all'),
                current: filter.state === undefined,
                count: all.length,
              },
              ...standingStates.map((state) => ({
                href: paths.indicators(here, { state, measure: filter.measure }),
                label: t(state),
                current: filter.state === state,
                count: followed.filter(({ standing }) => standing.state === state).length,
              })),
            ]}
          />
          {shown.length === 0 ? (
            <EmptyState
              heading={t('noneCounted')}
              action={<Link href={paths.indicators(here)}>{t('seeAll')}</Link>}
            />
          ) : (
            <>
              <IndicatorTable caption={t('indicators')} indicators={shown} />
              <ListFiles
                href={(query) =>
                  paths.listOfIndicators(here, { state: filter.state, measure: filter.measure, ...query })
                }
              />
            </>
          )}
        </>
      )}
      <Facts {...data} />
      <ul class="ds-list">
        <li>
          <Link href={paths.conflicts(here)}>{t('conflicts')}</Link>
        </li>
        <li>
          <Link href={paths.snapshots(here)}>{t('snapshots')}</Link>
        </li>
        <li>
          <Link href={paths.seriesList()}>{t('figures')}</Link>
        </li>
      </ul>
    </Page>
  )
}
