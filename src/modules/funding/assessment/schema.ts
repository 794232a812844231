import { z } from 'zod'
import { amount } from '../amounts.ts'

const Text = (maximum: number) => z.string().trim().max(maximum)

export const callIdInput = z.object({ callId: z.uuid() })
export const applicationIdInput = z.object({ applicationId: z.uuid() })
export const assessorInput = z.object({ callId: z.uuid(), person: z.uuid() })

/** For each application: whether something makes one partial, and what. */
export const declareInput = z.object({
  callId: z.uuid(),
  partial: z.record(z.uuid(), z.enum(['no', 'yes'])).default({}),
  reason: z.record(z.uuid(), Text(1000)).default({}),
})

export const assessInput = z.object({
  applicationId: z.uuid(),
  points: z.record(z.uuid(), z.coerce.number().int().min(0).max(10)).default({}),
  reason: z.record(z.uuid(), Text(4000)).default({}),
  comment: Text(8000).default(''),
})

export const outcomes = ['granted', 'part', 'rejected'] as const
export type Outcome = (typeof outcomes)[number]

export const decideInput = z.object({
  applicationId: z.uuid(),
  outcome: z.enum(outcomes),
  granted: amount.optional(),
  number: z.string().trim().min(1).max(60),
  decidedOn: z.iso.date(),
  reasons: z.string().trim().min(1).max(8000),
})
