import { z } from 'zod'
import { carriedOutKinds } from '../standing/schema.ts'

/** What can be shown to have come of a measure, from what was done to what it caused. */
export const cameOfItKinds = ['output', 'outcome', 'effect', 'cannot_be_assessed'] as const
export type CameOfIt = (typeof cameOfItKinds)[number]

const Because = z.string().trim().max(4000).optional()
const OneOrMore = <T extends z.ZodType>(of: T, most: number) =>
  z.preprocess(
    (given) => (given === undefined || Array.isArray(given) ? given : [given]),
    z.array(of).max(most).default([]),
  )

/** `page`: from 1. */
export const worklistInput = z.object({
  plan: z.guid().optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

export const evaluationInput = z.object({ planId: z.guid(), measureId: z.guid() })

/** A judgement as it is kept: a draft may lack anything, since it is thought out over days. */
export const keepInput = evaluationInput.extend({
  carriedOut: z.enum(carriedOutKinds).optional(),
  carriedOutBecause: Because,
  cameOfIt: z.enum(cameOfItKinds).optional(),
  cameOfItBecause: Because,
  /** The report-backs that it rests on. */
  reports: OneOrMore(z.guid(), 60),
  /** What it rests on beside them, one on each line. */
  otherSources: z.string().trim().max(4000).optional(),
  /** The version that the writer saw, 0 where there was none. */
  revision: z.coerce.number().int().nonnegative(),
})

export const publishInput = evaluationInput.extend({ revision: z.coerce.number().int().positive() })
