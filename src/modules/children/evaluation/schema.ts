import { z } from 'zod'
import { missingCodes } from '../joint/schema.ts'

export const whoAnswers = ['under_7', '7_to_12', '13_to_17', 'carer'] as const
export type WhoAnswers = (typeof whoAnswers)[number]
export const answerCodes = ['yes', 'partly', 'no', 'pass'] as const

/** What is asked, few and the same at every age, so that years and houses can be compared. */
export const questionKeys = ['felt_safe', 'understood', 'was_heard', 'got_help'] as const
export type QuestionKey = (typeof questionKeys)[number]

/** Days from the request to each of these. */
export const timed = ['first_meeting', 'interview', 'medical', 'crisis_support', 'decision'] as const

/** Every figure that a house has for a year. */
export const figureKeys = [
  'investigations',
  ...timed,
  'health_joined',
  ...missingCodes.map((code) => `missing_${code}` as const),
  'answers',
  ...questionKeys,
] as const

export const evaluationInput = z.object({ figure: z.enum(figureKeys).optional() })
export const houseInput = z.object({ houseId: z.guid(), who: z.enum(whoAnswers).optional() })
export const giveAnswerInput = z.object({
  houseId: z.guid(),
  who: z.enum(whoAnswers),
  answers: z.partialRecord(z.enum(questionKeys), z.enum(answerCodes)).default({}),
})
