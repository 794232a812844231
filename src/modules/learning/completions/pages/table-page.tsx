import { Button } from '../../../../web/components/button.tsx'
import { FileField } from '../../../../web/components/files.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert, Notice } from '../../../../web/components/message.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { completionWords, faultInWords } from '../messages.ts'
import { columns, type RowFault } from '../table.ts'

/** What have our people taken elsewhere? */
export const TablePage: View<{ kept: number | undefined; faults?: readonly RowFault[] }> = ({
  data: { kept, faults = [] },
  context,
}) => {
  const { locale } = context
  const t = completionWords(locale)
  const columnName = (key: string | null) =>
    columns.find((column) => column.key === key)?.heading[locale] ?? t('wholeTable')
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
    >
      {kept === undefined ? null : <Notice>{t('readDone', { kept })}</Notice>}
      {faults.length === 0 ? null : (
        <Alert kind="warning" heading={t('faultsHeading')}>
          <ul>
            {faults.map((fault) => (
              <li>
                {t('fault', {
                  row: String(fault.row),
                  column: columnName(fault.column),
                  what: faultInWords(locale, fault),
                })}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <p>
        {t('headings')}: {columns.map(({ heading }) => heading[locale]).join('; ')}
      </p>
      <Form action={paths.importTable()} label={t('readIn')} multipart>
        <FileField name="file" label={t('file')} accept=".csv,.xlsx" />
        <Button>{t('readIn')}</Button>
      </Form>
    </Page>
  )
}
