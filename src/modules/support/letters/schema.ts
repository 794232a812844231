import { z } from 'zod'
import { inputOf } from '../../../platform/fields/input.ts'
import { decided, letterKinds, letterLanguages, letterText, returning, written } from './records.ts'

export const caseInput = z.object({ caseId: z.guid() })
export const letterInput = caseInput.extend({ letterId: z.guid() })
export const beginInput = caseInput.extend({ kind: z.enum(letterKinds), language: z.enum(letterLanguages) })
const revised = letterInput.extend({ revision: z.coerce.number().int() })
export const saveInput = revised.extend(inputOf(written))
export const saveDecisionInput = revised.extend(inputOf(decided))
export const stepInput = revised
/** With all that stands in the form whose button takes the step, or nothing of it. */
export const finishInput = revised.extend(z.object(inputOf(decided)).partial().shape)
export const returnInput = revised.extend(inputOf(returning))
export const tellInput = letterInput.extend({ toldOn: z.iso.date() })
export const fileInput = letterInput.extend({ as: z.enum(['pdf', 'word', 'cover']).default('pdf') })
export const noInput = z.object({})
export const textInput = z.object({ kind: z.enum(letterKinds), language: z.enum(letterLanguages) })
export const writeTextInput = textInput.extend(inputOf(letterText))
