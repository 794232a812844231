import type { FC } from 'hono/jsx'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import type { FieldErrors } from '../../../../web/components/errors.tsx'
import { DateField, NumberField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { fieldsIn, fieldsOf } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { figureOf } from '../../figures/figure.tsx'
import { seriesPaths as paths } from '../../paths.ts'
import type { OpenedReport } from '../actions.ts'
import { reportedWords } from '../messages.ts'
import { figureKinds } from '../schema.ts'
import { kindWords } from '../table.ts'

interface Row {
  readonly breakdown: string
  readonly category: string
  readonly label: string
}

/** Every cell of a period: the whole, then each breakdown. Their order gives the names of the fields. */
const rowsOf = ({ series }: OpenedReport, whole: string, locale: 'sv' | 'en'): Row[] => [
  { breakdown: '', category: '', label: whole },
  ...series.breakdowns.flatMap(({ key, values }) =>
    values.map((value) => ({ breakdown: key, category: value.key, label: value.name[locale] })),
  ),
]

/** What was told of a period, as the values of the form. */
const toldValues = ({ period }: OpenedReport, rows: readonly Row[]) => ({
  periods: [
    {
      from: period?.from,
      to: period?.to,
      cells: rows.map(({ breakdown, category }) => {
        const figure = figureOf(period, breakdown, category)
        if (figure === undefined) return {}
        return { kind: figure.kind, value: figure.kind === 'measured' ? figure.value : undefined }
      }),
    },
  ],
})

const CellFields: FC<{ row: Row; place: number; unit: string; values: unknown; errors: FieldErrors }> = ({
  row,
  place,
  unit,
  values,
  errors,
}) => {
  const of = fieldsOf(values, errors)
  const { locale } = useReader()
  const t = reportedWords(locale)
  const at = (field: string) => `periods.0.cells.${place}.${field}`
  return (
    <fieldset class="field-row" aria-label={row.label}>
      <input type="hidden" name={at('breakdown')} value={row.breakdown} />
      <input type="hidden" name={at('category')} value={row.category} />
      <NumberField {...of(at('value'))} label={t('valueOf', { what: row.label })} optional unit={unit} />
      <SelectField
        {...of(at('kind'))}
        label={t('kindOfValue', { what: row.label })}
        optional
        emptyLabel={t('kindEmpty')}
        options={figureKinds
          .filter((kind) => kind !== 'measured')
          .map((kind) => ({ value: kind, label: kindWords[locale][kind] }))}
      />
    </fieldset>
  )
}

/** One period of a series: its whole and each part, with the kind of each. */
export const ReportPage: View<OpenedReport> = ({ data, context, refused }) => {
  const fieldOf = fieldsIn(refused)
  const { locale } = context
  const t = reportedWords(locale)
  const { series, period } = data
  const errors = refused?.errors ?? []
  const rows = rowsOf(data, t('whole'), locale)
  const values = refused?.values ?? toldValues(data, rows)
  const of = fieldsOf(values, errors)
  const field = (row: Row) => (
    <CellFields
      row={row}
      place={rows.indexOf(row)}
      unit={series.unit[locale]}
      values={values}
      errors={errors}
    />
  )
  return (
    <Page
      title={period === undefined ? t('reportTitle') : t('correctTitle')}
      breadcrumb={[
        { href: paths.seriesList(), label: t('series') },
        { href: paths.series({ series: series.name }), label: series.title[locale] },
      ]}
      state={<p>{t('reportLead')}</p>}
      islands={['forms']}
    >
      <Form
        action={paths.reportPeriod({ series: series.name })}
        warnUnsaved
        label={t('reportTitle')}
        send={t('report')}
      >
        <fieldset class="field-row" aria-label={t('period')}>
          {(['from', 'to'] as const).map((end) => (
            <DateField {...of(`periods.0.${end}`)} label={t(end)} />
          ))}
        </fieldset>
        {field(rows[0]!)}
        {series.breakdowns.map((breakdown) => {
          const own = rows.filter((row) => row.breakdown === breakdown.key)
          const isWrong = own.some((row) =>
            errors.some((error) => error.field.startsWith(`periods.0.cells.${rows.indexOf(row)}.`)),
          )
          return (
            <Details
              summary={t('divided', { name: withinSentence(breakdown.name[locale]) })}
              open={isWrong || own.length < 6}
            >
              {own.map(field)}
            </Details>
          )
        })}
        <TextField
          {...fieldOf('reason')}
          label={t('reason')}
          description={t('reasonHint')}
          optional={period === undefined}
        />
      </Form>
    </Page>
  )
}
