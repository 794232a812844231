import { z } from 'zod'

export const startInput = z.object({ plan: z.uuid().optional().catch(undefined) })
/** `area` is the number that the plan gives it, such as 2.1. */
export const areaInput = z.object({ planId: z.uuid(), area: z.string().regex(/^[\w.:-]{1,20}$/) })
export const bodiesInput = z.object({ planId: z.uuid() })
export const bodyInput = bodiesInput.extend({ bodyId: z.uuid() })
export const newsInput = z.object({ page: z.coerce.number().int().min(1).max(500).default(1) })
export const feedInput = z.object({ language: z.enum(['sv', 'en']) })
export const measureFeedInput = feedInput.extend({ planId: z.uuid(), measureId: z.uuid() })
export const bodyFeedInput = feedInput.extend({ planId: z.uuid(), bodyId: z.uuid() })
