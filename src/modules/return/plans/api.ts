import { z } from 'zod'
import { type ApiRoute, apiGet, apiList } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { planStates, sides, topics } from './codes.ts'
import { viewReturn, viewReturns } from './view-actions.ts'

/** Returns for programs. */
export const planApi: readonly ApiRoute[] = [
  apiList(path('/v1/returns'), viewReturns, {
    summary: 'Returns that have not ended, of the cases one works on',
    name: 'returns',
    record: z.object({
      id: z.guid(),
      caseId: z.guid(),
      caseNumber: z.string(),
      number: z.string(),
      state: z.enum(planStates),
      onOwn: z.boolean(),
      departsOn: z.iso.date().nullable(),
      travelledOn: z.iso.date().nullable(),
      nextDue: z.iso.date().nullable(),
    }),
    found: ({ returns }) => ({ rows: returns }),
  }),
  apiGet(path('/v1/cases/:caseId/returns/:returnId'), viewReturn, {
    summary: 'A return: where it stands and what stands against its confirmation, as codes',
    output: z.object({
      plan: z.object({
        id: z.guid(),
        number: z.string(),
        state: z.enum(planStates),
        onOwn: z.boolean(),
        departsOn: z.iso.date().nullable(),
        arrivesOn: z.iso.date().nullable(),
      }),
      obstacles: z.array(
        z.object({
          code: z.string(),
          side: z.enum(sides).optional(),
          topics: z.array(z.enum(topics)).optional(),
        }),
      ),
    }),
  }),
]
