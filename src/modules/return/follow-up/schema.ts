import { z } from 'zod'
import { inputOf } from '../../../platform/fields/input.ts'
import { planInput } from '../plans/schema.ts'
import { choices } from './records.ts'

export const moments = ['first_days', 'month_1', 'month_3', 'month_6', 'month_12'] as const
export type Moment = (typeof moments)[number]
/** What is asked, each a code; what nobody knows is unknown, never good. */
export const questions = ['safe', 'housed', 'supported', 'occupied', 're_exploited'] as const
export type QuestionKey = (typeof questions)[number]
export const codes = ['yes', 'no', 'unknown'] as const
export type Code = (typeof codes)[number]
export const results = ['reached', 'not_reached', 'declined'] as const
export type Result = (typeof results)[number] | 'missed'
export const sources = ['person', 'partner_paper', 'other'] as const
export type Source = (typeof sources)[number] | 'partner_link'

const Text = z.string().trim().max(20_000).default('')
const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
export const noInput = z.object({})
export const ofPlanInput = planInput
export const chooseInput = planInput.extend(inputOf(choices.fields))
export const openLinkInput = planInput.extend({ language: Language, lastDay: z.iso.date() })
export const endLinkInput = planInput.extend({ accessId: z.uuid() })
export const followUpInput = planInput.extend({ followUpId: z.uuid() })

const answerFields = {
  result: z.enum(results),
  doneOn: z.iso.date(),
  answers: z.partialRecord(z.enum(questions), z.enum(codes)).default({}),
  note: Text,
}
export const recordInput = followUpInput.extend({ ...answerFields, source: z.enum(sources) })
export const enterInput = z.object({ secret: z.string().max(100) })
export const partnerLanguageInput = z.object({ language: z.string().max(20).optional() })
export const partnerFollowUpInput = z.object({
  followUpId: z.uuid(),
  language: z.string().max(20).optional(),
})
export const partnerAnswerInput = z.object({ followUpId: z.uuid(), ...answerFields })
export type GivenAnswers = Pick<z.output<typeof partnerAnswerInput>, 'result' | 'answers' | 'note'>
