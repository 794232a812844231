import { z } from '@hono/zod-openapi'
import { type ApiRoute, apiPost } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { handInDirectly } from './hand-in-actions.ts'

/** Handing in for programs, with a token of somebody who hands in for the body. */
export const collectionApi: readonly ApiRoute[] = [
  apiPost(path('/v1/statistics/collections/:collectionId/submissions'), handInDirectly, {
    summary: 'Hand in tables or case records for a collection',
    description:
      'Either `tables`, each as `{ table, cells: [{ cell: { sex: "female", age: "child" }, figure: { kind: "measured", value: 12 } }] }` with every one of its cells, a figure being `measured` from 1, `zero`, `unknown`, `not_collected` or `suppressed`; or `records`, case records without identity. Nothing of what was handed in before is changed: the latest counts.',
    status: 201,
    output: z.object({
      submissionId: z.guid(),
      /** Which of those handed in this way by the body, from 1. */
      number: z.int(),
      /** How many questions the rules ask of it. */
      questions: z.int(),
    }),
    bodyLimit: 8_000_000,
  }),
]
