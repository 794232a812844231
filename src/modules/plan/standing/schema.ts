import { z } from 'zod'
import { type StatusKind, statusKinds } from '../../../platform/status-kinds.ts'

/** What a coordinator may judge that a measure does. */
export const progressStates = ['not_started', 'on_track', 'at_risk', 'delayed', 'done', 'stopped'] as const
export type ProgressState = (typeof progressStates)[number]

/** The kind by which a judgement is shown, and so the word that is said of it. */
export const judgedKinds = {
  not_started: 'planned',
  on_track: 'running',
  at_risk: 'atRisk',
  delayed: 'late',
  done: 'done',
  stopped: 'withdrawn',
} as const satisfies Record<ProgressState, StatusKind>

/** Whether a measure was carried out as promised, as a coordinator or an evaluator judges it. */
export const carriedOutKinds = [
  'as_promised',
  'partly',
  'otherwise',
  'not_carried_out',
  'cannot_be_assessed',
] as const
export type CarriedOut = (typeof carriedOutKinds)[number]

/** What a standing may follow from. */
export const standingSources = [
  'not_followed',
  'plan_day',
  'report_missing',
  'judgement',
  'reported',
  'submitted',
  'never_assigned',
  'time_over',
  'assignment',
  'no_assignment',
] as const

export const planInput = z.object({ planId: z.guid() })

export const measureListInput = planInput.extend({
  area: z.string().max(20).optional(),
  /** Measures that stand so, by the one word that each page says of them. */
  state: z.enum(statusKinds).optional(),
  body: z.guid().optional(),
  /** `no`: measures that nobody was given an assignment for. */
  assigned: z.enum(['no']).optional(),
  text: z.string().trim().max(200).optional(),
  /** Whoever has just approved it is told. */
  notice: z.enum(['approved']).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

export const measureInput = z.object({ planId: z.guid(), measureId: z.guid() })

export const setProgressInput = measureInput.extend({
  state: z.enum(progressStates),
  /** Asked of what is done: done is more than reported. What was stopped may have been carried out in part, or not at all. */
  carriedOut: z.enum(carriedOutKinds).optional(),
  reason: z.string().trim().min(1).max(2000),
  /** Number of the progress entry that the person saw, so that two people do not overwrite each other unseen. */
  revision: z.coerce.number().int().nonnegative(),
})

export const searchInput = z.object({
  q: z.string().trim().max(200).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
})
