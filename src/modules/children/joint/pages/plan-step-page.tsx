import type { FC } from 'hono/jsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { entered } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { jointWords } from '../messages.ts'
import { stepKinds } from '../schema.ts'
import type { PreparedStep } from '../step-actions.ts'
import { jointCrumbs, useBodyOptions, useJointWords } from './words.tsx'

const PlanForm: FC<{ data: PreparedStep; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useJointWords()
  const errors = refused?.errors ?? []
  return (
    <Form action={paths.planStep({ investigationId: data.frame.id })} label={t('planStep')} send>
      <RadioField
        name="kind"
        label={t('kind')}
        value={entered(refused, 'kind')}
        options={stepKinds.map((value) => ({ value, label: t(value) }))}
        error={errorFor(errors, 'kind')}
      />
      <SelectField
        name="responsibleBody"
        label={t('responsible')}
        value={entered(refused, 'responsibleBody')}
        options={useBodyOptions(data.participants)}
        error={errorFor(errors, 'responsibleBody')}
      />
      <DateField
        name="plannedOn"
        label={t('plannedOn')}
        min={data.frame.requestedOn}
        value={entered(refused, 'plannedOn')}
        error={errorFor(errors, 'plannedOn')}
      />
      <TextField
        name="plannedAt"
        label={t('plannedAt')}
        description={t('plannedAtHint')}
        optional
        width={8}
        value={entered(refused, 'plannedAt')}
        error={errorFor(errors, 'plannedAt')}
      />
    </Form>
  )
}

/** What is to happen, whose is it, and when? */
export const PlanStepPage: View<PreparedStep> = ({ data, context, refused }) => {
  const t = jointWords(context.locale)
  return (
    <Page
      context={context}
      title={t('planStep')}
      under={t('joints')}
      breadcrumb={jointCrumbs(t, data)}
      state={<p>{t('calendarNote')}</p>}
      errors={refused?.errors ?? []}
    >
      <PlanForm data={data} refused={refused} />
    </Page>
  )
}
