import type { FC } from 'hono/jsx'
import { translator } from '../../../../platform/i18n/catalogue.ts'
import type { TableError } from '../../../../platform/table/csv.ts'
import { Button, ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { Heading } from '../../../../web/components/card.tsx'
import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { FileField } from '../../../../web/components/files.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { fieldsOf } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { Figure, periodName } from '../../figures/figure.tsx'
import { seriesWords } from '../../figures/messages.ts'
import { seriesPaths as paths } from '../../paths.ts'
import type { PreviewedTable } from '../import-actions.ts'
import type { ImportPlan } from '../import-rules.ts'
import { reportedWords } from '../messages.ts'
import { problemMessages } from '../problem-messages.ts'
import type { CheckedPeriod } from '../rules.ts'
import { type Column, headings } from '../table.ts'

const Errors: FC<{ errors: readonly TableError<Column>[] }> = ({ errors }) => {
  const { locale } = useReader()
  const t = reportedWords(locale)
  const problem = translator(problemMessages, locale)
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
            cell: ({ column }) => (column ? headings[locale][column] : t('wholeTable')),
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

const ToBeTold: FC<{ periods: readonly CheckedPeriod[]; unit: string }> = ({ periods, unit }) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = reportedWords(locale)
  return (
    <Section heading={t('toBeTold')} id="told">
      <Table
        caption={t('toBeTold')}
        captionHidden
        rows={periods}
        columns={[
          {
            heading: t('period'),
            rowHeading: true,
            cell: (period) => periodName(seriesWords(locale), period, format),
          },
          {
            heading: unit,
            kind: 'number',
            cell: ({ cells }) => <Figure figure={cells.find(({ breakdown }) => breakdown === '')?.figure} />,
          },
          { heading: t('breakdowns'), cell: ({ cells }) => t('cells', { count: cells.length }) },
          { heading: t('changeOf'), cell: ({ change }) => t(change) },
        ]}
      />
    </Section>
  )
}

const Preview: FC<{
  preview: { table: string; plan: ImportPlan; digest: string }
  series: PreviewedTable['series']
  values: unknown
  errors: FieldErrors
}> = ({ preview: { table, plan, digest }, series, values, errors }) => {
  const field = fieldsOf(values, errors)
  const { locale } = useReader()
  const t = reportedWords(locale)
  if (plan.errors.length > 0) return <Errors errors={plan.errors} />
  const { added, corrected, unchanged } = plan
  if (added.length + corrected.length === 0)
    return (
      <Alert>
        <p>{t('previewNothing')}</p>
      </Alert>
    )
  const effects = [
    ...(added.length > 0 ? [t('effectAdds', { count: added.length })] : []),
    ...(corrected.length > 0 ? [t('effectCorrects', { count: corrected.length })] : []),
    ...(unchanged > 0 ? [t('effectUnchanged', { count: unchanged })] : []),
    t('effectPublic'),
  ]
  return (
    <>
      <ToBeTold periods={[...added, ...corrected]} unit={series.unit[locale]} />
      <Form
        action={paths.importSeriesTable({ series: series.name })}
        hidden={{ table, digest }}
        label={t('confirm')}
      >
        <ConfirmEffect
          effects={effects}
          confirmLabel={t('confirm')}
          cancelHref={paths.series({ series: series.name })}
        >
          {corrected.length > 0 ? <TextField {...field('reason')} label={t('reason')} /> : null}
        </ConfirmEffect>
      </Form>
    </>
  )
}

/** A table of figures: what it would change, before anything is kept. */
export const UploadPage: View<PreviewedTable> = ({ data, context, refused }) => {
  const { locale } = context
  const t = reportedWords(locale)
  const { series, preview } = data
  const errors = refused?.errors ?? []
  const address = { series: series.name }
  return (
    <Page
      title={t('uploadTitle')}
      breadcrumb={[
        { href: paths.seriesList(), label: t('series') },
        { href: paths.series(address), label: series.title[locale] },
      ]}
      state={<p>{t('uploadLead')}</p>}
      islands={['upload']}
    >
      {preview ? (
        <Preview preview={preview} series={series} values={refused?.values} errors={errors} />
      ) : null}
      {preview ? <Heading level={2}>{t('another')}</Heading> : null}
      <Form action={paths.uploadSeries(address)} multipart label={t('preview')}>
        <FileField
          name="file"
          label={t('file')}
          description={t('uploadColumns', { columns: Object.values(headings[locale]).join(', ') })}
          accept=".csv,text/csv"
          error={errorFor(errors, 'file')}
        />
        <ButtonRow>
          <Button variant={preview ? 'secondary' : 'primary'}>{t('preview')}</Button>
          <LinkButton href={paths.seriesFile(address)} variant="tertiary" download>
            {t('template')}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  )
}
