import { z } from '@hono/zod-openapi'
import { type ApiRoute, apiPost } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { changeSeries, registerSeries, reportPeriods } from './actions.ts'

const Named = z.object({ series: z.string() })

/** Reporting a series for programs; it is read as every other, at `/v1/series`. */
export const reportedApi: readonly ApiRoute[] = [
  apiPost(path('/v1/series'), registerSeries, {
    summary: 'Register a series that a body reports by hand',
    status: 201,
    output: Named,
  }),
  apiPost(path('/v1/series/:series/description'), changeSeries, {
    summary: 'Describe a reported series anew; what was told by the old words keeps them',
    output: Named,
  }),
  apiPost(path('/v1/series/:series/periods'), reportPeriods, {
    summary:
      'Report periods, all or none; they are public once a second person has released them, and what was told before is corrected by a new version',
    output: Named.extend({ heldId: z.guid(), added: z.int(), corrected: z.int() }),
    bodyLimit: 4_000_000,
  }),
]
