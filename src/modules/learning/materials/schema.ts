import { z } from 'zod'
import { settings } from '../codes.ts'

export const listInput = z.object({
  setting: z.enum(settings).optional().catch(undefined),
  language: z.string().max(8).optional(),
})
