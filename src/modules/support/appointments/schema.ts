import { z } from 'zod'
import { inputOf } from '../../../platform/fields/input.ts'
import { ending, interpreting, written } from './records.ts'

export const noInput = z.object({})
export const caseInput = z.object({ caseId: z.guid() })
export const appointmentInput = caseInput.extend({ appointmentId: z.guid() })
const change = appointmentInput.extend({ revision: z.coerce.number().int().min(1) })

/** `instead`: the appointment that this one comes in place of. */
export const prepareInput = caseInput.extend({ instead: z.guid().optional() })
export const bookInput = prepareInput.extend(inputOf(written))
export const changeInput = change.extend(inputOf(written))
export const endInput = change.extend(inputOf(ending))
export const interpreterInput = change.extend(inputOf(interpreting))
