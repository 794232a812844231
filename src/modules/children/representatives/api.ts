import { z } from 'zod'
import { type ApiRoute, apiList } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { viewRepresentatives } from './actions.ts'
import { representativeKinds, representativeStates } from './schema.ts'

/** Representatives of a child for programs: where each stands, never who it is. */
export const representativeApi: readonly ApiRoute[] = [
  apiList(path('/v1/cases/:caseId/child/representatives'), viewRepresentatives, {
    summary: 'Representatives of a child that are needed, applied for, appointed or ended',
    name: 'representatives',
    record: z.object({
      id: z.guid(),
      kind: z.enum(representativeKinds),
      state: z.enum(representativeStates),
      neededOn: z.iso.date(),
      appliedOn: z.iso.date().nullable(),
      appointedOn: z.iso.date().nullable(),
      childToldOn: z.iso.date().nullable(),
      endedOn: z.iso.date().nullable(),
    }),
    found: ({ representatives }) => ({ rows: representatives }),
  }),
]
