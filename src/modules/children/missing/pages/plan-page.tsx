import type { FC } from 'hono/jsx'
import { CheckboxGroupField, RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, SelectField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { chosen, fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { paths } from '../../paths.ts'
import { signs } from '../content.ts'
import { missingWords } from '../messages.ts'
import type { ViewedDisappearances } from '../plan-actions.ts'
import { photos } from '../schema.ts'
import { missingCrumbs, useMissingWords } from './words.tsx'

interface Props {
  readonly data: ViewedDisappearances
  readonly refused: RefusedForm | undefined
}

const PlanForm: FC<Props> = ({ data, refused }) => {
  const field = fieldsIn(refused)
  const t = useMissingWords()
  const { locale, today } = useReader()
  const errors = refused?.errors ?? []
  const { caseId, plan, agreements } = data
  return (
    <Form
      action={paths.disappearancePlan({ caseId })}
      {...(plan === undefined ? {} : { revision: plan.revision })}
      warnUnsaved
      send={t('save')}
      cancel={paths.disappearances({ caseId })}
    >
      <TextAreaField
        {...field('lookFor', plan?.lookFor)}
        label={t('lookFor')}
        description={t('lookForHint')}
        optional
        rows={4}
      />
      <TextAreaField
        {...field('contact', plan?.contact)}
        label={t('contact')}
        description={t('contactHint')}
        optional
        rows={4}
      />
      <RadioField
        {...field('photo', plan?.photo)}
        label={t('photo')}
        options={photos.map((value) => ({ value, label: t(`photo_${value}`) }))}
      />
      <DateField
        {...field('photoAskedOn', plan?.photoAskedOn)}
        label={t('photoAskedOn')}
        optional
        max={today}
      />
      <SelectField
        {...field('agreementId', plan?.agreementId)}
        label={t('agreement')}
        description={t('agreementHint')}
        optional
        emptyLabel={t('noAgreement')}
        options={agreements.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <CheckboxGroupField
        name="signs"
        label={t('signs')}
        description={t('signsHint')}
        optional
        values={chosen(refused, 'signs') ?? plan?.signs ?? []}
        options={signs.map(({ key, text }) => ({ value: key, label: text[locale] }))}
        error={errorFor(errors, 'signs')}
      />
    </Form>
  )
}

/** What is prepared for a child who may disappear. */
export const PlanPage: View<ViewedDisappearances> = ({ data, context, refused }) => {
  const t = missingWords(context.locale)
  return (
    <Page
      title={t('plan')}
      windowTitle={windowWords(context.locale)('prepared')}
      under={t('case', { number: data.number })}
      breadcrumb={missingCrumbs(t, data)}
      state={<p>{t('ofChildLead')}</p>}
      islands={['forms']}
    >
      {data.writes ? <PlanForm data={data} refused={refused} /> : null}
    </Page>
  )
}
