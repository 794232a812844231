import { z } from 'zod'
import { optional } from '../../../platform/fields/field.ts'
import { inputOf } from '../../../platform/fields/input.ts'
import { choice, day, pastDay, text } from '../../../platform/fields/kinds.ts'
import { withheldReasons } from './codes.ts'
import { planInput } from './schema.ts'

const ofPlan = planInput.shape
const Text = z.string().trim().max(20_000).default('')

/** On what something is told abroad: the person's consent, OSL 8:3, or to protect a life. */
const transferGrounds = ['consent', 'abroad', 'vital_interest'] as const

/** A part of the case, as the form sends it: `identity.chosen_name`, or `plan` for the whole section. */
const Part = z
  .string()
  .regex(/^[a-z_]+(\.[a-z_]+)?$/)
  .transform((given) => {
    const [section = '', field = ''] = given.split('.')
    return { section, field }
  })

export const askPartnerInput = z.object({
  ...ofPlan,
  partnerId: z.guid(),
  ground: z.enum(transferGrounds).default('consent'),
  consentId: z.union([z.guid(), z.literal('')]).optional(),
  parts: z.array(Part).max(40).default([]),
  endsOn: z.iso.date(),
  /** Why these parts are necessary, where they rest on anything else than consent. */
  necessity: Text,
  /** Why a life is in danger, where that is the ground. */
  danger: Text,
  /** Why it may rest on a section that has not been read for long. */
  staleLaw: Text,
  /** OSL 8:3: a Swedish authority could be told in the same case. */
  swedishEquivalentFits: z.enum(['yes', 'no']).optional(),
  clearlyInSwedishInterest: z.enum(['yes', 'no']).optional(),
  /** A disclosure that is in force already, such as one that a lawyer has said yes to. */
  disclosureId: z.union([z.guid(), z.literal('')]).optional(),
})
export type AskPartner = z.output<typeof askPartnerInput>

export const prepareReceptionInput = z.object({
  ...ofPlan,
  partnerId: z.union([z.guid(), z.literal('')]).optional(),
})

/** What a partner answered. */
export const receptionAnswer = {
  answer: choice(['accepted', 'declined']),
  answeredOn: pastDay(),
  receivesOn: optional(day()),
  note: optional(text(20_000, 3)),
}
export const answerReceptionInput = z.object({
  ...ofPlan,
  receptionId: z.guid(),
  ...inputOf(receptionAnswer),
})

export const askOrganiserInput = z.object({
  ...ofPlan,
  organiser: z.guid(),
  consentId: z.guid(),
  endsOn: z.iso.date(),
  /** Why it may rest on a section that has not been read for long. */
  staleLaw: z.string().trim().min(1).max(20_000).optional(),
})

const answerFields = {
  answer: z.enum(['confirmed', 'withheld']),
  reasons: z.array(z.enum(withheldReasons)).max(withheldReasons.length).default([]),
  text: Text,
}
export const confirmInput = z.object({
  ...ofPlan,
  ...answerFields,
  edition: z.coerce.number().int().min(1),
})
export const questionInput = z.object({ questionId: z.guid() })
export const answerQuestionInput = questionInput.extend(answerFields)
export type GivenAnswer = Pick<z.output<typeof answerQuestionInput>, 'answer' | 'reasons' | 'text'>
