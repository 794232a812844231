import { z } from 'zod'

export const progressStates = ['not_started', 'on_track', 'at_risk', 'delayed', 'done', 'stopped'] as const
export type ProgressState = (typeof progressStates)[number]

export const planInput = z.object({ planId: z.uuid() })

export const measureListInput = planInput.extend({
  area: z.string().max(20).optional(),
  /** `late` gathers what is delayed and what the plan's own day has passed for, `missing` what owes a report. */
  state: z.enum([...progressStates, 'late', 'missing']).optional(),
  body: z.uuid().optional(),
  text: z.string().trim().max(200).optional(),
})

export const measureInput = z.object({ planId: z.uuid(), measureId: z.uuid() })

export const setProgressInput = measureInput.extend({
  state: z.enum(progressStates),
  reason: z.string().trim().min(1).max(2000),
  /** Number of the progress entry that the person saw, so that two people do not overwrite each other unseen. */
  revision: z.coerce.number().int().nonnegative(),
})

export const overviewInput = z.object({ plan: z.uuid().optional() })

export const searchInput = z.object({
  q: z.string().trim().max(200).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
})
