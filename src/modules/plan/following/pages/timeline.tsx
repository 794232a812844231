import { EmptyState } from '../../../../web/components/message.tsx'
import { Day } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Timeline } from '../../../../web/pictures/timeline.tsx'
import { Page } from '../../../../web/shell.tsx'
import { missingDays, obligationState } from '../../obligations/rules.ts'
import { paths } from '../../paths.ts'
import type { viewTimeline } from '../actions.ts'
import { PlanTabs } from './plan.tsx'
import { ObligationStatus, progressKinds, words } from './words.tsx'

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
  const drawn = measures.flatMap((measure) => {
    const finals = [
      ...measure.deadlines.map(({ day }) => day),
      ...measure.obligations.map(({ day }) => day),
    ].sort()
    const start = plan.decided ?? finals[0]
    const end = finals.at(-1)
    if (start === undefined || end === undefined) return []
    return [
      {
        id: measure.number,
        label: `${measure.number}. ${measure.heading}`,
        href: paths.measure({ planId: plan.id, measureId: measure.id }),
        start: [start, end].sort()[0] ?? start,
        end,
        status: progressKinds[measure.standing.state],
        interim: measure.obligations.filter(({ kind }) => kind === 'interim').map(({ day }) => day),
      },
    ]
  })
  return (
    <Page
      context={context}
      title={t('timeline')}
      wide
      breadcrumb={[
        { href: paths.plans(), label: t('plans') },
        { href: paths.plan({ planId: plan.id }), label: plan.title },
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
      {drawn.length > 0 ? (
        <Timeline
          id="plan-timeline"
          title={t('timelinePicture')}
          description={t('timelineDescription')}
          rows={drawn}
          headings={{ row: t('measure'), start: t('start'), end: t('deadline'), status: t('standing') }}
        />
      ) : null}
      <Table
        caption={t('timeline')}
        captionHidden
        rows={rows}
        empty={<EmptyState heading={t('timelineEmpty')}>{t('timelineEmptyText')}</EmptyState>}
        columns={[
          { heading: t('deadline'), kind: 'short', cell: ({ day }) => <Day day={day} kind="short" /> },
          {
            heading: t('measure'),
            rowHeading: true,
            cell: ({ measure }) => (
              <a class="ds-link" href={paths.measure({ planId: plan.id, measureId: measure.id })}>
                {measure.number}. {measure.heading}
              </a>
            ),
          },
          { heading: t('assignment'), cell: ({ what }) => what },
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
    </Page>
  )
}
