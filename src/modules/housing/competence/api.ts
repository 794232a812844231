import { z } from '@hono/zod-openapi'
import { apiGet } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { viewRound } from './actions.ts'

/** What may be told of a round, as JSON. */
export const competenceApi = [
  apiGet(path('/v1/competence/:roundId'), viewRound, {
    summary:
      'What may be told of a round of self-assessment in housing; a county only with three shelters or more',
    output: z.object({
      round: z.object({ id: z.guid(), version: z.string(), opensOn: z.iso.date(), closesOn: z.iso.date() }),
      results: z.array(
        z.object({
          county: z.string(),
          setting: z.string(),
          topic: z.string(),
          kind: z.enum(['measured', 'zero', 'suppressed']),
          gap: z.number().nullable(),
        }),
      ),
    }),
    answer: ({ round: { id, version, opensOn, closesOn }, results }) => ({
      round: { id, version, opensOn, closesOn },
      results,
    }),
  }),
]
