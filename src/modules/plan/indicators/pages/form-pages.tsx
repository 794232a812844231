import type { FC } from 'hono/jsx'
import type { Words } from '../../../../platform/i18n/words.ts'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import type { FieldErrors } from '../../../../web/components/errors.tsx'
import {
  DateField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Quote } from '../../../../web/components/quote.tsx'
import { fieldsIn, fieldsOf, valueAt } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'

import { figureInWords, unitWord } from '../../figure-units.ts'
import { measureOptions } from '../../names/pages/title.tsx'
import { paths } from '../../paths.ts'
import type { IndicatorUseCases } from '../actions.ts'
import { dayOfFact, type prepareBaseline, sourceOfFact } from '../baseline-actions.ts'
import { formValuesOf } from '../content.ts'
import { indicatorWords } from '../messages.ts'
import { directions } from '../progress.ts'
import { useIndicatorWords } from './words.tsx'

type Prepared = Awaited<ReturnType<IndicatorUseCases['prepareIndicator']['run']>>
type ToChange = Awaited<ReturnType<IndicatorUseCases['prepareChange']['run']>>
type Choices = readonly {
  readonly name: string
  readonly title: Words
  readonly breakdowns: readonly { readonly key: string; readonly name: Words }[]
}[]

interface FieldsProps {
  readonly values: unknown
  readonly errors: FieldErrors
}

const WordFields: FC<FieldsProps> = ({ values, errors }) => {
  const t = useIndicatorWords()
  const of = fieldsOf(values, errors)
  return (
    <>
      <TextField {...of('titleSv')} label={t('titleSv')} />
      <TextField {...of('titleEn')} label={t('titleEn')} description={t('englishHint')} optional />
      <div class="field-row">
        <TextField {...of('unitSv')} label={t('unitSv')} width={16} />
        <TextField {...of('unitEn')} label={t('unitEn')} width={16} optional />
      </div>
      <TextAreaField {...of('meaningSv')} label={t('meaningSv')} description={t('meaningHint')} rows={3} />
      <TextAreaField {...of('meaningEn')} label={t('meaningEn')} rows={3} optional />
      <SelectField
        {...of('evidence')}
        label={t('evidence')}
        description={t('effectHint')}
        options={(['output', 'outcome', 'effect'] as const).map((value) => ({ value, label: t(value) }))}
      />
    </>
  )
}

const SeriesFields: FC<FieldsProps & { choices: Choices }> = ({ values, errors, choices }) => {
  const { locale } = useReader()
  const t = useIndicatorWords()
  const of = fieldsOf(values, errors)
  const breakdowns = new Map(
    choices.flatMap((one) => one.breakdowns.map(({ key, name }) => [key, name[locale]] as const)),
  )
  return (
    <>
      <datalist id="series-names">
        {choices.map(({ name, title }) => (
          <option value={name}>{title[locale]}</option>
        ))}
      </datalist>
      <TextField
        {...of('series')}
        label={t('series')}
        description={t('seriesHint')}
        optional
        list="series-names"
      />
      <SelectField
        {...of('breakdown')}
        label={t('breakdown')}
        optional
        emptyLabel={t('onlyWhole')}
        options={[...breakdowns].map(([value, label]) => ({ value, label }))}
      />
    </>
  )
}

const CourseFields: FC<FieldsProps> = ({ values, errors }) => {
  const t = useIndicatorWords()
  const of = fieldsOf(values, errors)
  return (
    <>
      <RadioField
        {...of('direction')}
        label={t('direction')}
        options={directions.map((value) => ({ value, label: t(value) }))}
      />
      <NumberField {...of('tolerance')} label={t('tolerance')} description={t('toleranceHint')} optional />
      <fieldset class="ds-fieldset field-rows">
        <legend class="ds-label">{t('baseline')}</legend>
        <p data-field="description">{t('baselineHint')}</p>
        <NumberField {...of('baselineValue')} label={t('baselineValue')} optional />
        <SelectField
          {...of('baselineKind')}
          label={t('baselineKind')}
          optional
          emptyLabel={t('kindEmpty')}
          options={[
            { value: 'zero', label: t('zero') },
            { value: 'unknown', label: t('kindUnknown') },
            { value: 'not_collected', label: t('not_collected') },
            { value: 'suppressed', label: t('suppressed') },
          ]}
        />
        <DateField {...of('baselineDay')} label={t('baselineDay')} optional />
        <TextAreaField {...of('baselineSource')} label={t('baselineSource')} rows={2} optional />
      </fieldset>
      <div class="field-row">
        <NumberField {...of('targetValue')} label={t('targetValue')} description={t('targetHint')} optional />
        <DateField {...of('targetDay')} label={t('targetDay')} optional />
      </div>
    </>
  )
}

const IndicatorFields: FC<FieldsProps & { choices: Choices }> = (props) => {
  const fact = valueAt(props.values, 'fact')
  return (
    <>
      {fact ? <input type="hidden" name="fact" value={fact} /> : null}
      <WordFields {...props} />
      <SeriesFields {...props} />
      <CourseFields {...props} />
    </>
  )
}

