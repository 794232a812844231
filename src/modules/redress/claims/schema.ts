import { z } from 'zod'
import { optional } from '../../../platform/fields/field.ts'
import { inputOf } from '../../../platform/fields/input.ts'
import {
  application,
  closing,
  damages,
  decision,
  judgment,
  proceedings,
  question,
  recoveries,
  representation,
  review,
  translation,
  verdict,
} from './records.ts'

export const noInput = z.object({})
export const caseInput = z.object({ caseId: z.guid() })
export const claimInput = caseInput.extend({ claimId: z.guid() })
const change = claimInput.extend({ revision: z.coerce.number().int().min(1) })

export const beginInput = caseInput.extend(inputOf(proceedings))
export const proceedingsInput = change.extend(inputOf(proceedings))
export const damagesInput = change.extend(inputOf(damages))
export const judgmentInput = change.extend(inputOf(judgment))
export const recoveryInput = change.extend(inputOf(recoveries.fields))
export const applyInput = change.extend(
  inputOf({
    ...application,
    // What is known already need not be said again; the rules ask for what is not.
    reported: optional(application.reported),
    contributed: optional(application.contributed),
  }),
)
export const decisionInput = change.extend(inputOf(decision))
export const askReviewInput = change.extend(inputOf(review))
export const representationInput = change.extend(inputOf(representation))
export const translationInput = change.extend(inputOf(translation))
export const closeInput = change.extend(inputOf(closing))
export const recountInput = change
export const takeBackInput = change.extend({ recoveryId: z.guid() })
export const askLawyerInput = change.extend(inputOf(question))
export const questionInput = z.object({ questionId: z.guid() })
export const answerInput = questionInput.extend(inputOf(verdict))
