import { z } from 'zod'

const words = z.string().trim().min(1).max(2000)

export const raiseInput = z.object({
  planId: z.guid(),
  measureId: z.guid(),
  words,
  ownerId: z.guid(),
  nextLook: z.iso.date(),
})

export const riskInput = z.object({ riskId: z.guid() })

export const lookInput = riskInput.extend({
  /** Number of the look that the person saw. */
  revision: z.coerce.number().int().nonnegative(),
  words,
  ownerId: z.guid(),
  /** Empty where the risk is over. */
  nextLook: z.iso.date().optional(),
})
