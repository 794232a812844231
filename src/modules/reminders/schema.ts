import { z } from 'zod'

/** How somebody wants mail: one for each, one a day, one a week, none. */
export const manners = ['each', 'daily', 'weekly', 'none'] as const
export type Manner = (typeof manners)[number]

export const preferenceInput = z.object({
  manner: z.enum(manners),
  weekday: z.coerce.number().int().min(1).max(5).default(1),
})

export const wishesView = z.object({ done: z.string().optional() })

export const oneOfMine = z.object({ id: z.guid() })

export const settingView = z.object({
  steps: z.string().max(100).optional(),
  mailMayRest: z.enum(['yes', 'no']).optional(),
  done: z.string().optional(),
})

export const settingInput = z.object({
  steps: z.string().max(100),
  mailMayRest: z.enum(['yes', 'no']).default('no'),
  revision: z.coerce.number().int(),
})

export const mailJob = z.object({ mailId: z.guid() })

export const oneMail = z.object({ id: z.guid() })
