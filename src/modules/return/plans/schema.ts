import { z } from 'zod'
import { inputOf } from '../../../platform/fields/input.ts'
import { riskAnswers, sides, topics } from './codes.ts'
import { bestInterests, decisions, ending, journey, journeyDay, prepared, told } from './records.ts'

const Text = z.string().trim().max(20_000).default('')
const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
const Revision = z.coerce.number().int().min(1)
export const noInput = z.object({})
export const caseInput = z.object({ caseId: z.guid() })
export const planInput = z.object({ caseId: z.guid(), returnId: z.guid() })
const ofPlan = planInput.shape

export const prepareBeginInput = caseInput.extend({ language: Language.optional() })
export const beginInput = caseInput.extend({ language: Language, ...inputOf(told) })
export const decisionInput = planInput.extend(inputOf(decisions.fields))

export const writePlanInput = planInput.extend({ ...inputOf(prepared), revision: Revision })

export const sideInput = z.object({ ...ofPlan, side: z.enum(sides) })
const riskInput = z.object({
  answer: z.enum(riskAnswers),
  observation: Text,
  done: Text,
  resolved: z.enum(['yes', 'no']).default('no'),
  reasons: Text,
})
export type RiskAnswer = z.output<typeof riskInput>
export const assessInput = sideInput.extend({
  assessedOn: z.iso.date(),
  topics: z.partialRecord(z.enum(topics), riskInput).default({}),
})
export const bestInterestInput = planInput.extend(inputOf(bestInterests.fields))

export const journeyInput = z.object({ ...ofPlan, ...inputOf(journey), revision: Revision })
export const rightJourneyInput = z.object({ ...ofPlan, ...inputOf(journeyDay), revision: Revision })
export const endInput = z.object({ ...ofPlan, ...inputOf(ending), revision: Revision })
export const leaveInput = z.object({ ...ofPlan, revision: Revision })
export const ownInput = z.object({ ...ofPlan, language: Language.optional() })