/** A new indicator, with a figure of the plan as its baseline where it begins with one. */
export const DefinePage: View<Prepared> = ({ data, context, refused }) => {
  const t = indicatorWords(context.locale)
  const { plan, measures, choices, chosenMeasure, fact } = data
  const errors = refused?.errors ?? []
  const begun = fact && {
    fact: fact.id,
    titleSv: fact.topic,
    unitSv: unitWord(fact.unit, 'sv'),
    unitEn: unitWord(fact.unit, 'en'),
    baselineValue: String(fact.value),
    baselineDay: dayOfFact(fact) ?? undefined,
    baselineSource: sourceOfFact(plan.reference, fact),
  }
  const values = refused?.values ?? { ...begun, measure: chosenMeasure }
  const field = fieldsOf(values, errors)
  return (
    <Page
      title={t('defineTitle')}
      islands={['forms']}
      breadcrumb={[
        { href: paths.plan({ planId: plan.id }), label: plan.reference },
        { href: paths.indicators({ planId: plan.id }), label: t('indicators') },
      ]}
      state={<p>{t('defineLead')}</p>}
    >
      <Form
        action={paths.defineIndicator({ planId: plan.id })}
        warnUnsaved
        label={t('defineTitle')}
        send={t('save')}
      >
        <SelectField
          {...field('measure')}
          label={t('measure')}
          options={measureOptions(measures, context.locale)}
        />
        <IndicatorFields values={values} errors={errors} choices={choices} />
      </Form>
    </Page>
  )
}

/** An indicator, to be changed. */
export const ChangeIndicatorPage: View<ToChange> = ({ data, context, refused }) => {
  const field = fieldsIn(refused)
  const { locale } = context
  const t = indicatorWords(locale)
  const { indicator, plan, choices } = data
  const errors = refused?.errors ?? []
  const address = { indicatorId: indicator.id }
  return (
    <Page
      title={t('changeTitle')}
      islands={['forms']}
      breadcrumb={[
        { href: paths.indicators({ planId: plan.id }), label: t('indicators') },
        { href: paths.indicator(address), label: indicator.title[locale] },
      ]}
      state={<p>{t('changeLead')}</p>}
    >
      <Form
        action={paths.changeIndicator(address)}
        revision={indicator.version}
        warnUnsaved
        label={t('changeTitle')}
        send={t('save')}
      >
        <IndicatorFields
          values={refused?.values ?? formValuesOf(indicator)}
          errors={errors}
          choices={choices}
        />
        <TextField {...field('reason')} label={t('reason')} />
      </Form>
    </Page>
  )
}

/** A figure of the plan that is to be the baseline of an indicator. */
export const BaselinePage: View<Awaited<ReturnType<typeof prepareBaseline.run>>> = ({
  data,
  context,
  refused,
}) => {
  const field = fieldsIn(refused)
  const { locale } = context
  const t = indicatorWords(locale)
  const { plan, fact, indicators } = data
  const begin = paths.defineIndicator({ planId: plan.id }, { fact: fact.id })
  return (
    <Page
      title={t('baselineTitle')}
      breadcrumb={[
        { href: paths.plan({ planId: plan.id }), label: plan.reference },
        { href: paths.indicators({ planId: plan.id }), label: t('indicators') },
      ]}
      state={<p>{t('baselineLead')}</p>}
    >
      <FactQuote data={data} />
      {indicators.length === 0 ? (
        <EmptyState heading={t('noIndicatorYet')} action={<Link href={begin}>{t('newFromFact')}</Link>} />
      ) : (
        <Form action={paths.factBaseline({ planId: plan.id, factId: fact.id })} label={t('baselineTitle')}>
          <SelectField
            {...field('indicator')}
            label={t('whichIndicator')}
            options={indicators.map(({ id, measureNumber, title }) => ({
              value: id,
              label: `${measureNumber}. ${title[locale]}`,
            }))}
          />
          <ButtonRow>
            <Button>{t('makeIt')}</Button>
            <Link href={begin}>{t('newFromFact')}</Link>
          </ButtonRow>
        </Form>
      )}
    </Page>
  )
}

const FactQuote: FC<{ data: Awaited<ReturnType<typeof prepareBaseline.run>> }> = ({
  data: { plan, fact },
}) => {
  const t = useIndicatorWords()
  const format = useFormat()
  const value = figureInWords(fact.value, fact.unit, format.locale)
  const told = `${fact.topic}: ${fact.approximate ? t('about', { value }) : value}`
  const source = fact.source === null ? plan.reference : `${plan.reference}, ${fact.source}`
  if (fact.passage !== null) return <Quote text={fact.passage} source={source} />
  // What was read, in our words: only what a document says word for word is a quotation.
  return (
    <figure class="quote">
      <p class="ds-paragraph">{`${told}${fact.year === null ? '' : ` (${fact.year})`}`}</p>
      <figcaption class="ds-paragraph" data-size="sm">
        {source}
      </figcaption>
    </figure>
  )
}
