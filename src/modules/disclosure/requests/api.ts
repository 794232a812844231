import { z } from '@hono/zod-openapi'
import { type ApiRoute, apiList } from '../../../platform/http/api.ts'
import { paths } from '../paths.ts'
import { viewQueue } from './compelled/actions.ts'
import { ASKERS, BASES, DECISIONS } from './compelled/rules.ts'

const Queued = z
  .object({
    number: z.string(),
    fromKind: z.enum(ASKERS),
    basis: z.enum(BASES),
    receivedAt: z.date(),
    answerBy: z.iso.date().nullable(),
    late: z.boolean(),
    lookedUp: z.boolean(),
    decision: z.enum(DECISIONS).nullable(),
    decidedAt: z.date().nullable(),
  })
  .openapi('QueuedRequest')

/** The queue of requests: that they came and how they stand; nothing of what they ask. */
export const requestsApi: readonly ApiRoute[] = [
  apiList(paths.apiRequests, viewQueue, {
    summary:
      'Requests that a law obliges to answer, oldest first: kinds, sections and days, never about whom',
    name: 'requests',
    record: Queued,
    found: ({ rows, total }) => ({ rows, total }),
  }),
]
