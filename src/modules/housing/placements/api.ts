import { z } from 'zod'
import { type ApiRoute, apiGet } from '../../../platform/http/api.ts'
import { paths } from '../paths.ts'
import { viewResidents } from './residents-actions.ts'
import {
  endReasons,
  grounds,
  personKinds,
  phases,
  placementStates,
  whatFollows,
  withdrawReasons,
} from './schema.ts'
import { viewPlacements } from './view-actions.ts'

const Day = z.iso.date()
const Placement = z.object({
  id: z.uuid(),
  number: z.string(),
  ground: z.enum(grounds),
  phase: z.enum(phases).nullable(),
  decidedOn: Day,
  plannedFrom: Day,
  plannedUntil: Day,
  lapsesOn: Day,
  state: z.enum(placementStates),
  startedOn: Day.nullable(),
  reviewOn: Day.nullable(),
  endedOn: Day.nullable(),
  endReason: z.enum([...endReasons, ...withdrawReasons]).nullable(),
  followedBy: z.enum(whatFollows).nullable(),
  revision: z.number(),
})
const Resident = z.object({
  placement: Placement.omit({ endReason: true }),
  people: z.array(z.object({ number: z.number(), kind: z.enum(personKinds) })),
  places: z.array(z.object({ id: z.uuid(), roomName: z.string(), number: z.number() })),
})

/** Placements for programs: days and codes. Neither tells where a shelter is. */
export const placementApi: readonly ApiRoute[] = [
  apiGet(paths.apiPlacements, viewPlacements, {
    summary: 'Placements of a case, with their days and what followed; never where',
    output: z.object({ placements: z.array(Placement) }),
  }),
  apiGet(paths.apiResidents, viewResidents, {
    summary:
      'Placements in the shelters of one’s own body, by number and in codes, with their places in the house',
    output: z.object({ residents: z.array(Resident) }),
  }),
]
