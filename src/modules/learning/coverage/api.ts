import { z } from '@hono/zod-openapi'
import { type ApiRoute, apiList } from '../../../platform/http/api.ts'
import { reachApi } from '../api-paths.ts'
import { viewReach } from './actions.ts'

const Range = z.object({ low: z.int(), high: z.int() })
const Place = z
  .object({
    setting: z.string(),
    /** Of school alone. */
    level: z.string().nullable(),
    function: z.string(),
    /** Null for the whole country, and where none may be told. */
    county: z.string().nullable(),
    staff: z.int(),
    planned: z.int(),
    /** Of the staff that is stated. */
    reached: Range,
    /** Of bodies that have stated no staff there. */
    reachedBesides: Range,
  })
  .openapi('ReachedPlace')

/** What is told of whom training has reached, as JSON. */
export const reachedApi: readonly ApiRoute[] = [
  apiList(reachApi, viewReach, {
    summary: 'Whom training has reached, by setting, function and county',
    description:
      'All numbers are multiples of five, worked out once a quarter: each is at most four from the truth. The number reached lies between low and high, as nobody knows who is counted twice.',
    name: 'places',
    record: Place,
    beside: {
      shape: { asOf: z.iso.date().nullable() },
      of: ({ asOf }) => ({ asOf: asOf ?? null }),
    },
    found: ({ places }) => ({
      rows: places.map(({ low, spread, otherLow, otherSpread, ...place }) => ({
        ...place,
        reached: { low, high: low + spread },
        reachedBesides: { low: otherLow, high: otherLow + otherSpread },
      })),
    }),
  }),
]
