import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import type { FieldErrors } from '../../../../web/components/errors.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { fieldsOf } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { carriedOf, TableForm, TableRead } from '../../../../web/tables/table-form.tsx'
import { Figure, periodName } from '../../figures/figure.tsx'
import { seriesWords } from '../../figures/messages.ts'
import { seriesPaths as paths } from '../../paths.ts'
import type { PreviewedTable } from '../import-actions.ts'
import { reportedWords } from '../messages.ts'
import { problemMessages } from '../problem-messages.ts'
import type { CheckedPeriod } from '../rules.ts'
import { figureColumns } from '../table.ts'

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
  preview: NonNullable<PreviewedTable['preview']>
  series: PreviewedTable['series']
  values: unknown
  errors: FieldErrors
}> = ({ preview: { taken, plan, digest }, series, values, errors }) => {
  const field = fieldsOf(values, errors)
  const { locale } = useReader()
  const t = reportedWords(locale)
  if (plan.errors.length > 0) return null
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
        hidden={{ ...carriedOf(taken), digest }}
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
  const table = { action: paths.uploadSeries(address), columns: figureColumns, taken: preview?.taken }
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
      <TableRead {...table} faults={preview?.plan.errors ?? []} problems={[problemMessages]} />
      <TableForm
        {...table}
        label={t('preview')}
        errors={errors}
        steps={
          <LinkButton href={paths.seriesFile(address)} variant="tertiary" download>
            {t('template')}
          </LinkButton>
        }
      />
    </Page>
  )
}
