import { z } from 'zod'
import { inputOf } from '../../../platform/fields/input.ts'
import { count } from '../../../platform/fields/kinds.ts'
import { groupWork, work, written } from './records.ts'

export const noInput = z.object({})
export const occasionInput = z.object({ occasionId: z.guid() })
export const listInput = z.object({ materialId: z.union([z.guid(), z.literal('')]).optional() })
export const prepareInput = z.object({ materialId: z.string().optional() })
export const addInput = z.object(inputOf(written))
export const changeInput = occasionInput.extend({
  ...inputOf(written),
  revision: z.coerce.number().int().min(1),
})
export const bookInput = occasionInput.extend(inputOf(work))
export const bookGroupInput = occasionInput.extend(inputOf(groupWork))
export const withdrawInput = occasionInput.extend({ bookingId: z.guid() })
/** How many of each booking were there. */
export const attendInput = occasionInput.extend({
  there: z
    .record(
      z.guid(),
      z.preprocess((given) => (given === 'yes' ? 1 : given), count(500, 0).schema),
    )
    .default({}),
})
