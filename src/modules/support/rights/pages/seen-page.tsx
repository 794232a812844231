import { roleMessages } from '../../../../platform/access/role-messages.ts'
import { translator } from '../../../../platform/i18n/catalogue.ts'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day } from '../../../../web/components/structure.tsx'
import { type Column, Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { viewSeenBy } from '../actions.ts'
import { rightsWords } from '../messages.ts'
import { crumbsOf } from './rights-page.tsx'

type Data = Awaited<ReturnType<typeof viewSeenBy.run>>

/** Who has seen a case: unit and day. */
export const SeenByPage: View<Data> = ({ data, context }) => {
  const t = rightsWords(context.locale)
  const role = translator(roleMessages, context.locale)
  const { caseId, number, seen } = data
  const columns: readonly Column<Data['seen'][number]>[] = [
    {
      heading: t('day'),
      kind: 'short',
      rowHeading: true,
      cell: ({ seenOn }) => <Day day={seenOn} kind="short" />,
    },
    { heading: t('unit'), cell: ({ bodyName }) => bodyName },
    { heading: t('role'), cell: (row) => role(row.role) },
    { heading: t('times'), kind: 'number', cell: ({ times }) => String(times) },
  ]
  return (
    <Page
      title={t('seenBy')}
      under={t('case', { number })}
      breadcrumb={[...crumbsOf(t, data), { href: paths.rights({ caseId }), label: t('rights') }]}
      state={<p>{t('seenByLead')}</p>}
    >
      <Table
        caption={t('seenBy')}
        captionHidden
        columns={columns}
        rows={seen}
        empty={<EmptyState heading={t('nobody')} />}
      />
    </Page>
  )
}
