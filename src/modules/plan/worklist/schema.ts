import { z } from 'zod'
import { groups } from './rules.ts'

/** `plan` is the plan whose areas stand below the list, `show` the one group that is listed in full. */
export const overviewInput = z.object({ plan: z.guid().optional(), show: z.enum(groups).optional() })
