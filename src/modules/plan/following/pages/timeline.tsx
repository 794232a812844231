import { Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day, Details } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { pictureAddress } from '../../../../web/pictures/addresses.ts'
import { Depicted } from '../../../../web/pictures/picture.tsx'
import { Page } from '../../../../web/shell.tsx'
import { PlanTabs } from '../../names/pages/tabs.tsx'
import { PlanTitle, titleIn } from '../../names/pages/title.tsx'
import { missingDays, obligationState } from '../../obligations/rules.ts'
import { paths } from '../../paths.ts'
import { planPictures } from '../../picture-paths.ts'
import { ObligationStatus, words } from '../../standing/pages/words.tsx'
import type { viewTimeline } from '../actions.ts'
import { planTimeline } from './pictures.tsx'

type TimelineData = Awaited<ReturnType<typeof viewTimeline.run>>

/** The plan over time, as a picture with its table. */
export const TimelinePage: View<TimelineData> = ({ data, context }) => {
  const t = words(context.locale)
  const { plan, measures } = data
  const rows = measures.flatMap((measure) => [
    ...measure.deadlines.map(({ day, what }) => ({ measure, day, what, obligation: undefined })),
    ...measure.obligations.map((obligation) => ({
      measure,
      day: obligation.day,
      what: `${obligation.bodyName}: ${obligation.assignmentTitle}`,
      obligation,
    })),
  ])
  rows.sort((first, second) => first.day.localeCompare(second.day))
  const missing = rows.filter(
    ({ obligation }) => obligation && obligationState(obligation, context.today) === 'missing',
  ).length
  const next = rows.find(({ day }) => day >= context.today)
  const picture = planTimeline(data, context)
  return (
    <Page
      title={t('timeline')}
      template="analysis"
      wide
      breadcrumb={[
        { href: paths.plans(), label: t('plans') },
        { href: paths.plan({ planId: plan.id }), label: titleIn(plan.title, plan.language, context.locale) },
      ]}
      state={
        <>
          {t('timelineState', { days: rows.length, missing })}
          {next ? (
            <>
              {' '}
              {t('timelineNext')} <Day day={next.day} kind="relative" />.
            </>
          ) : null}
        </>
      }
    >
      <PlanTabs planId={plan.id} current="timeline" />
      {picture.table.rows.length > 0 ? (
        <Depicted
          id="plan-timeline"
          depiction={picture}
          address={pictureAddress(planPictures.timeline, { planId: plan.id }, context.locale)}
        />
      ) : null}
      {rows.length === 0 ? (
        <EmptyState heading={t('timelineEmpty')}>{t('timelineEmptyText')}</EmptyState>
      ) : (
        <Details summary={t('allDays', { count: rows.length })} id="days">
          <Table
            caption={t('timeline')}
            captionHidden
            rows={rows}
            columns={[
              { heading: t('deadline'), kind: 'short', cell: ({ day }) => <Day day={day} kind="short" /> },
              {
                heading: t('measure'),
                rowHeading: true,
                cell: ({ measure }) => (
                  <Link href={paths.measure({ planId: plan.id, measureId: measure.id })}>
                    {measure.number}. <PlanTitle text={measure.heading} language={plan.language} />
                  </Link>
                ),
              },
              { heading: t('assignment'), cell: ({ what }) => <Swedish text={what} /> },
              {
                heading: t('standing'),
                kind: 'short',
                cell: ({ obligation }) =>
                  obligation ? (
                    <ObligationStatus
                      state={obligationState(obligation, context.today)}
                      missingDays={missingDays(obligation, context.today)}
                    />
                  ) : (
                    t('facts_deadlines')
                  ),
              },
            ]}
          />
        </Details>
      )}
    </Page>
  )
}
