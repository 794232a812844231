import { z } from 'zod'

/** By what it is known that two cases are one person's. */
export const reasons = ['same_number', 'same_name_and_birth', 'person_says', 'opened_twice'] as const
export type Reason = (typeof reasons)[number]

export const caseInput = z.object({ caseId: z.guid() })
export const proposeInput = caseInput.extend({
  /** The number of the case that goes on. */
  into: z.string().trim().min(1).max(40),
  because: z.enum(reasons),
})
export const answerInput = caseInput.extend({
  joiningId: z.guid(),
  answer: z.enum(['confirm', 'decline']),
})
export const partInput = caseInput.extend({ joiningId: z.guid() })
