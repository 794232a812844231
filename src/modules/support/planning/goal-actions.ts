import { type ActionContext, action } from '../../../platform/access/action.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { beginWriting } from '../cases/begin.ts'
import type { CaseFacts } from '../cases/facts.ts'
import type { FoundCase } from '../cases/store.ts'
import type { Step } from './plan.ts'
import { planPolicy } from './policy.ts'
import { revealingWord } from './rules.ts'
import {
  addGoalInput,
  addStepInput,
  changeGoalInput,
  changeStepInput,
  endStepInput,
  type StepState,
} from './schema.ts'
import { findPlan, listGoals, listResponsible, listSteps, namesBody } from './store.ts'
import { insertGoal, insertStep, writeGoal, writeStep } from './writing-store.ts'

const changedByAnother = (): Refusal => new Refusal('support_plan.changed_by_another', 409)

/** Adds a goal, in the person's own words or not. @throws Refusal `support_plan.begin_first` */
export const addGoal = action(
  planPolicy,
  'support_plan.add_goal',
  'change',
  addGoalInput,
  async (context, { caseId, goal, ownWords, need = null }) => {
    const { tx, now } = context
    const { actor, key, happened } = await beginWriting(context, caseId, 'plan')
    if ((await findPlan(tx, key, caseId)) === undefined) throw new Refusal('support_plan.begin_first', 409)
    const goalId = await insertGoal({ tx, key, actor, now, caseId }, { text: goal, ownWords, need })
    await happened('goal_added', goalId)
    return { caseId, goalId }
  },
)

/** Changes a goal, or says where it stands. @throws NotFound, Refusal `support_plan.changed_by_another` */
export const changeGoal = action(
  planPolicy,
  'support_plan.change_goal',
  'change',
  changeGoalInput,
  async (context, { caseId, goalId, goal, ownWords, need = null, state, revision }) => {
    const { tx, now } = context
    const { actor, key, happened } = await beginWriting(context, caseId, 'plan', { goal: goalId })
    const before = (await listGoals(tx, key, caseId)).find(({ id }) => id === goalId)
    if (before === undefined) throw new NotFound('goal')
    if (before.revision !== revision) throw changedByAnother()
    await writeGoal({ tx, key, actor, now, caseId }, goalId, { text: goal, ownWords, need, state })
    await happened('goal_changed', goalId)
    return { caseId, goalId }
  },
)

/**
 * The plain wording is what the person carries: it must not tell whoever finds it what it is about or who helps.
 *
 * @throws Refusal `support_plan.plain_reveals`, `support_plan.plain_names_body`.
 */
export const requireSafeToCarry = async (
  tx: DatabaseTransaction,
  plain: string,
  field = 'plain',
): Promise<void> => {
  if (plain === '') return
  const word = revealingWord(plain)
  if (word !== undefined) throw new Refusal('support_plan.plain_reveals', 422, { word }, field)
  if (await namesBody(tx, plain)) throw new Refusal('support_plan.plain_names_body', 422, {}, field)
}

const requireResponsible = async (
  tx: DatabaseTransaction,
  file: FoundCase,
  wanted: string | undefined,
  before: string | null = null,
): Promise<void> => {
  if (wanted === undefined || wanted === before) return
  if (!(await listResponsible(tx, file)).some(({ id }) => id === wanted))
    throw new Refusal('support_plan.no_such_body', 422, {}, 'responsibleBody')
}

/** Adds a step towards a goal. @throws NotFound, Refusal at its fields. */
export const addStep = action(
  planPolicy,
  'support_plan.add_step',
  'change',
  addStepInput,
  async (context, { caseId, goalId, step, plain = '', responsibleBody, day = null }) => {
    const { tx, now } = context
    const { actor, key, file, happened } = await beginWriting(context, caseId, 'plan', { goal: goalId })
    if (!(await listGoals(tx, key, caseId)).some(({ id }) => id === goalId)) throw new NotFound('goal')
    await requireSafeToCarry(tx, plain)
    await requireResponsible(tx, file, responsibleBody)
    const written = { text: step, plain, responsibleBody: responsibleBody ?? null, day }
    const stepId = await insertStep({ tx, key, actor, now, caseId }, goalId, written)
    await happened('step_added', stepId)
    return { caseId, goalId, stepId }
  },
)

const beginStep = async (
  context: ActionContext<CaseFacts>,
  { caseId, stepId, revision }: { caseId: string; stepId: string; revision: number },
) => {
  const { tx } = context
  const begun = await beginWriting(context, caseId, 'plan', { step: stepId })
  const before = (await listSteps(tx, begun.key, caseId)).find(({ id }) => id === stepId)
  if (before === undefined) throw new NotFound('step')
  if (before.revision !== revision) throw changedByAnother()
  return { ...begun, before }
}

const endedOn = (before: Step, state: StepState, today: string): string | null => {
  if (state === 'planned') return null
  return before.state === state ? before.endedOn : today
}

/** Changes a step, or says where it stands. @throws NotFound, Refusal at its fields, `support_plan.changed_by_another`. */
export const changeStep = action(
  planPolicy,
  'support_plan.change_step',
  'change',
  changeStepInput,
  async (context, input) => {
    const { caseId, stepId, step, plain = '', responsibleBody, day = null, state } = input
    const { tx, now, today } = context
    const { actor, key, file, before, happened } = await beginStep(context, input)
    await requireSafeToCarry(tx, plain)
    await requireResponsible(tx, file, responsibleBody, before.responsibleBody)
    await writeStep({ tx, key, actor, now, caseId }, stepId, {
      text: step,
      plain,
      responsibleBody: responsibleBody ?? null,
      day,
      state,
      endedOn: endedOn(before, state, today),
    })
    await happened('step_changed', stepId)
    return { caseId, stepId }
  },
)

/** Says that a step is done. @throws NotFound, Refusal `support_plan.changed_by_another` */
export const endStep = action(
  planPolicy,
  'support_plan.end_step',
  'change',
  endStepInput,
  async (context, input) => {
    const { caseId, stepId } = input
    const { tx, now, today } = context
    const { actor, key, before, happened } = await beginStep(context, input)
    await writeStep({ tx, key, actor, now, caseId }, stepId, {
      ...before,
      state: 'done',
      endedOn: endedOn(before, 'done', today),
    })
    await happened('step_changed', stepId)
    return { caseId, stepId }
  },
)
