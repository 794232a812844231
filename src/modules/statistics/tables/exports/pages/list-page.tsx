import { Link } from '../../../../../web/components/link.tsx'
import { EmptyState } from '../../../../../web/components/message.tsx'
import { Table } from '../../../../../web/components/table.tsx'
import type { View } from '../../../../../web/pages.tsx'
import { Page } from '../../../../../web/shell.tsx'
import { StatisticsTabs } from '../../../pages/tabs.tsx'
import { periodName } from '../../../periods.ts'
import { tableWords } from '../../messages.ts'
import { tablePaths } from '../../paths.ts'
import type { viewExports } from '../actions.ts'
import { exportWords } from '../messages.ts'
import { exportPaths as paths } from '../paths.ts'

/** What can be handed on, and in which form? */
export const ExportsPage: View<Awaited<ReturnType<typeof viewExports.run>>> = ({ data, context }) => {
  const { locale } = context
  const t = exportWords(locale)
  const { collections, standards } = data
  return (
    <Page
      title={t('exports')}
      breadcrumb={[{ href: tablePaths.tables(), label: tableWords(locale)('tables') }]}
      state={<p>{t('lead')}</p>}
    >
      <StatisticsTabs current="tables" />
      <Table
        caption={t('exports')}
        captionHidden
        rows={collections}
        empty={<EmptyState heading={t('none')}>{t('noneText')}</EmptyState>}
        columns={[
          { heading: t('collection'), rowHeading: true, cell: ({ title }) => title[locale] },
          { heading: t('period'), kind: 'short', cell: (row) => periodName(row, locale) },
          {
            heading: t('forms'),
            cell: ({ id }) => (
              <ul class="ds-list">
                {standards.map((standard) => (
                  <li>
                    <Link href={paths.export({ collectionId: id, standard })}>
                      {t(`standard_${standard}`)}
                    </Link>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Page>
  )
}
