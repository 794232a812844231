import type { FC } from 'hono/jsx'
import { CheckboxGroupField, RadioField } from '../../../../web/components/choice-field.tsx'
import type { FieldErrors } from '../../../../web/components/errors.tsx'
import { SelectField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { fieldsIn, fieldsOf, listAt } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'

import { seriesPaths as paths } from '../../paths.ts'
import type { prepareSeries, viewDescription } from '../actions.ts'
import { breakdownKeys, breakdownNames } from '../breakdowns.ts'
import { formValuesOf } from '../description.ts'
import { reportedWords } from '../messages.ts'
import { thresholds } from '../schema.ts'

interface FieldsProps {
  readonly values: unknown
  readonly errors: FieldErrors
}

const WordFields: FC<FieldsProps> = ({ values, errors }) => {
  const t = reportedWords(useReader().locale)
  const of = fieldsOf(values, errors)
  return (
    <>
      <TextField {...of('titleSv')} label={t('titleSv')} />
      <TextField {...of('titleEn')} label={t('titleEn')} description={t('englishHint')} optional />
      <TextAreaField
        {...of('definitionSv')}
        label={t('definitionSv')}
        description={t('definitionHint')}
        rows={3}
      />
      <TextAreaField {...of('definitionEn')} label={t('definitionEn')} rows={3} optional />
      <div class="field-row">
        <TextField {...of('unitSv')} label={t('unitSv')} description={t('unitHint')} width={16} />
        <TextField {...of('unitEn')} label={t('unitEn')} width={16} optional />
      </div>
      <TextAreaField {...of('source')} label={t('source')} description={t('sourceHint')} rows={2} />
      <TextAreaField {...of('method')} label={t('method')} description={t('methodHint')} rows={3} />
    </>
  )
}

const RuleFields: FC<FieldsProps> = ({ values, errors }) => {
  const { locale } = useReader()
  const t = reportedWords(locale)
  const of = fieldsOf(values, errors)
  return (
    <>
      <SelectField
        {...of('evidence')}
        label={t('evidence')}
        description={t('effectHint')}
        options={(['output', 'outcome', 'effect'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <RadioField
        {...of('every')}
        label={t('every')}
        options={(['quarter', 'year', 'other'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <RadioField
        {...of('adds')}
        label={t('adds')}
        options={[
          { value: 'yes', label: t('addsYes') },
          { value: 'no', label: t('addsNo') },
        ]}
      />
      <SelectField
        {...of('threshold')}
        label={t('threshold')}
        description={t('thresholdHint')}
        options={thresholds.map((least) => ({
          value: String(least),
          label: least === 1 ? t('threshold1') : t('thresholdOf', { least }),
        }))}
      />
      <CheckboxGroupField
        name="breakdowns"
        label={t('breakdowns')}
        description={t('breakdownsHint')}
        optional
        values={listAt(values, 'breakdowns')}
        options={breakdownKeys.map((value) => ({ value, label: breakdownNames[value][locale] }))}
      />
      <TextAreaField {...of('bodies')} label={t('bodies')} description={t('bodiesHint')} rows={3} optional />
      <TextField
        {...of('measures')}
        label={t('measures')}
        description={t('measuresHint')}
        optional
        width={16}
      />
    </>
  )
}

/** A new series that a body reports. */
export const RegisterPage: View<Awaited<ReturnType<typeof prepareSeries.run>>> = ({
  data,
  context,
  refused,
}) => {
  const t = reportedWords(context.locale)
  const errors = refused?.errors ?? []
  const values = refused?.values
  const field = fieldsOf(values, errors)
  return (
    <Page
      title={t('registerTitle')}
      breadcrumb={[{ href: paths.seriesList(), label: t('series') }]}
      state={<p>{t('registerLead')}</p>}
      islands={['forms']}
    >
      <Form action={paths.registerSeries()} warnUnsaved label={t('registerTitle')} send={t('register')}>
        {data.bodyNames.length > 0 ? (
          <>
            <datalist id="body-names">
              {data.bodyNames.map((name) => (
                <option value={name} />
              ))}
            </datalist>
            <TextField
              {...field('body')}
              label={t('body')}
              description={t('bodyHint')}
              optional
              list="body-names"
            />
          </>
        ) : null}
        <WordFields values={values} errors={errors} />
        <RuleFields values={values} errors={errors} />
        <TextField {...field('code')} label={t('code')} description={t('codeHint')} optional />
      </Form>
    </Page>
  )
}

/** The description of a series, to be changed. */
export const ChangePage: View<Awaited<ReturnType<typeof viewDescription.run>>> = ({
  data,
  context,
  refused,
}) => {
  const field = fieldsIn(refused)
  const t = reportedWords(context.locale)
  const errors = refused?.errors ?? []
  const { series, version } = data
  const stored = formValuesOf(series)
  const values = refused?.values ?? stored
  return (
    <Page
      title={t('changeTitle')}
      breadcrumb={[
        { href: paths.seriesList(), label: t('series') },
        { href: paths.series({ series: series.name }), label: series.title[context.locale] },
      ]}
      state={<p>{t('changeLead')}</p>}
      islands={['forms']}
    >
      <Form
        action={paths.changeSeries({ series: series.name })}
        revision={version}
        warnUnsaved
        label={t('changeTitle')}
        send={t('change')}
      >
        <WordFields values={values} errors={errors} />
        <RuleFields values={values} errors={errors} />
        <TextField {...field('reason')} label={t('changeReason')} />
      </Form>
    </Page>
  )
}
