import { z } from 'zod'
import { apiRooms } from '../../../platform/access/token-scopes.ts'
import { emailAddress } from '../schema.ts'

const endsOn = z.iso.date()

export const ServiceList = z.object({})
export const NewServiceForm = z.object({ rooms: z.array(z.enum(apiRooms)) })
export const NewService = z.object({
  name: z.string().trim().min(1).max(80),
  purpose: z.string().trim().min(1).max(500),
  /** Whose it is, where somebody makes it who lets people in everywhere. */
  body: z.string().trim().max(300).optional(),
  answeredBy: emailAddress,
  address: emailAddress,
  rooms: z.array(z.enum(apiRooms)).min(1),
  scope: z.enum(['read', 'write']),
  endsOn,
})
export const OneService = z.object({ serviceId: z.guid(), done: z.string().max(40).optional() })
export const RenewService = z.object({ serviceId: z.guid(), endsOn })
export const HandOnService = z.object({ serviceId: z.guid(), answeredBy: emailAddress })
