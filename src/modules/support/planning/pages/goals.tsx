import type { FC } from 'hono/jsx'
import { Button, ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { Card } from '../../../../web/components/card.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Tag } from '../../../../web/components/status.tsx'
import { Day, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { paths } from '../../paths.ts'
import type { ViewedPlan } from '../view-actions.ts'
import { OwnWords } from './translation-page.tsx'
import { GoalStanding, StepStanding, useNeedName, usePlanWords } from './words.tsx'

type Goal = ViewedPlan['goals'][number]

const StepLine: FC<{ data: ViewedPlan; step: Goal['steps'][number] }> = ({ data, step }) => {
  const t = usePlanWords()
  const { caseId } = data
  return (
    <li class="plan-step">
      <div>
        <Written text={step.text} />
        <OwnWords own={step.own} />
        <p class="quiet">
          {step.responsibleName ?? t('thePerson')} · {step.day === null ? t('noDay') : <Day day={step.day} />}
          {step.plain === '' ? ` · ${t('notPrinted')}` : null}
        </p>
      </div>
      <div class="plan-step-standing">
        <StepStanding step={step} />
        {data.writes ? (
          <div class="row-actions">
            {step.state === 'planned' ? (
              <Form action={paths.endStep({ caseId, stepId: step.id })} revision={step.revision}>
                <Button variant="tertiary" label={t('markDoneWhich', { what: step.text })}>
                  {t('markDone')}
                </Button>
              </Form>
            ) : null}
            <LinkButton
              variant="tertiary"
              href={paths.step({ caseId, stepId: step.id })}
              label={t('changeWhich', { what: step.text })}
            >
              {t('changeThis')}
            </LinkButton>
          </div>
        ) : null}
      </div>
    </li>
  )
}

const GoalCard: FC<{ data: ViewedPlan; goal: Goal }> = ({ data, goal }) => {
  const t = usePlanWords()
  const needName = useNeedName()
  const { caseId } = data
  return (
    <Card heading={<span class="as-written">{goal.text}</span>} headingLevel={3}>
      <OwnWords own={goal.own} />
      <p class="plan-goal-facts">
        <GoalStanding state={goal.state} />
        {goal.ownWords ? <Tag>{t('ownWordsTag')}</Tag> : null}
        {goal.need === null ? null : <Tag>{needName(goal.need)}</Tag>}
      </p>
      {goal.steps.length === 0 ? (
        <p class="quiet">{t('noSteps')}</p>
      ) : (
        <ul class="plan-steps">
          {goal.steps.map((step) => (
            <StepLine data={data} step={step} />
          ))}
        </ul>
      )}
      {data.writes ? (
        <div class="row-actions">
          <LinkButton
            variant="tertiary"
            href={paths.addStep({ caseId, goalId: goal.id })}
            label={t('addStepTo', { goal: goal.text })}
          >
            {t('addStep')}
          </LinkButton>
          <LinkButton
            variant="tertiary"
            href={paths.goal({ caseId, goalId: goal.id })}
            label={t('changeGoalWhich', { what: goal.text })}
          >
            {t('changeGoal')}
          </LinkButton>
        </div>
      ) : null}
    </Card>
  )
}

/** The goals of a plan, each with what is done towards it. */
export const Goals: FC<{ data: ViewedPlan }> = ({ data }) => {
  const t = usePlanWords()
  return (
    <Section
      id="goals"
      heading={t('goals')}
      aside={
        data.writes ? (
          <ButtonRow>
            <LinkButton variant="secondary" href={paths.addGoal({ caseId: data.caseId })}>
              {t('addGoal')}
            </LinkButton>
            {data.isTranslated && data.goals.length > 0 ? (
              <LinkButton variant="tertiary" href={paths.translatePlan({ caseId: data.caseId })}>
                {t('translate')}
              </LinkButton>
            ) : null}
          </ButtonRow>
        ) : null
      }
    >
      {data.goals.length === 0 ? <p>{t('noGoals')}</p> : null}
      <div class="plan-goals">
        {data.goals.map((goal) => (
          <GoalCard data={data} goal={goal} />
        ))}
      </div>
    </Section>
  )
}
