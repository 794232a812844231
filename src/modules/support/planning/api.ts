import { z } from 'zod'
import { type ApiRoute, apiGet, apiPost } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { addGoal, addStep, changeGoal, changeStep } from './goal-actions.ts'
import { writePlanWishes } from './plan-actions.ts'
import { goalStates, phaseKinds, stayWishes, stepStates } from './schema.ts'
import { viewPlan } from './view-actions.ts'

const day = z.iso.date().nullable()
const Step = z.object({
  id: z.guid(),
  text: z.string(),
  plain: z.string(),
  responsibleBody: z.guid().nullable(),
  day,
  state: z.enum(stepStates),
  endedOn: day,
  revision: z.number().int(),
})
const Goal = z.object({
  id: z.guid(),
  text: z.string(),
  ownWords: z.boolean(),
  need: z.string().nullable(),
  state: z.enum(goalStates),
  revision: z.number().int(),
  steps: z.array(Step),
})
const Plan = z.object({
  plan: z
    .object({
      wishes: z.string(),
      wishesLanguage: z.string().nullable(),
      stays: z.enum(stayWishes).nullable(),
      nextReview: day,
      revision: z.number().int(),
    })
    .nullable(),
  phases: z.array(
    z.object({
      id: z.guid(),
      kind: z.enum(phaseKinds),
      name: z.string(),
      from: z.iso.date(),
      to: z.iso.date(),
      endedOn: day,
    }),
  ),
  goals: z.array(Goal),
  reviews: z.array(z.object({ heldOn: z.iso.date(), text: z.string(), personTookPart: z.boolean() })),
})

const of = <const P extends string>(pattern: P) => path(pattern)

/** Support plans for programs: what the pages show, and no more. */
export const planApi: readonly ApiRoute[] = [
  apiGet(of('/v1/cases/:caseId/plan'), viewPlan, {
    summary: 'The support plan of a case: wishes, phases, goals with their steps, reviews',
    output: Plan,
  }),
  apiPost(of('/v1/cases/:caseId/plan'), writePlanWishes, {
    summary: 'Begin the plan with what the person wants, or write new wishes in it',
    output: z.object({ caseId: z.guid() }),
  }),
  apiPost(of('/v1/cases/:caseId/plan/goals'), addGoal, {
    summary: 'Add a goal, in the person’s own words or not',
    status: 201,
    output: z.object({ caseId: z.guid(), goalId: z.guid() }),
  }),
  apiPost(of('/v1/cases/:caseId/plan/goals/:goalId'), changeGoal, {
    summary:
      'Change a goal, or say where it stands; a goal that a colleague has changed meanwhile is refused',
    output: z.object({ caseId: z.guid(), goalId: z.guid() }),
  }),
  apiPost(of('/v1/cases/:caseId/plan/goals/:goalId/steps'), addStep, {
    summary: 'Add a step towards a goal, with words that are safe to carry',
    status: 201,
    output: z.object({ caseId: z.guid(), goalId: z.guid(), stepId: z.guid() }),
  }),
  apiPost(of('/v1/cases/:caseId/plan/steps/:stepId'), changeStep, {
    summary: 'Change a step, or say where it stands',
    output: z.object({ caseId: z.guid(), stepId: z.guid() }),
  }),
]
