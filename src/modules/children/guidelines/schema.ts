import { z } from 'zod'
import { guidelineKeys } from './content.ts'

export const verdicts = ['works', 'unclear', 'wrong', 'missing'] as const

export const noInput = z.object({})
const Key = z.enum(guidelineKeys)
const Version = z.string().trim().min(1).max(20)
export const guidelineInput = z.object({ guideline: Key, version: Version.optional() })
export const takeInput = z.object({
  guideline: Key,
  version: Version,
  staffReached: z.coerce.number().int().min(0).max(1_000_000),
  revision: z.coerce.number().int().min(0).default(0),
})
export const feedbackInput = z.object({
  guideline: Key,
  version: Version,
  section: z.string().trim().min(1).max(60),
  verdict: z.enum(verdicts),
  text: z.string().trim().max(2_000).default(''),
})
export const caseInput = z.object({ caseId: z.guid() })
export const useInput = z.object({ caseId: z.guid(), guideline: Key })
