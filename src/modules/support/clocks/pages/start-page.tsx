import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { Card } from '../../../../web/components/card.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import type { FieldErrors } from '../../../../web/components/errors.tsx'
import { DateField, NumberField, SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Day, DescriptionList } from '../../../../web/components/structure.tsx'
import { fieldsOf } from '../../../../web/fields/entered.ts'
import type { PageContext } from '../../../../web/page-context.ts'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { useReader, useWords } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { clockOf } from '../../../law/index.ts'
import { paths } from '../../paths.ts'
import type { prepareClock, previewClock } from '../actions.ts'
import { clockWords } from '../messages.ts'
import { applicants } from '../schema.ts'
import { LastDay, useClockFacts, useClockName, useClockWords } from './words.tsx'

type Prepared = Awaited<ReturnType<typeof prepareClock.run>> &
  Partial<Pick<Awaited<ReturnType<typeof previewClock.run>>, 'preview'>>
type Values = Readonly<Record<string, unknown>>

const Preview: FC<{ preview: NonNullable<Prepared['preview']> }> = ({ preview }) => {
  const t = useClockWords()
  const name = useClockName()
  const facts = useClockFacts()
  return (
    <Card heading={t('previewHeading')} tinted>
      <DescriptionList
        items={[
          { term: t('column'), value: name(preview.kind) },
          { term: t('startsOn'), value: <Day day={preview.startsOn} /> },
          { term: t('lastDay'), value: <LastDay clock={preview} /> },
          ...facts(preview.kind, preview.startsOn),
        ]}
      />
    </Card>
  )
}

const Fields: FC<{ data: Prepared; values: Values; errors: FieldErrors }> = ({ data, values, errors }) => {
  const field = fieldsOf(values, errors)
  const t = useClockWords()
  const name = useClockName()
  const { locale, today } = useReader()
  return (
    <>
      <SelectField
        {...field('kind')}
        label={t('kind')}
        description={t('kindHint')}
        options={data.kinds.map((kind) => ({
          value: kind,
          label: `${name(kind)}: ${clockOf(kind).starts[locale]}`,
        }))}
      />
      <DateField
        {...field('startsOn', today)}
        label={t('startsOn')}
        description={t('startsOnHint')}
        max={today}
      />
      <SelectField
        {...field('responsiblePerson', data.self)}
        label={t('responsible')}
        description={t('responsibleHint')}
        options={data.workers.map(({ personId, name: label }) => ({ value: personId, label }))}
      />
      <div class="form-part only-reflection">
        <RadioField
          {...field('applicant')}
          label={t('applicant')}
          description={t('applicantHint')}
          optional
          options={applicants.map((value) => ({ value, label: t(value) }))}
        />
      </div>
      <div class="form-part only-permit">
        <NumberField
          {...field('months')}
          label={t('months')}
          description={t('monthsHint')}
          unit={t('monthsUnit')}
          optional
        />
      </div>
    </>
  )
}

/** A clock is started: its section and its last day are shown before. */
export const StartClockPage: FC<{
  data: Prepared
  context: PageContext
  refused?: RefusedForm | undefined
  values?: Values
}> = ({ data, context, refused, values = refused?.values ?? { kind: data.kind } }) => {
  const t = clockWords(context.locale)
  const errors = refused?.errors ?? []
  const { caseId, number, preview } = data
  return (
    <Page
      title={t('start')}
      under={t('case', { number })}
      breadcrumb={[
        { href: paths.case({ caseId }), label: t('case', { number }) },
        { href: paths.caseClocks({ caseId }), label: t('clocks') },
      ]}
    >
      {preview === undefined ? null : <Preview preview={preview} />}
      <Form action={paths.startClock({ caseId })}>
        <Fields data={data} values={values} errors={errors} />
        <Buttons caseId={caseId} previewed={preview !== undefined} />
      </Form>
    </Page>
  )
}

const Buttons: FC<{ caseId: string; previewed: boolean }> = ({ caseId, previewed }) => {
  const t = useClockWords()
  const shared = useWords()
  const preview = paths.previewClock({ caseId })
  return (
    <ButtonRow>
      {previewed ? <Button>{t('startNow')}</Button> : null}
      <Button variant={previewed ? 'secondary' : 'primary'} formaction={preview}>
        {t('preview')}
      </Button>
      <Link href={paths.caseClocks({ caseId })}>{shared('cancel')}</Link>
    </ButtonRow>
  )
}
