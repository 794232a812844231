import { z } from 'zod'
import { isCountry } from '../countries.ts'

export const activityKinds = ['training', 'visit'] as const
export type ActivityKind = (typeof activityKinds)[number]

export const noInput = z.object({})
/** A whole number as people write it: `1 200` too. */
const Count = (most: number) =>
  z.preprocess(
    (given) => (typeof given === 'string' ? given.replaceAll(/\s/g, '') : given),
    z.coerce.number().int().min(1).max(most),
  )
export const addActivityInput = z.object({
  kind: z.enum(activityKinds),
  partnerId: z.union([z.uuid(), z.literal('')]).optional(),
  subject: z.string().trim().min(1).max(300),
  country: z.string().refine(isCountry),
  heldOn: z.iso.date(),
  hours: Count(2_000),
  participants: Count(100_000),
})
