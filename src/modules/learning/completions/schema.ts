import { z } from 'zod'
import { inputOf } from '../../../platform/fields/input.ts'
import { said, takenBack } from './records.ts'

export const noInput = z.object({})
export const completionInput = z.object({ completionId: z.guid() })
export const sayInput = z.object({ materialId: z.guid(), ...inputOf(said) })
export const prepareInput = z.object({ materialId: z.guid() })
export const showInput = completionInput.extend({ show: z.enum(['yes', 'no']) })
/** With the name only where the learner asks for it. */
export const givenInput = completionInput.extend({ name: z.literal('yes').optional() })
export const takeBackInput = z.object(inputOf(takenBack))
export const doneInput = z.object({ done: z.string().optional(), kept: z.coerce.number().int().optional() })
