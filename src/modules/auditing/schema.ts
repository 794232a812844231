import { z } from 'zod'
import { ROWS_ON_A_PAGE } from '../../platform/page-size.ts'

export const outcomes = ['done', 'read', 'refused'] as const

/** What an auditor looks for; by day in Swedish time, both days counted. */
export const trailInput = z.object({
  action: z.string().trim().max(100).optional(),
  outcome: z.enum(outcomes).optional(),
  subjectKind: z.string().trim().max(60).optional(),
  subjectId: z.string().trim().max(100).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Records older than the one with this number. */
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(ROWS_ON_A_PAGE),
})

/** What the auditors are told of the trail without asking. */
export const alarms = ['seals_late', 'trail_broken'] as const
export type Alarm = (typeof alarms)[number]
