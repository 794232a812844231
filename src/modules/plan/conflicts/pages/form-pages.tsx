import type { FC } from 'hono/jsx'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import { NumberField, SelectField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { fieldsIn, fieldsOf, valueAt } from '../../../../web/fields/entered.ts'
import { MoreRows, rowsOf } from '../../../../web/fields/rows.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'

import { measureOptions } from '../../names/pages/title.tsx'
import { paths } from '../../paths.ts'
import type { prepareConflict, prepareConflictChange } from '../actions.ts'
import { formValuesOf } from '../content.ts'
import { conflictWords } from '../messages.ts'

type Prepared = Awaited<ReturnType<typeof prepareConflict.run>>

interface FieldsProps {
  readonly values: unknown
  readonly errors: FieldErrors
}

const SourceFields: FC<FieldsProps & { place: number }> = ({ values, errors, place }) => {
  const t = conflictWords(useReader().locale)
  const of = (field: string) => {
    const name = `sources.${place}.${field}`
    return { name, value: valueAt(values, name), error: errorFor(errors, name) }
  }
  return (
    <fieldset class="ds-fieldset field-rows">
      <legend class="ds-label">{t('sourceRow', { number: String(place + 1) })}</legend>
      <TextField {...of('name')} label={t('name')} optional={place > 1} />
      <TextField {...of('reference')} label={t('reference')} optional />
      <TextAreaField {...of('countsSv')} label={t('countsSv')} rows={2} optional={place > 1} />
      <TextAreaField {...of('countsEn')} label={t('countsEn')} rows={2} optional />
      <NumberField {...of('value')} label={t('valueField')} optional />
      <SelectField
        {...of('kind')}
        label={t('kind')}
        optional
        emptyLabel={t('kindEmpty')}
        options={(['zero', 'unknown', 'not_collected', 'suppressed'] as const).map((kind) => ({
          value: kind,
          label: t(kind),
        }))}
      />
      <NumberField {...of('earlier')} label={t('earlier')} description={t('earlierHint')} optional />
      <TextField {...of('unitSv')} label={t('unitSv')} width={16} optional={place > 1} />
      <TextField {...of('unitEn')} label={t('unitEn')} width={16} optional />
      <TextField {...of('period')} label={t('periodField')} width={16} optional />
    </fieldset>
  )
}

const ConflictFields: FC<FieldsProps & Pick<Prepared, 'measures' | 'indicators'>> = ({
  values,
  errors,
  measures,
  indicators,
}) => {
  const { locale } = useReader()
  const t = conflictWords(locale)
  const of = fieldsOf(values, errors)
  return (
    <>
      <TextField {...of('titleSv')} label={t('titleSv')} />
      <TextField {...of('titleEn')} label={t('titleEn')} description={t('englishHint')} optional />
      <div id="rows-sources">
        {rowsOf(values, 'sources', 2).map((place) => (
          <SourceFields values={values} errors={errors} place={place} />
        ))}
        <MoreRows name="sources" label={t('sources')} />
      </div>
      <TextAreaField {...of('explanationSv')} label={t('explanationSv')} rows={4} />
      <TextAreaField {...of('explanationEn')} label={t('explanationEn')} rows={4} optional />
      <SelectField
        {...of('measure')}
        label={t('measure')}
        optional
        emptyLabel={t('none')}
        options={measureOptions(measures, locale)}
      />
      <SelectField
        {...of('indicator')}
        label={t('indicator')}
        optional
        emptyLabel={t('none')}
        options={indicators.map(({ id, title }) => ({ value: id, label: title[locale] }))}
      />
    </>
  )
}

/** A new entry of the register. */
export const RegisterConflictPage: View<Prepared> = ({ data, context, refused }) => {
  const t = conflictWords(context.locale)
  const { plan, measures, indicators } = data
  const errors = refused?.errors ?? []
  return (
    <Page
      title={t('registerTitle')}
      islands={['forms']}
      breadcrumb={[
        { href: paths.plan({ planId: plan.id }), label: plan.reference },
        { href: paths.conflicts({ planId: plan.id }), label: t('conflicts') },
      ]}
      state={<p>{t('lead')}</p>}
    >
      <Form
        action={paths.registerConflict({ planId: plan.id })}
        warnUnsaved
        byEnter={{}}
        label={t('registerTitle')}
        send={t('save')}
      >
        <ConflictFields
          values={refused?.values}
          errors={errors}
          measures={measures}
          indicators={indicators}
        />
      </Form>
    </Page>
  )
}

/** An entry of the register, to be changed. */
export const ChangeConflictPage: View<Awaited<ReturnType<typeof prepareConflictChange.run>>> = ({
  data,
  context,
  refused,
}) => {
  const field = fieldsIn(refused)
  const t = conflictWords(context.locale)
  const { plan, conflict, measures, indicators } = data
  const errors = refused?.errors ?? []
  const address = { conflictId: conflict.id }
  return (
    <Page
      title={t('changeTitle')}
      islands={['forms']}
      breadcrumb={[
        { href: paths.conflicts({ planId: plan.id }), label: t('conflicts') },
        { href: paths.conflict(address), label: conflict.title[context.locale] },
      ]}
    >
      <Form
        action={paths.changeConflict(address)}
        revision={conflict.version}
        warnUnsaved
        byEnter={{}}
        label={t('changeTitle')}
        send={t('save')}
      >
        <ConflictFields
          values={refused?.values ?? formValuesOf(conflict)}
          errors={errors}
          measures={measures}
          indicators={indicators}
        />
        <TextField {...field('reason')} label={t('reason')} />
      </Form>
    </Page>
  )
}
