import { z } from 'zod'
import { amount } from '../../../platform/fields/kronor.ts'

const given = z.preprocess((value) => (value === '' ? undefined : value), amount.optional())

/** A row for each colleague: the largest grant with which they take each step; empty where they do not. */
export const proposeInput = z.object({
  threeFrom: given,
  people: z
    .array(z.object({ person: z.guid(), decide: given, agree: given, pay: given }).optional())
    .max(200)
    .default([]),
})
export const delegationInput = z.object({ delegationId: z.guid() })
