import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { NumberCards } from '../../../../web/components/card.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import type { StatusKind } from '../../../../web/components/status.tsx'
import { Day, Section, Tabs } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { AreaProgress } from '../../../../web/pictures/area-progress.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { missingDays, type Obligation } from '../../obligations/rules.ts'
import { paths } from '../../paths.ts'
import type { viewOverview } from '../actions.ts'
import type { FollowedMeasure } from '../follow.ts'
import { ObligationsTable } from './obligations-table.tsx'
import { progressKinds, Standing, useFollowing, words } from './words.tsx'

type Overview = Awaited<ReturnType<typeof viewOverview.run>>
type Filled = Extract<Overview, { measures: unknown }>

/** The coordinator's first page: what needs me today? */
export const OverviewPage: View<Overview> = ({ data, context }) => {
  const t = words(context.locale)
  if (data.plan === undefined || !('measures' in data)) {
    return (
      <Page context={context} title={t('overview')}>
        <EmptyState
          heading={t('noPlanTitle')}
          action={
            <LinkButton variant="primary" href={paths.importDocument()}>
              {t('importPlan')}
            </LinkButton>
          }
        >
          {t('noPlanText')}
        </EmptyState>
      </Page>
    )
  }
  const { late, missing, dueSoon, plan, plans } = data
  return (
    <Page
      context={context}
      title={t('overview')}
      wide
      state={t('overviewState', { late: late.length, missing: missing.length, dueSoon: dueSoon.length })}
    >
      {plans.length > 1 ? (
        <Tabs
          label={t('choosePlan')}
          tabs={plans.map(({ id, title, reference }) => ({
            href: paths.overview({ plan: id }),
            label: reference || title,
            current: id === plan.id,
          }))}
        />
      ) : null}
      <Numbers {...data} />
      <Areas {...data} />
      <Owed {...data} />
      <Decisions {...data} />
    </Page>
  )
}

const oldest = (obligations: readonly Obligation[], today: string): number =>
  Math.max(0, ...obligations.map((one) => missingDays(one, today)))

const Numbers: FC<Filled> = ({ plan, late, missing, atRisk, dueSoon }) => {
  const t = useFollowing()
  const { today } = useReader()
  const planId = plan.id
  const age = oldest(missing, today)
  return (
    <NumberCards
      label={t('overview')}
      cards={[
        {
          number: missing.length,
          label: t('missing'),
          href: `${paths.overview({ plan: planId })}#missing`,
          status: 'missing',
          ...(age > 0 ? { detail: t('oldest', { days: t('days', { count: age }) }) } : {}),
        },
        {
          number: late.length,
          label: t('late'),
          href: paths.plan({ planId }, { state: 'late' }),
          status: 'late',
        },
        {
          number: atRisk.length,
          label: t('atRisk'),
          href: paths.plan({ planId }, { state: 'at_risk' }),
          status: 'atRisk',
        },
        {
          number: dueSoon.length,
          label: t('dueSoon'),
          href: `${paths.overview({ plan: planId })}#next`,
          status: 'waiting',
        },
      ]}
    />
  )
}

/** How many measures of an area stand how. */
const countStandings = (measures: readonly FollowedMeasure[]): Partial<Record<StatusKind, number>> => {
  const counts: Partial<Record<StatusKind, number>> = {}
  for (const { standing } of measures) {
    const kind = progressKinds[standing.state]
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}

const Areas: FC<Filled> = ({ plan, areas, measures }) => {
  const t = useFollowing()
  if (areas.length === 0) return null
  return (
    <Section heading={t('areas')} id="areas">
      <AreaProgress
        id="area-progress"
        title={t('areasPicture')}
        description={t('areasDescription')}
        areas={areas.map(({ key, title }) => ({
          label: `${key} ${title}`,
          href: paths.plan({ planId: plan.id }, { area: key }),
          counts: countStandings(measures.filter(({ areaKey }) => areaKey === key)),
        }))}
        headings={{ area: t('area'), total: t('total') }}
      />
    </Section>
  )
}

const Owed: FC<Filled> = ({ missing, waiting, next, atRisk, plan }) => {
  const t = useFollowing()
  return (
    <>
      {missing.length > 0 ? (
        <Section heading={t('missingHeading')} id="missing">
          <ObligationsTable caption={t('missingHeading')} obligations={missing} />
        </Section>
      ) : null}
      {waiting.length > 0 ? (
        <Section heading={t('waiting')} id="waiting">
          <ObligationsTable caption={t('waiting')} obligations={waiting} />
        </Section>
      ) : null}
      {atRisk.length > 0 ? (
        <Section heading={t('at_risk')} id="at-risk">
          <ul class="item-list">
            {atRisk.map((measure) => (
              <li>
                <div class="item-list-name">
                  <a class="ds-link" href={paths.measure({ planId: plan.id, measureId: measure.id })}>
                    {measure.number}. {measure.heading}
                  </a>
                  <Standing state={measure.standing.state} />
                </div>
                {measure.progressReason ? <p>{measure.progressReason}</p> : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section heading={t('next')} id="next">
        <ObligationsTable
          caption={t('next')}
          obligations={next}
          empty={
            <EmptyState heading={t('nextEmpty')} headingLevel={3}>
              {t('nextEmptyText')}
            </EmptyState>
          }
        />
      </Section>
    </>
  )
}

type DecisionKind = 'given' | 'changed' | 'prolonged' | 'split' | 'merged' | 'completed' | 'withdrawn'

const Decisions: FC<Filled> = ({ decisions }) => {
  const t = useFollowing()
  return (
    <Section heading={t('decisions')} id="decisions">
      {decisions.length === 0 ? (
        <EmptyState heading={t('decisionsEmpty')} headingLevel={3}>
          {t('decisionsEmptyText')}
        </EmptyState>
      ) : (
        <ul class="item-list">
          {decisions.map((decision) => (
            <li>
              <Day day={decision.decided} />
              <div>
                {t(`decision_${decision.kind as DecisionKind}`)}:{' '}
                <a class="ds-link" href={paths.assignment({ assignmentId: decision.assignmentId })}>
                  {decision.title}
                </a>
                {decision.reference ? ` (${decision.reference})` : ''}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
