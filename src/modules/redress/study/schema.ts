import { z } from 'zod'
import { obstacleCodes } from '../payments/schema.ts'

export const places = ['SE', 'NO', 'EU'] as const
export type Place = (typeof places)[number]
export const topics = ['rule', 'limit', 'amount', 'child', 'abroad', 'confirmation'] as const
export type Topic = (typeof topics)[number]
export const confidences = ['statute', 'agency', 'own knowledge'] as const
export type Confidence = (typeof confidences)[number]
export const proposalStates = ['draft', 'put_forward', 'withdrawn'] as const
export type ProposalState = (typeof proposalStates)[number]

const Line = z.string().trim().max(300)
const Address = z
  .union([z.url({ protocol: /^https?$/ }).max(500), z.literal('')])
  .optional()
  .transform((given) => given ?? '')

export const studyInput = z.object({ body: z.uuid().optional() })
export const studyTextInput = z.object({ place: z.enum(places), topic: z.enum(topics) })
export const writeTextInput = z.object({
  place: z.enum(places),
  topic: z.enum(topics),
  /** The version that was read: 0 before anything was written. */
  revision: z.coerce.number().int().min(0),
  text: z.string().trim().min(1).max(5_000),
  source: Line.min(1),
  sourceAddress: Address,
  sourceDay: z.iso.date(),
  confidence: z.enum(confidences),
})
const proposalFields = {
  title: Line.min(1),
  text: z.string().trim().min(1).max(10_000),
  grounds: z.array(z.enum(obstacleCodes)).max(obstacleCodes.length).default([]),
  addressedTo: Line.default(''),
  state: z.enum(proposalStates),
}
export const newProposalInput = z.object({})
export const addProposalInput = z.object(proposalFields)
export const proposalInput = z.object({ proposalId: z.uuid() })
export const changeProposalInput = z.object({
  proposalId: z.uuid(),
  revision: z.coerce.number().int().min(1),
  ...proposalFields,
})
