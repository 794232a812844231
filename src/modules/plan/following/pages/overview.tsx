import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { NumberCards } from '../../../../web/components/card.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { statusWord } from '../../../../web/components/status.tsx'
import { Day, Section, Tabs } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { pictureAddress } from '../../../../web/pictures/addresses.ts'
import { Depicted } from '../../../../web/pictures/picture.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { missingDays, type Obligation } from '../../obligations/rules.ts'
import { paths } from '../../paths.ts'
import { planPictures } from '../../picture-paths.ts'
import type { viewOverview } from '../actions.ts'
import { ObligationsTable } from './obligations-table.tsx'
import { planAreas } from './pictures.tsx'
import { Standing, useFollowing, words } from './words.tsx'

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
          href: paths.plan({ planId }, { state: 'atRisk' }),
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

const Areas: FC<Filled> = ({ plan, areas, measures }) => {
  const t = useFollowing()
  const reader = useReader()
  if (areas.length === 0) return null
  return (
    <Section heading={t('areas')} id="areas">
      <Depicted
        id="area-progress"
        depiction={planAreas({ plan, areas, measures }, reader)}
        address={pictureAddress(planPictures.areas, { planId: plan.id }, reader.locale)}
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
        <Section heading={statusWord('atRisk', useReader().locale)} id="at-risk">
          <ul class="item-list">
            {atRisk.map((measure) => (
              <li>
                <div class="item-list-name">
                  <a class="ds-link" href={paths.measure({ planId: plan.id, measureId: measure.id })}>
                    {measure.number}. {measure.heading}
                  </a>
                  <Standing standing={measure.standing} />
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
