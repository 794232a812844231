import { z } from '@hono/zod-openapi'
import { apiGet } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { Measure, Obligation, told } from '../following/api.ts'
import { viewOverview } from './actions.ts'

const Overview = z
  .object({
    plan: z.object({ id: z.guid(), reference: z.string(), title: z.string() }).optional(),
    missing: z.array(Obligation).default([]),
    dueSoon: z.array(Obligation).default([]),
    waiting: z.array(Obligation).default([]),
    late: z.array(Measure).default([]),
    atRisk: z.array(Measure).default([]),
  })
  .openapi('Overview')

/** What waits, for programs. */
export const worklistApi = [
  apiGet(path('/v1/overview'), viewOverview, {
    summary: 'What needs the coordinator today',
    output: Overview,
    answer: (found) =>
      'late' in found ? { ...found, late: found.late?.map(told), atRisk: found.atRisk?.map(told) } : found,
  }),
]
