import { z } from 'zod'
import { changeTypes } from '../../platform/changes/note-change.ts'

const types = z.array(z.enum(changeTypes)).min(1)

export const newEndpoint = z.object({
  name: z.string().trim().min(1).max(100),
  url: z.string().trim().min(1).max(2000),
  types,
})

export const endpointView = z.object({
  endpointId: z.guid(),
  done: z.string().optional(),
  page: z.coerce.number().int().min(1).max(1000).default(1),
})
export const oneEndpoint = z.object({ endpointId: z.guid() })
export const changedEndpoint = z.object({ endpointId: z.guid(), types })
export const oneDelivery = z.object({ endpointId: z.guid(), deliveryId: z.guid() })
export const deliveryJob = z.object({ deliveryId: z.guid() })
