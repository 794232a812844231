import { z } from 'zod'
import { inputOf } from '../../../platform/fields/input.ts'
import { places, topics } from './codes.ts'
import { entry, proposals } from './records.ts'

export const studyInput = z.object({ body: z.guid().optional() })
export const studyTextInput = z.object({ place: z.enum(places), topic: z.enum(topics) })
export const writeTextInput = studyTextInput.extend({
  /** The version that was read: 0 before anything was written. */
  revision: z.coerce.number().int().min(0),
  ...inputOf(entry),
})
export const newProposalInput = z.object({})
export const addProposalInput = z.object(inputOf(proposals.fields))
export const proposalInput = z.object({ proposalId: z.guid() })
export const changeProposalInput = proposalInput.extend({
  revision: z.coerce.number().int().min(1),
  ...inputOf(proposals.fields),
})
