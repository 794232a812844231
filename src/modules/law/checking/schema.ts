import { z } from 'zod'
import { oneSection } from '../schema.ts'

/** How surely a lawyer knows what a section says. */
export const CHECK_CONFIDENCES = ['statute', 'agency'] as const

const LONGEST_NOTE = 2000

export const checkInput = oneSection.extend({
  readOn: z.iso.date(),
  /** "2025:965", with or without "SFS" before it. */
  against: z
    .string()
    .trim()
    .transform((given) => given.replace(/^sfs\s*/iu, ''))
    .pipe(z.stringFormat('sfs', /^[12]\d{3}:[1-9]\d{0,4}$/)),
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
