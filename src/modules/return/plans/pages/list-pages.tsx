import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import { planWords } from '../messages.ts'
import { preparingWords } from '../messages-preparing.ts'
import { hasTravelled, isPreparing } from '../rules.ts'
import type { ViewedOfCase, ViewedReturns } from '../view-actions.ts'
import { PlanStanding, windowOf } from './words.tsx'

/** Which returns are under way in my cases, and what comes next? */
export const ReturnsPage: View<ViewedReturns> = ({ data, context }) => {
  const t = planWords(context.locale)
  const p = preparingWords(context.locale)
  return (
    <Page title={t('returns')} state={<p>{t('listLead')}</p>}>
      <Table
        caption={t('returns')}
        captionHidden
        rows={data.returns}
        empty={<EmptyState heading={t('noneHeading')}>{t('noneText')}</EmptyState>}
        columns={[
          {
            heading: t('returns'),
            rowHeading: true,
            cell: ({ id, caseId, number }) => (
              <Link nowrap href={paths.plan({ caseId, returnId: id })}>
                {number}
              </Link>
            ),
          },
          { heading: t('standing'), cell: (plan) => <PlanStanding plan={plan} /> },
          {
            heading: p('followUps'),
            cell: ({ nextDue }) => (nextDue === null ? '–' : <Day day={nextDue} kind="deadline" />),
          },
          {
            heading: p('departsOn'),
            cell: ({ departsOn, travelledOn }) => {
              const day = travelledOn ?? departsOn
              return day === null ? '–' : <Day day={day} kind="short" />
            },
          },
          {
            heading: t('case', { number: '' }).trim(),
            cell: ({ caseId, caseNumber }) => (
              <Link nowrap href={supportPaths.case({ caseId })}>
                {caseNumber}
              </Link>
            ),
          },
        ]}
      />
    </Page>
  )
}

/** The returns of one case. */
export const OfCasePage: View<ViewedOfCase> = ({ data, context }) => {
  const t = planWords(context.locale)
  const { caseId, number, plans, writes } = data
  const isRunning = plans.some(({ state }) => isPreparing(state) || hasTravelled(state))
  return (
    <Page
      title={t('returns')}
      windowTitle={windowWords(context.locale)('journeys')}
      under={windowOf(context.locale, number)}
      breadcrumb={[{ href: supportPaths.case({ caseId }), label: t('case', { number }) }]}
      state={<p>{t('ofCaseLead')}</p>}
      action={
        writes && !isRunning ? (
          <LinkButton variant="primary" href={paths.begin({ caseId })}>
            {t('begin')}
          </LinkButton>
        ) : null
      }
    >
      {plans.length === 0 ? (
        <EmptyState heading={t('ofCaseNone')}>{t('ofCaseNoneText')}</EmptyState>
      ) : (
        <Section id="returns" heading={t('returns')}>
          <ul class="records">
            {plans.map((plan) => (
              <li class="record">
                <p class="record-name">
                  <Link href={paths.plan({ caseId, returnId: plan.id })}>
                    {t('plan', { number: plan.number })}
                  </Link>
                </p>
                <p>
                  <PlanStanding plan={plan} />
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}
