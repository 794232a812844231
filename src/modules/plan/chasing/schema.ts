import { z } from 'zod'
import { ROWS_ON_A_PAGE } from '../../../platform/page-size.ts'

/** Which obligation is missing: what a body owes by a deadline of an assignment. */
export const owedInput = z.object({
  assignmentId: z.guid(),
  deadlineId: z.guid(),
  bodyId: z.guid(),
})
export const remindInput = owedInput.extend({
  /** One of the body's ladder, as `keyOf` names it. */
  to: z.string().max(60),
})

export const chaseListInput = z.object({
  body: z.guid().optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(5000).default(ROWS_ON_A_PAGE),
})

export const settingInput = z.object({
  /** Days; never by itself where it is empty. */
  goesOnAfter: z.coerce.number().int().min(1).max(120).optional(),
  revision: z.coerce.number().int().positive(),
})

export const contactsInput = z.object({ bodyId: z.guid() })
export const addContactInput = contactsInput.extend({
  called: z.string().trim().min(1).max(200),
  address: z.email().max(200).toLowerCase(),
})
export const endContactInput = contactsInput.extend({ contactId: z.guid() })

export const chaseJob = z.object({ chaseId: z.guid() })
