import { z } from 'zod'
import { type NeedKey, needs } from '../content/needs.ts'
import { outcomeQuestions } from '../content/outcome-questions.ts'

export const stayWishes = ['stays', 'returns', 'undecided'] as const
export type StayWish = (typeof stayWishes)[number]

export const phaseKinds = ['rest', 'rehabilitation', 'integration', 'own'] as const

export const goalStates = ['wanted', 'reached', 'partly', 'dropped'] as const
export type GoalState = (typeof goalStates)[number]

export const stepStates = ['planned', 'done', 'dropped'] as const
export type StepState = (typeof stepStates)[number]

const Written = z.string().trim().min(1).max(20_000)
const Line = z.string().trim().max(500)
const Revision = z.coerce.number().int().min(0)
const NeedCode = z.enum(needs.map(({ key }) => key) as [NeedKey, ...NeedKey[]])
const yes = z
  .enum(['yes'])
  .optional()
  .transform((given) => given === 'yes')

export const caseInput = z.object({ caseId: z.guid() })
export const goalInput = z.object({ caseId: z.guid(), goalId: z.guid() })
export const stepInput = z.object({ caseId: z.guid(), stepId: z.guid() })

/** The person's own wishes: all that a first plan needs. */
export const wishesInput = z.object({
  caseId: z.guid(),
  wishes: Written,
  /** BCP 47 code of the language that the wishes are written in. */
  language: z
    .string()
    .trim()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  stays: z.enum(stayWishes).optional(),
  nextReview: z.iso.date().optional(),
  /** The revision that the writer saw; 0 where there was no plan yet. */
  revision: Revision.default(0),
})

export const addPhaseInput = z.object({
  caseId: z.guid(),
  kind: z.enum(phaseKinds),
  name: Line.optional(),
  from: z.iso.date(),
  /** The last day that the kind allows, where none is given. */
  to: z.iso.date().optional(),
})
export const endPhaseInput = z.object({
  caseId: z.guid(),
  phaseId: z.guid(),
  endedOn: z.iso.date().optional(),
})

const goalFields = { goal: Written, ownWords: yes, need: NeedCode.optional() }
export const addGoalInput = z.object({ caseId: z.guid(), ...goalFields })
export const changeGoalInput = z.object({
  caseId: z.guid(),
  goalId: z.guid(),
  ...goalFields,
  state: z.enum(goalStates),
  revision: Revision,
})

const stepFields = {
  step: Written,
  /** The same in words that are safe to carry; without them the step stays out of the person's print. */
  plain: Line.optional(),
  /** The body that does it; the person, where none is given. */
  responsibleBody: z.guid().optional(),
  day: z.iso.date().optional(),
}
export const addStepInput = z.object({ caseId: z.guid(), goalId: z.guid(), ...stepFields })
export const changeStepInput = z.object({
  caseId: z.guid(),
  stepId: z.guid(),
  ...stepFields,
  state: z.enum(stepStates),
  revision: Revision,
})
export const endStepInput = z.object({ caseId: z.guid(), stepId: z.guid(), revision: Revision })

export const reviewInput = z.object({
  caseId: z.guid(),
  heldOn: z.iso.date(),
  text: Written,
  tookPart: z.enum(['yes', 'no']),
  nextReview: z.iso.date().optional(),
})

const questionKeys = outcomeQuestions.map(({ key }) => key)
/** A step of the scale, or that the person did not want to answer. A question that was not asked is absent. */
const outcomeAnswers = ['1', '2', '3', '4', '5', 'none'] as const
export const outcomesInput = z.object({
  caseId: z.guid(),
  askedOn: z.iso.date(),
  answers: z.partialRecord(z.enum(questionKeys as [string, ...string[]]), z.enum(outcomeAnswers)).default({}),
})

/** What the person takes along: in which language, and whether their wishes stand in it. */
export const ownPlanInput = z.object({
  caseId: z.guid(),
  language: z.string().trim().max(20).optional(),
  wishes: z.enum(['yes']).optional(),
})
