import { z } from 'zod'
import { requestOrigin } from '../schema.ts'
import { CASE_ROLES, HOUSE_ROLES } from './rules.ts'

const emailAddress = z.preprocess(
  (value) => (typeof value === 'string' ? value.trim().toLowerCase() : value),
  z.email().max(254),
)

export const NoInput = z.object({ done: z.string().max(20).optional() })
export const OneProposal = z.object({ proposalId: z.guid() })
export const OneRescue = z.object({ rescueId: z.guid() })
/** Whom to let in. The body is one's own, unless one looks after the house and says another. */
export const NewProposal = z.object({
  name: z.string().trim().min(1).max(120),
  email: emailAddress,
  role: z.enum([...CASE_ROLES, ...HOUSE_ROLES]),
  body: z.preprocess((value) => (value === '' ? undefined : value), z.string().trim().max(300).optional()),
})
/** Who is to have a new way in, or their account opened again. */
export const NewRestore = z.object({
  person: z.guid(),
  kind: z.enum(['restore', 'reopen']).default('restore'),
})
export const NewLetIn = z.object({ person: z.guid() })
const half = z.string().trim().min(1).max(20)
export const ComeIn = z.object({
  email: emailAddress,
  first: half,
  second: half,
  visit: z.string().min(1),
  ...requestOrigin,
})
export const NewSecond = z.object({ second: emailAddress })
