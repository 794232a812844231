import { z } from 'zod'

/** Hours as people write them: `1,5` too. Half an hour at least, and at most 500. */
export const hours = z.preprocess(
  (given) => (typeof given === 'string' ? given.trim().replace(',', '.') : given),
  z.coerce.number().min(0.5).max(500).multipleOf(0.5),
)

/** Hours as a form shows them again. */
export const writtenHours = (value: number): string => String(value).replace('.', ',')
