import { type ActionContext, action } from '../../../platform/access/action.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { beginReading } from '../cases/begin.ts'
import type { CaseFacts } from '../cases/facts.ts'
import { listAnswers } from './outcome-store.ts'
import { planPolicy } from './policy.ts'
import { caseInput, goalInput, stepInput } from './schema.ts'
import { findPlan, listGoals, listPhases, listResponsible, listReviews, listSteps } from './store.ts'
import { inLanguage, languageOfPerson, translations } from './translations.ts'

const readPlan = async (context: ActionContext<CaseFacts>, caseId: string) => {
  const { tx } = context
  const { file, key, writes } = await beginReading(context, caseId, 'plan')
  const goals = await listGoals(tx, key, caseId)
  const steps = await listSteps(tx, key, caseId)
  const plan = (await findPlan(tx, key, caseId)) ?? null
  const language = languageOfPerson(plan?.wishesLanguage, file.language)
  const all = language === null ? [] : await translations.list(tx, { caseId }, key)
  const own = (of: string, original: string) =>
    language === null ? null : inLanguage(all, { of, language, original })
  return {
    caseId,
    number: file.number,
    /** The language that the person speaks, where it is known. */
    language: file.language,
    writes,
    plan,
    /** Whether there is another language to write the plan in. */
    isTranslated: language !== null,
    phases: await listPhases(tx, key, caseId),
    goals: goals.map((goal) => ({
      ...goal,
      own: own(goal.id, goal.text),
      steps: steps
        .filter(({ goalId }) => goalId === goal.id)
        .map((step) => ({ ...step, own: own(step.id, step.plain) })),
    })),
    reviews: await listReviews(tx, key, caseId),
    lastAsked: (await listAnswers(tx, caseId)).at(-1)?.askedOn ?? null,
  }
}

/** The support plan of a case: wishes first, then phases, goals with their steps, reviews. */
export const viewPlan = action(
  planPolicy,
  'support_plan.view',
  'read_personal',
  caseInput,
  (context, { caseId }) => readPlan(context, caseId),
)
export type ViewedPlan = Awaited<ReturnType<typeof viewPlan.run>>

/** The same, for the pages on which it is written. */
export const preparePlan = action(
  planPolicy,
  'support_plan.prepare',
  'read_personal',
  caseInput,
  (context, { caseId }) => readPlan(context, caseId),
)

/** A goal, for the page on which it is changed, or a step towards it is added. @throws NotFound */
export const prepareGoal = action(
  planPolicy,
  'support_plan.prepare_goal',
  'read_personal',
  goalInput,
  async (context, { caseId, goalId }) => {
    const { tx } = context
    const { file, key } = await beginReading(context, caseId, 'plan', { goal: goalId })
    const goal = (await listGoals(tx, key, caseId)).find(({ id }) => id === goalId)
    if (goal === undefined) throw new NotFound('goal')
    return { caseId, number: file.number, goal, responsible: await listResponsible(tx, file) }
  },
)
export type PreparedGoal = Awaited<ReturnType<typeof prepareGoal.run>>

/** A step, for the page on which it is changed. @throws NotFound */
export const prepareStep = action(
  planPolicy,
  'support_plan.prepare_step',
  'read_personal',
  stepInput,
  async (context, { caseId, stepId }) => {
    const { tx } = context
    const { file, key } = await beginReading(context, caseId, 'plan', { step: stepId })
    const step = (await listSteps(tx, key, caseId)).find(({ id }) => id === stepId)
    if (step === undefined) throw new NotFound('step')
    const goal = (await listGoals(tx, key, caseId)).find(({ id }) => id === step.goalId)
    return {
      caseId,
      number: file.number,
      step,
      goal: goal?.text ?? '',
      responsible: await listResponsible(tx, file),
    }
  },
)
export type PreparedStep = Awaited<ReturnType<typeof prepareStep.run>>
