import type { FC } from 'hono/jsx'
import { type Catalogue, translator } from '../../../../platform/i18n/catalogue.ts'
import { tableMessages } from '../../../../platform/tables/messages.ts'
import { errorFor } from '../../../../web/components/errors.tsx'
import { FileField } from '../../../../web/components/files.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { applicationRefusals } from '../../applications/messages.ts'
import { fundingPaths as paths } from '../../paths.ts'
import { applicationColumns, decisionColumns } from '../columns.ts'
import { assessmentRefusals, assessmentWords, rowMessages } from '../messages.ts'
import type { Importing } from '../table-actions.ts'

const kinds = {
  applications: { columns: applicationColumns, path: paths.importApplications, title: 'importApplications' },
  decisions: { columns: decisionColumns, path: paths.importDecisions, title: 'importDecisions' },
} as const

/** Where the sentence of a code stands: of rows, of tables, of what a single decision is refused for. */
const texts = [rowMessages, tableMessages, assessmentRefusals, applicationRefusals] as Catalogue[]

const Problem: FC<{ code: string; parameters: Readonly<Record<string, string | number>> }> = ({
  code,
  parameters,
}) => {
  const { locale } = useReader()
  const catalogue = texts.find((one) => code in one.sv)
  const words =
    catalogue === undefined ? code : translator(catalogue, locale)(code as never, ...([parameters] as never))
  return <>{words}</>
}

/** A table to read in, and what is wrong with the one that was sent: one line for each row. */
export const importPageOf =
  (kind: keyof typeof kinds): View<Importing> =>
  ({ data: { call, errors }, context, refused }) => {
    const t = assessmentWords(context.locale)
    const { columns, path, title } = kinds[kind]
    const { locale } = context
    const headings = columns.map(({ heading }) => heading[locale]).join(', ')
    const headingOf = (key: string | null) =>
      columns.find((column) => column.key === key)?.heading[locale] ?? '–'
    return (
      <Page
        title={t(title)}
        breadcrumb={[{ href: paths.handling({ callId: call.id }), label: call.title }]}
        islands={['upload']}
        state={<p>{t('importLead')}</p>}
      >
        {errors.length > 0 ? (
          <>
            <Alert kind="danger" heading={t('importNothing')}>
              <p>{t('importMend')}</p>
            </Alert>
            <Table
              caption={t('importNothing')}
              captionHidden
              rows={errors.slice(0, 200)}
              columns={[
                { heading: t('row'), kind: 'number', cell: ({ row }) => String(row) },
                { heading: t('column'), cell: ({ column }) => headingOf(column) },
                { heading: t('problem'), rowHeading: true, cell: (error) => <Problem {...error} /> },
              ]}
            />
          </>
        ) : null}
        <Form action={path({ callId: call.id })} multipart label={t(title)} send>
          <FileField
            name="file"
            label={t('tableFile')}
            description={t('tableHint', { headings })}
            accept=".csv,.xlsx"
            error={errorFor(refused?.errors, 'file')}
          />
        </Form>
      </Page>
    )
  }
