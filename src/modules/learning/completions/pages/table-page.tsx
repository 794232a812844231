import { Notice } from '../../../../web/components/message.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { TableForm, TableRead } from '../../../../web/tables/table-form.tsx'
import { paths } from '../../paths.ts'
import type { prepareTable } from '../elsewhere-actions.ts'
import { completionWords, rowMessages } from '../messages.ts'
import { columns } from '../table.ts'

/** What have our people taken elsewhere? */
export const TablePage: View<Awaited<ReturnType<typeof prepareTable.run>>> = ({
  data: { kept, faults = [], taken },
  context,
  refused,
}) => {
  const t = completionWords(context.locale)
  const table = { action: paths.importTable(), columns, taken }
  return (
    <Page
      title={t('tableTitle')}
      breadcrumb={[
        { href: paths.own(), label: t('myLearning') },
        { href: paths.bodyPeople(), label: t('bodyPeople') },
      ]}
      state={
        <>
          <p>{t('tableLead')}</p>
          <p>{t('tableNever')}</p>
        </>
      }
      islands={['upload']}
    >
      {kept === undefined ? null : <Notice>{t('readDone', { kept })}</Notice>}
      <TableRead {...table} faults={faults} problems={[rowMessages]} isQuiet />
      <TableForm {...table} label={t('readIn')} errors={refused?.errors} />
    </Page>
  )
}
