import { z } from 'zod'
import { wholeYear } from '../../../platform/fields/kinds.ts'

/** Whole kronor, such as "59 200" or "59200". */
const Kronor = z
  .string()
  .trim()
  .transform((written) => written.replaceAll(/[\s\u00a0\u202f.]/g, '').replace(/kr(onor)?$/i, ''))
  .pipe(z.string().regex(/^\d{4,7}$/))
  .transform(Number)

export const figureInput = z.object({
  year: wholeYear(2_000),
  kronor: Kronor,
  source: z.string().trim().min(1).max(300),
})
