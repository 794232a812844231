import { z } from 'zod'
import { type ApiRoute, apiList, apiPost } from '../../../platform/http/api.ts'
import { paths } from '../paths.ts'
import { endPlacement, reviewPlacement } from './course-actions.ts'
import { decidePlacement, prolongPlacement } from './decide-actions.ts'
import { endResident, startResident } from './resident-actions.ts'
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
  id: z.guid(),
  number: z.string(),
  ground: z.enum(grounds),
  phase: z.enum(phases).nullable(),
  decidedOn: Day,
  plannedFrom: Day,
  plannedUntil: Day,
  courtCeasedOn: Day.nullable(),
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
  places: z.array(z.object({ id: z.guid(), roomName: z.string(), number: z.number() })),
})

const Changed = z.object({ placementId: z.guid() })

/** Placements for programs: days and codes. Neither tells where a shelter is. */
export const placementApi: readonly ApiRoute[] = [
  apiList(paths.apiPlacements, viewPlacements, {
    summary: 'Placements of a case, with their days and what followed; never where',
    name: 'placements',
    record: Placement,
    found: ({ placements }) => ({ rows: placements }),
  }),
  apiList(paths.apiResidents, viewResidents, {
    summary:
      'Placements in the shelters of one’s own body, by number and in codes, with their places in the house',
    name: 'residents',
    record: Resident,
    found: ({ residents }) => ({ rows: residents }),
  }),
  apiPost(paths.apiPlacements, decidePlacement, {
    summary: 'Grants a placement through an offer that was chosen, or in a shelter of one’s own body',
    status: 201,
    output: Changed,
  }),
  apiPost(paths.apiReviewPlacement, reviewPlacement, {
    summary: 'Writes down a review of a placement',
    output: Changed,
  }),
  apiPost(paths.apiProlongPlacement, prolongPlacement, {
    summary: 'Prolongs a placement by a new decision',
    output: Changed,
  }),
  apiPost(paths.apiEndPlacement, endPlacement, {
    summary: 'Ends a placement, with why and what follows',
    output: Changed,
  }),
  apiPost(paths.apiStartResident, startResident, {
    summary: 'Those who were granted a placement have come',
    output: Changed,
  }),
  apiPost(paths.apiEndResident, endResident, {
    summary: 'Ends a placement from the shelter’s side',
    output: Changed,
  }),
]
