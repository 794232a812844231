import { z } from 'zod'
import { itemSchema, Reasoning } from '../../telling/schema.ts'
import { ASKERS, BASES, DECISIONS } from './rules.ts'

const Said = z.enum(['yes', 'no'])

export const queueInput = z.object({
  state: z.enum(['open', 'decided']).default('open'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
})

export const registerInput = z.object({
  fromKind: z.enum(ASKERS),
  /** The authority in the directory, where it is there. */
  fromBody: z.guid().optional(),
  /** Who asks, with the reference that the answer is to carry. */
  from: z.string().trim().min(1).max(200),
  basis: z.enum(BASES),
  request: Reasoning,
  receivedOn: z.iso.date(),
  answerBy: z.iso.date().optional(),
})

const searchInput = { find: z.string().max(200).optional(), chosen: z.string().max(100).optional() }

export const requestIdInput = z.object({ requestId: z.guid() })

/** A request, looked at with another section than the one that was given. */
export const viewInput = requestIdInput.extend({
  basis: z.enum(BASES).optional(),
  ...searchInput,
})

/** What is looked for among the bodies that may have asked. */
export const prepareRequestInput = z.object(searchInput)

export const lookUpInput = requestIdInput.extend({
  revision: z.coerce.number().int().min(1),
  found: Said,
  caseNumber: z.string().trim().min(1).max(40).optional(),
})

export const decideInput = requestIdInput.extend({
  revision: z.coerce.number().int().min(1),
  decision: z.enum(DECISIONS),
  basis: z.enum(BASES),
  individual: Said,
  exceptional: Said.optional(),
  stays: Said.optional(),
  items: z.array(itemSchema).max(200).default([]),
  necessity: Reasoning.optional(),
  staleLaw: Reasoning.optional(),
  /** Who asks, where it was not known from the directory before. */
  fromBody: z.guid().optional(),
  disclosureId: z.guid().optional(),
  /** What is said where nothing of a case is told. */
  answer: Reasoning.optional(),
  reasons: Reasoning,
})
export type DecisionInput = z.output<typeof decideInput>
