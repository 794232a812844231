import { z } from 'zod'
import { inputOf } from '../../../platform/fields/input.ts'
import { answered, asked } from './records.ts'

export const caseInput = z.object({ caseId: z.guid() })
export const giveInput = caseInput.extend(inputOf(asked))
export const endInput = caseInput.extend({
  taskId: z.guid(),
  ...inputOf(answered),
  state: z.enum(['done', 'declined']),
  revision: z.coerce.number().int().min(1),
})
