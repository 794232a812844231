import { dayOf } from '../../../../platform/clock/clock.ts'
import { Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day, Tabs } from '../../../../web/components/structure.tsx'
import { ListOf } from '../../../../web/lists/list-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { viewReports } from '../actions.ts'
import { reportWords } from '../messages.ts'
import { reportStates } from '../schema.ts'
import { ReportStatus } from './words.tsx'

type Listed = Awaited<ReturnType<typeof viewReports.run>>

/** The inbox of those who steer, or the report-backs of one's own body. */
export const ReportsPage: View<Listed> = ({ data, context }) => {
  const t = reportWords(context.locale)
  const { selection, rows, total, counts, steers, ownBodyOnly } = data
  const { page, pageSize, ...filters } = selection
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const shown = reportStates.filter((state) => (counts[state] ?? 0) > 0)
  return (
    <Page
      title={t('reports')}
      template="list"
      wide
      state={<p>{t(steers ? 'inboxLead' : ownBodyOnly ? 'ownLead' : 'readLead')}</p>}
    >
      {all === 0 ? (
        <EmptyState heading={t('emptyHeading')}>{t(ownBodyOnly ? 'ownEmptyText' : 'emptyText')}</EmptyState>
      ) : (
        <>
          <Tabs
            label={t('state')}
            tabs={[
              {
                href: paths.reportBacks({ body: filters.body }),
                label: t('all'),
                current: filters.state === undefined,
                count: all,
              },
              ...shown.map((state) => ({
                href: paths.reportBacks({ ...filters, state }),
                label: t(state),
                current: filters.state === state,
                count: counts[state] ?? 0,
              })),
            ]}
          />
          <ListOf
            address={paths.reportBacks}
            selection={filters}
            caption={t('reports')}
            rows={rows}
            paging={{ page, pageSize, total }}
            empty={<EmptyState heading={t('emptyHeading')}>{t('emptyText')}</EmptyState>}
            files={paths.listOfReports}
            columns={[
              {
                heading: t('assignment'),
                rowHeading: true,
                cell: (row) => (
                  <Link href={paths.reportBack({ reportBackId: row.id })}>
                    <Swedish text={row.assignmentTitle} />
                  </Link>
                ),
              },
              ...(ownBodyOnly
                ? []
                : [
                    {
                      heading: t('body'),
                      plain: true,
                      cell: (row: Listed['rows'][number]) => row.bodyName,
                    },
                  ]),
              {
                heading: t('deadline'),
                cell: (row) => (row.deadlineDay ? <Day day={row.deadlineDay} kind="brief" /> : null),
              },
              {
                heading: t('submittedAt'),
                desk: true,
                cell: (row) => (row.submittedAt ? <Day day={dayOf(row.submittedAt)} kind="brief" /> : null),
              },
              {
                heading: t('state'),
                kind: 'short',
                cell: (row) => <ReportStatus state={row.state} day={row.deadlineDay} />,
              },
            ]}
          />
        </>
      )}
    </Page>
  )
}
