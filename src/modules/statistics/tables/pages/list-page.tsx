import { dayOf } from '../../../../platform/clock/clock.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day } from '../../../../web/components/structure.tsx'
import { ListOf } from '../../../../web/lists/list-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { StatisticsTabs } from '../../pages/tabs.tsx'
import { periodName } from '../../periods.ts'
import type { viewTables } from '../actions.ts'
import { exportPaths } from '../exports/paths.ts'
import { tableWords } from '../messages.ts'
import { subjectName } from '../naming.ts'
import { tablePaths as paths } from '../paths.ts'
import { PAGE_SIZE } from '../schema.ts'
import { StateOf } from './words.tsx'

/** Which tables are there, and which can everybody read? */
export const TablesPage: View<Awaited<ReturnType<typeof viewTables.run>>> = ({ data, context }) => {
  const { locale } = context
  const t = tableWords(locale)
  const { rows, total, page, mayMake } = data
  return (
    <Page
      title={t('tables')}
      wide
      state={<p>{t('lead')}</p>}
      action={
        mayMake ? (
          <LinkButton variant="primary" href={paths.newTable()}>
            {t('makeNew')}
          </LinkButton>
        ) : null
      }
    >
      <StatisticsTabs current="tables" />
      <ListOf
        address={paths.tables}
        selection={{}}
        caption={t('tables')}
        columns={[
          {
            heading: t('title'),
            rowHeading: true,
            cell: ({ id, title }) => <Link href={paths.table({ tableId: id })}>{title[locale]}</Link>,
          },
          { heading: t('subject'), cell: ({ definition }) => subjectName(definition.counting, locale) },
          { heading: t('period'), kind: 'short', cell: (row) => periodName(row, locale) },
          {
            heading: t('made'),
            kind: 'short',
            cell: ({ madeAt }) => <Day day={dayOf(madeAt)} kind="short" />,
          },
          { heading: t('state'), kind: 'short', cell: ({ state }) => <StateOf state={state} /> },
        ]}
        rows={rows}
        paging={{ page, pageSize: PAGE_SIZE, total }}
        empty={<EmptyState heading={t('none')}>{t('noneText')}</EmptyState>}
      />
      <p class="ds-paragraph">
        <Link href={paths.releases()}>{t('toReleases')}</Link>
      </p>
      {mayMake ? (
        <p class="ds-paragraph">
          <Link href={exportPaths.exports()}>{t('toExports')}</Link>
        </p>
      ) : null}
    </Page>
  )
}
