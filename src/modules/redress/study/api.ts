import { z } from 'zod'
import { type ApiRoute, apiGet } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { obstacleCodes } from '../payments/codes.ts'
import { viewStudy } from './actions.ts'
import { confidences, places, proposalStates, topics } from './codes.ts'

const Entry = z.object({
  place: z.enum(places),
  topic: z.enum(topics),
  version: z.int(),
  text: z.object({ sv: z.string(), en: z.string() }),
  source: z.string(),
  sourceAddress: z.string(),
  sourceDay: z.iso.date(),
  confidence: z.enum(confidences),
})

/** The study for programs. */
export const studyApi: readonly ApiRoute[] = [
  apiGet(path('/v1/redress/study'), viewStudy, {
    summary: 'The study of measure 24: the comparison with its sources, and the proposals',
    output: z.object({
      bodyName: z.string().nullable(),
      entries: z.array(z.object({ topic: z.enum(topics), places: z.array(Entry) })),
      proposals: z.array(
        z.object({
          id: z.guid(),
          title: z.string(),
          text: z.string(),
          grounds: z.array(z.enum(obstacleCodes)),
          addressedTo: z.string(),
          state: z.enum(proposalStates),
        }),
      ),
    }),
  }),
]
