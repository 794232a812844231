import type { FC } from 'hono/jsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { DateField, SelectField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { Contested } from '../../../../web/fields/contested.tsx'
import { enteredIn, fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useWords } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { planWords } from '../messages.ts'
import type { Step } from '../plan.ts'
import { stepStates } from '../schema.ts'
import type { PreparedGoal, PreparedStep } from '../view-actions.ts'
import { crumbsOf, usePlanWords } from './words.tsx'

interface Fields {
  readonly caseId: string
  readonly action: string
  readonly responsible: PreparedStep['responsible']
  readonly step?: Step
  readonly refused: RefusedForm | undefined
}

/** What a step says in all, for the comparison of two versions. */
const wordsOf = (text: string, plain: string): string => (plain === '' ? text : `${text}\n${plain}`)

const StepForm: FC<Fields> = ({ caseId, action, responsible, step, refused }) => {
  const field = fieldsIn(refused)
  const t = usePlanWords()
  const shared = useWords()
  const { text: entered, of } = enteredIn(refused)
  return (
    <Form
      action={action}
      {...(step === undefined ? {} : { revision: step.revision })}
      warnUnsaved
      send={step === undefined ? t('addStep') : shared('save')}
      cancel={paths.plan({ caseId })}
    >
      <TextAreaField {...field('step', step?.text)} label={t('step')} rows={3} />
      <TextField {...field('plain', step?.plain)} label={t('plain')} description={t('plainHint')} optional />
      <Contested
        id="step"
        refused={refused}
        revision={step?.revision ?? 0}
        versions={[
          {
            saved: wordsOf(step?.text ?? '', step?.plain ?? ''),
            entered: step === undefined ? undefined : wordsOf(entered('step') ?? '', entered('plain') ?? ''),
          },
        ]}
      />
      <SelectField
        {...field('responsibleBody', step?.responsibleBody)}
        label={t('responsible')}
        optional
        emptyLabel={t('thePerson')}
        options={[
          ...responsible,
          ...(step?.responsibleBody && !responsible.some(({ id }) => id === step.responsibleBody)
            ? [{ id: step.responsibleBody, name: step.responsibleName ?? '' }]
            : []),
        ].map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField {...field('day', step?.day)} label={t('stepDay')} optional />
      {step === undefined ? null : (
        <RadioField
          {...of('state', step.state)}
          label={t('stepState')}
          options={stepStates.map((value) => ({ value, label: t(value) }))}
        />
      )}
    </Form>
  )
}

/** A step towards a goal is added. */
export const AddStepPage: View<PreparedGoal> = ({ data, context, refused }) => {
  const t = planWords(context.locale)
  const { caseId, goal } = data
  return (
    <Page
      title={t('addStep')}
      under={t('case', { number: data.number })}
      breadcrumb={crumbsOf(t, data)}
      state={<Written text={goal.text} />}
      islands={['forms']}
    >
      <StepForm
        caseId={caseId}
        action={paths.addStep({ caseId, goalId: goal.id })}
        responsible={data.responsible}
        refused={refused}
      />
    </Page>
  )
}

/** A step is changed, or where it stands is said. */
export const StepPage: View<PreparedStep> = ({ data, context, refused }) => {
  const t = planWords(context.locale)
  const { caseId, step } = data
  return (
    <Page
      title={t('changeStep')}
      under={t('case', { number: data.number })}
      breadcrumb={crumbsOf(t, data)}
      state={<Written text={data.goal} />}
      islands={['forms']}
    >
      <StepForm
        caseId={caseId}
        action={paths.step({ caseId, stepId: step.id })}
        responsible={data.responsible}
        step={step}
        refused={refused}
      />
    </Page>
  )
}
