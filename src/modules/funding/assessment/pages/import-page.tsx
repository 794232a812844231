import type { Catalogue } from '../../../../platform/i18n/catalogue.ts'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { TableForm, TableRead } from '../../../../web/tables/table-form.tsx'
import { applicationRefusals } from '../../applications/messages.ts'
import { fundingPaths as paths } from '../../paths.ts'
import { applicationColumns, decisionColumns } from '../columns.ts'
import { assessmentRefusals, assessmentWords, rowMessages } from '../messages.ts'
import type { Importing } from '../table-actions.ts'

const kinds = {
  applications: { columns: applicationColumns, path: paths.importApplications, title: 'importApplications' },
  decisions: { columns: decisionColumns, path: paths.importDecisions, title: 'importDecisions' },
} as const

/** Where the sentence of a code stands: of rows, of what a single decision is refused for. */
const problems = [rowMessages, assessmentRefusals, applicationRefusals] as Catalogue[]

/** A table to read in, and what is wrong with the one that was sent: one line for each row. */
export const importPageOf =
  (kind: keyof typeof kinds): View<Importing> =>
  ({ data: { call, errors, taken }, context, refused }) => {
    const t = assessmentWords(context.locale)
    const { columns, path, title } = kinds[kind]
    const table = { action: path({ callId: call.id }), columns, taken }
    return (
      <Page
        title={t(title)}
        breadcrumb={[{ href: paths.handling({ callId: call.id }), label: call.title }]}
        islands={['upload']}
        state={<p>{t('importLead')}</p>}
      >
        <TableRead {...table} faults={errors} problems={problems} />
        <TableForm {...table} label={t(title)} hint={t('tableHint')} errors={refused?.errors} />
      </Page>
    )
  }
