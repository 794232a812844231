import { z } from 'zod'
import { inputOf } from '../../../platform/fields/input.ts'
import { settings } from '../codes.ts'
import { beginning, description, feedbackStates, kinds, pageContent } from './records.ts'

const number = z.coerce.number().int().min(1).max(10_000)

export const noInput = z.object({})
export const listInput = z.object({
  kind: z.enum(kinds),
  setting: z.enum(settings).optional().catch(undefined),
  language: z.string().max(8).optional(),
})
export const materialInput = z.object({ materialId: z.guid() })
export const viewInput = materialInput.extend({
  kind: z.enum(kinds),
  version: number.optional().catch(undefined),
  position: number.optional(),
})
export const compareInput = materialInput.extend({
  kind: z.enum(kinds),
  from: number.optional().catch(undefined),
})
export const fileInput = materialInput.extend({ version: number, file: z.string().max(40) })
export const sayInput = materialInput.extend({
  said: z.string().trim().min(1).max(1_000),
  version: number,
  /** A field that no person sees: programs that fill in every field give themselves away. */
  website: z.string().max(10_000).optional().default(''),
})
export const beginInput = z.object({ ...inputOf(beginning), ...inputOf(description) })
const revision = z.coerce.number().int().min(1)
export const describeInput = materialInput.extend({ ...inputOf(description), revision })
export const pageInput = materialInput.extend({ pageId: z.guid() })
export const newPageInput = materialInput.extend(inputOf(pageContent))
export const writePageInput = pageInput.extend({ ...inputOf(pageContent), revision })
export const withdrawInput = materialInput.extend({ version: number })
export const judgeInput = materialInput.extend({
  feedbackId: z.guid(),
  state: z.enum(feedbackStates).exclude(['waiting']),
})
