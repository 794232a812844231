import { z } from 'zod'
import { oneSection, sfsNumber } from '../schema.ts'

/** How surely a lawyer knows what a section says. */
export const CHECK_CONFIDENCES = ['statute', 'agency'] as const

const LONGEST_NOTE = 2000

export const checkInput = oneSection.extend({
  readOn: z.iso.date(),
  against: sfsNumber,
  confidence: z.enum(CHECK_CONFIDENCES),
  agrees: z.enum(['yes', 'no']),
  digest: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  note: z.string().trim().min(1).max(LONGEST_NOTE).optional(),
})
