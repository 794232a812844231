import { z } from 'zod'
import { amount } from '../../../platform/fields/kronor.ts'

const Text = (maximum: number) => z.string().trim().max(maximum)

export const callIdInput = z.object({ callId: z.guid() })
export const applicationIdInput = z.object({ applicationId: z.guid() })
export const assessorInput = z.object({ callId: z.guid(), person: z.guid() })

const answers = ['no', 'yes'] as const
/** For each application: whether something makes one partial, and what. Each that a page asks of is answered. */
export const declareInput = z
  .object({
    callId: z.guid(),
    asked: z.array(z.guid()).default([]),
    partial: z.record(z.guid(), z.enum(answers)).default({}),
    reason: z.record(z.guid(), Text(1000)).default({}),
  })
  .superRefine(({ asked, partial }, context) => {
    for (const id of asked.filter((one) => partial[one] === undefined))
      context.addIssue({
        code: 'invalid_value',
        values: [...answers],
        input: undefined,
        path: ['partial', id],
      })
  })

export const assessInput = z.object({
  applicationId: z.guid(),
  points: z.record(z.guid(), z.coerce.number().int().min(0).max(10)).default({}),
  reason: z.record(z.guid(), Text(4000)).default({}),
  comment: Text(8000).default(''),
})

export const outcomes = ['granted', 'part', 'rejected'] as const
export type Outcome = (typeof outcomes)[number]

export const decideInput = z.object({
  applicationId: z.guid(),
  outcome: z.enum(outcomes),
  granted: amount.optional(),
  number: z.string().trim().min(1).max(60),
  decidedOn: z.iso.date(),
  reasons: z.string().trim().min(1).max(8000),
})

/**
 * Why a decision takes the place of another: a slip of the pen (förvaltningslagen 36 §), because it is wrong (37 and 38 §§), or decided
 * by whom it was appealed to.
 */
export const grounds = ['correction', 'change', 'appeal'] as const
export type Ground = (typeof grounds)[number]
export const changeInput = decideInput.extend({
  ground: z.enum(grounds),
  /** When what is granted more is to be paid, where payments are agreed already. */
  dueOn: z.iso.date().optional(),
})
