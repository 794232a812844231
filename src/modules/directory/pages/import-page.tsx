import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../web/components/button.tsx'
import { ConfirmEffect } from '../../../web/components/confirm.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Alert, Notice } from '../../../web/components/message.tsx'
import { Section } from '../../../web/components/structure.tsx'
import { Table } from '../../../web/components/table.tsx'
import { type PageRoute, page, type View } from '../../../web/pages.tsx'
import { useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import { carriedOf, TableForm, TableRead } from '../../../web/tables/table-form.tsx'
import { bodyColumns } from '../csv-columns.ts'
import { type PreviewedImport, previewImport } from '../import-actions.ts'
import type { ImportPlan } from '../import-rules.ts'
import { tableProblems } from '../messages.ts'
import { directoryPaths as paths } from '../paths.ts'
import { countyName, wordsFor } from '../words.tsx'

const Additions: FC<{ added: ImportPlan['added'] }> = ({ added }) => {
  const { locale } = useReader()
  const { t, typeName } = wordsFor(locale)
  return (
    <Section heading={t('additions')} id="additions">
      <Table
        caption={t('additions')}
        captionHidden
        rows={added}
        columns={[
          { heading: t('row'), kind: 'number', cell: ({ row }) => String(row) },
          { heading: t('name'), rowHeading: true, cell: ({ body }) => body.name },
          { heading: t('type'), cell: ({ body }) => typeName(body.type) },
          {
            heading: t('county'),
            cell: ({ body }) => (body.county ? countyName(body.county, locale) : '–'),
          },
          { heading: t('address'), cell: ({ body }) => body.address ?? '–' },
        ]}
      />
    </Section>
  )
}

const Changes: FC<{ changed: ImportPlan['changed'] }> = ({ changed }) => {
  const { locale } = useReader()
  const { t } = wordsFor(locale)
  const rows = changed.flatMap(({ row, body, changes }) =>
    changes.map((change) => ({ ...change, row, name: body.name })),
  )
  const shown = (cell: string) =>
    cell === '' ? <span class="not-given">{t('nothing')}</span> : cell.replaceAll('|', ' | ')
  return (
    <Section heading={t('changes')} id="changes">
      <Table
        caption={t('changes')}
        captionHidden
        rows={rows}
        columns={[
          { heading: t('row'), kind: 'number', cell: ({ row }) => String(row) },
          { heading: t('name'), rowHeading: true, cell: ({ name }) => name },
          {
            heading: t('column'),
            cell: ({ column }) => bodyColumns.find(({ key }) => key === column)!.heading[locale],
          },
          { heading: t('before'), cell: ({ before }) => shown(before) },
          { heading: t('after'), cell: ({ after }) => shown(after) },
        ]}
      />
    </Section>
  )
}

const Preview: FC<NonNullable<PreviewedImport['preview']>> = ({ taken, plan, digest }) => {
  const { locale } = useReader()
  const { t } = wordsFor(locale)
  if (plan.errors.length > 0) return null
  if (plan.added.length + plan.changed.length === 0)
    return (
      <Alert>
        <p>{t('previewNothing')}</p>
      </Alert>
    )
  const effects = [
    ...(plan.added.length > 0 ? [t('effectAdds', { count: plan.added.length })] : []),
    ...(plan.changed.length > 0 ? [t('effectChanges', { count: plan.changed.length })] : []),
    ...(plan.unchanged > 0 ? [t('effectUnchanged', { count: plan.unchanged })] : []),
  ]
  return (
    <>
      {plan.added.length > 0 ? <Additions added={plan.added} /> : null}
      {plan.changed.length > 0 ? <Changes changed={plan.changed} /> : null}
      <Form action={paths.confirmImport()} hidden={{ ...carriedOf(taken), digest }} label={t('confirm')}>
        <ConfirmEffect effects={effects} confirmLabel={t('confirm')} cancelHref={paths.list()} />
      </Form>
    </>
  )
}

/** Bodies from a table: what a file would do is shown before it is done. */
export const ImportPage: View<PreviewedImport> = ({ data: { done, preview }, context }) => {
  const { t } = wordsFor(context.locale)
  const table = { action: paths.import(), columns: bodyColumns, taken: preview?.taken }
  return (
    <Page
      title={t('importTitle')}
      breadcrumb={[{ href: paths.list(), label: t('title') }]}
      notice={done ? <Notice>{t('done', done)}</Notice> : undefined}
      islands={['upload']}
    >
      <p class="ds-paragraph">{t('importLead')}</p>
      {preview ? <Preview {...preview} /> : null}
      <TableRead {...table} faults={preview?.plan.errors ?? []} problems={[tableProblems]} />
      <TableForm
        {...table}
        label={t('preview')}
        hint={t('importStart')}
        steps={
          <LinkButton href={paths.export()} variant="tertiary" download>
            {t('export')}
          </LinkButton>
        }
      />
    </Page>
  )
}
export const importPage: PageRoute = page(paths.import, previewImport, ImportPage)
