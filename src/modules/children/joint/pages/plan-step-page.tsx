import type { FC } from 'hono/jsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { DateField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { jointWords } from '../messages.ts'
import { stepKinds } from '../schema.ts'
import type { PreparedStep } from '../step-actions.ts'
import { jointCrumbs, useBodyOptions, useJointWords } from './words.tsx'

const PlanForm: FC<{ data: PreparedStep; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const field = fieldsIn(refused)
  const t = useJointWords()
  return (
    <Form action={paths.planStep({ investigationId: data.frame.id })} label={t('planStep')} send>
      <RadioField
        {...field('kind')}
        label={t('kind')}
        options={stepKinds.map((value) => ({ value, label: t(value) }))}
      />
      <SelectField
        {...field('responsibleBody')}
        label={t('responsible')}
        options={useBodyOptions(data.participants)}
      />
      <DateField {...field('plannedOn')} label={t('plannedOn')} min={data.frame.requestedOn} />
      <TextField
        {...field('plannedAt')}
        label={t('plannedAt')}
        description={t('plannedAtHint')}
        optional
        width={8}
      />
    </Form>
  )
}

/** What is to happen, whose is it, and when? */
export const PlanStepPage: View<PreparedStep> = ({ data, context, refused }) => {
  const t = jointWords(context.locale)
  return (
    <Page
      title={t('planStep')}
      under={t('joints')}
      breadcrumb={jointCrumbs(t, data)}
      state={<p>{t('calendarNote')}</p>}
    >
      <PlanForm data={data} refused={refused} />
    </Page>
  )
}
