import type { FC } from 'hono/jsx'
import { translator } from '../../../platform/i18n/catalogue.ts'
import { Button, ButtonRow, LinkButton } from '../../../web/components/button.tsx'
import { Heading } from '../../../web/components/card.tsx'
import { ConfirmEffect } from '../../../web/components/confirm.tsx'
import { FileField } from '../../../web/components/files.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Alert, Notice } from '../../../web/components/message.tsx'
import { Section } from '../../../web/components/structure.tsx'
import { Table } from '../../../web/components/table.tsx'
import { type PageRoute, page } from '../../../web/pages.tsx'
import { useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import type { TableError } from '../csv.ts'
import { tableHeadings } from '../csv-columns.ts'
import { previewImport } from '../import-actions.ts'
import type { ImportPlan } from '../import-rules.ts'
import { tableProblems } from '../messages.ts'
import { directoryPaths as paths } from '../paths.ts'
import { countyName, wordsFor } from '../words.tsx'

const Errors: FC<{ errors: readonly TableError[] }> = ({ errors }) => {
  const { locale } = useReader()
  const { t } = wordsFor(locale)
  const problem = translator(tableProblems, locale)
  return (
    <>
      <Alert kind="danger" heading={t('errors')}>
        <p>{t('errorsLead')}</p>
      </Alert>
      <Table
        caption={t('errors')}
        captionHidden
        rows={errors}
        columns={[
          { heading: t('row'), kind: 'number', cell: ({ row }) => String(row) },
          {
            heading: t('column'),
            cell: ({ column }) => (column ? tableHeadings[locale][column] : t('whole')),
          },
          {
            heading: t('problem'),
            rowHeading: true,
            cell: ({ code, parameters }) => problem(code as never, ...([parameters] as never)),
          },
        ]}
      />
    </>
  )
}

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
          { heading: t('column'), cell: ({ column }) => tableHeadings[locale][column] },
          { heading: t('before'), cell: ({ before }) => shown(before) },
          { heading: t('after'), cell: ({ after }) => shown(after) },
        ]}
      />
    </Section>
  )
}

const Preview: FC<{ table: string; plan: ImportPlan; digest: string }> = ({ table, plan, digest }) => {
  const { locale } = useReader()
  const { t } = wordsFor(locale)
  if (plan.errors.length > 0) return <Errors errors={plan.errors} />
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
      <Form action={paths.confirmImport()} hidden={{ table, digest }} label={t('confirm')}>
        <ConfirmEffect effects={effects} confirmLabel={t('confirm')} cancelHref={paths.list()} />
      </Form>
    </>
  )
}

export const importPage: PageRoute = page(
  paths.import,
  previewImport,
  ({ data: { done, preview }, context }) => {
    const { t } = wordsFor(context.locale)
    return (
      <Page
        title={t('importTitle')}
        breadcrumb={[{ href: paths.list(), label: t('title') }]}
        notice={done ? <Notice>{t('done', done)}</Notice> : undefined}
        islands={['upload']}
      >
        <p class="ds-paragraph">{t('importLead')}</p>
        {preview ? <Preview {...preview} /> : null}
        {preview ? <Heading level={2}>{t('another')}</Heading> : null}
        <Form action={paths.import()} multipart label={t('preview')}>
          <FileField
            name="file"
            label={t('file')}
            description={`${t('importStart')} ${t('fileHint')}`}
            accept=".csv,text/csv"
          />
          <ButtonRow>
            <Button variant={preview ? 'secondary' : 'primary'}>{t('preview')}</Button>
            <LinkButton href={paths.export()} variant="tertiary" download>
              {t('export')}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Page>
    )
  },
)
