import { z } from 'zod'
import { SECTION_KEYS } from '../../../law/index.ts'
import { Reasoning } from '../../telling/schema.ts'
import { RECIPIENTS } from './rules.ts'

export const caseInput = z.object({ caseId: z.guid() })
export const documentRequestInput = caseInput.extend({ requestId: z.guid() })

export const registerDocumentsInput = caseInput.extend({
  recipient: z.enum(RECIPIENTS),
  /** Who asks and for what, as far as they say: nobody has to. */
  words: Reasoning.optional(),
  receivedOn: z.iso.date(),
})

const Revision = z.coerce.number().int().min(1)

export const chooseInput = documentRequestInput.extend({
  revision: Revision,
  /** Part → what is decided about it. */
  choice: z.record(z.string().max(80), z.enum(['show', ...SECTION_KEYS])).default({}),
  /** Shows what no section covers, as far as nothing else is chosen for it. */
  rest: z.literal('show').optional(),
})

export const decideDocumentsInput = documentRequestInput.extend({
  revision: Revision,
  reasons: Reasoning,
})
