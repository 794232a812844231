import { z } from 'zod'

export const startInput = z.object({ plan: z.guid().optional().catch(undefined) })
/** `area` is the number that the plan gives it, such as 2.1. */
export const areaInput = z.object({ planId: z.guid(), area: z.string().regex(/^[\w.:-]{1,20}$/) })
export const bodiesInput = z.object({ planId: z.guid() })
export const bodyInput = bodiesInput.extend({ bodyId: z.guid() })
export const newsInput = z.object({ page: z.coerce.number().int().min(1).max(500).default(1) })
export const feedInput = z.object({ language: z.enum(['sv', 'en']) })
export const measureFeedInput = feedInput.extend({ planId: z.guid(), measureId: z.guid() })
export const bodyFeedInput = feedInput.extend({ planId: z.guid(), bodyId: z.guid() })
