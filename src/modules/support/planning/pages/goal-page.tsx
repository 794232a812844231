import type { FC } from 'hono/jsx'
import { CheckboxField, RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, SelectField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Contested } from '../../../../web/fields/contested.tsx'
import { enteredIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useWords } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { planWords } from '../messages.ts'
import type { Goal } from '../plan.ts'
import { goalStates } from '../schema.ts'
import type { PreparedGoal, ViewedPlan } from '../view-actions.ts'
import { crumbsOf, useNeedOptions, usePlanWords } from './words.tsx'

interface Fields {
  readonly caseId: string
  readonly goal?: Goal
  readonly refused: RefusedForm | undefined
}

const GoalForm: FC<Fields> = ({ caseId, goal, refused }) => {
  const t = usePlanWords()
  const shared = useWords()
  const errors = refused?.errors ?? []
  const { text: entered, of } = enteredIn(refused)
  const action = goal === undefined ? paths.addGoal({ caseId }) : paths.goal({ caseId, goalId: goal.id })
  return (
    <Form
      action={action}
      {...(goal === undefined ? {} : { revision: goal.revision })}
      warnUnsaved
      send={goal === undefined ? t('addGoal') : shared('save')}
      cancel={paths.plan({ caseId })}
    >
      <TextAreaField {...of('goal', goal?.text)} label={t('goal')} description={t('goalHint')} rows={3} />
      <Contested
        id="goal"
        refused={refused}
        revision={goal?.revision ?? 0}
        versions={[{ saved: goal?.text ?? '', entered: goal === undefined ? undefined : entered('goal') }]}
      />
      <CheckboxField
        name="ownWords"
        label={t('ownWords')}
        checked={refused === undefined ? (goal?.ownWords ?? true) : entered('ownWords') === 'yes'}
        error={errorFor(errors, 'ownWords')}
      />
      <SelectField {...of('need', goal?.need)} label={t('need')} optional options={useNeedOptions()} />
      {goal === undefined ? null : (
        <RadioField
          {...of('state', goal.state)}
          label={t('goalState')}
          options={goalStates.map((value) => ({
            value,
            label: t(value === 'dropped' ? 'goal_dropped' : value),
          }))}
        />
      )}
    </Form>
  )
}

/** A goal is added. */
export const AddGoalPage: View<ViewedPlan> = ({ data, context, refused }) => {
  const t = planWords(context.locale)
  return (
    <Page
      title={t('addGoal')}
      under={t('case', { number: data.number })}
      breadcrumb={crumbsOf(t, data)}
      islands={['forms']}
    >
      <GoalForm caseId={data.caseId} refused={refused} />
    </Page>
  )
}

/** A goal is changed, or where it stands is said. */
export const GoalPage: View<PreparedGoal> = ({ data, context, refused }) => {
  const t = planWords(context.locale)
  return (
    <Page
      title={t('changeGoal')}
      under={t('case', { number: data.number })}
      breadcrumb={crumbsOf(t, data)}
      islands={['forms']}
    >
      <GoalForm caseId={data.caseId} goal={data.goal} refused={refused} />
    </Page>
  )
}

/** A review of the plan is written down. */
export const ReviewPage: View<ViewedPlan> = ({ data, context, refused }) => {
  const t = planWords(context.locale)
  const { of } = enteredIn(refused)
  return (
    <Page
      title={t('addReview')}
      under={t('case', { number: data.number })}
      breadcrumb={crumbsOf(t, data)}
      islands={['forms']}
    >
      <Form action={paths.addReview({ caseId: data.caseId })} warnUnsaved label={t('addReview')} send>
        <DateField {...of('heldOn', context.today)} label={t('heldOn')} max={context.today} />
        <RadioField
          {...of('tookPart')}
          label={t('tookPart')}
          options={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
        />
        <TextAreaField {...of('text')} label={t('reviewText')} rows={5} />
        <DateField {...of('nextReview')} label={t('nextReview')} description={t('nextReviewHint')} optional />
      </Form>
    </Page>
  )
}
