import { z } from 'zod'
import { type ApiRoute, apiGet, apiPost } from '../../../platform/http/api.ts'
import { meetables, securityLevels } from '../matching/wanted.ts'
import { fits } from '../occupancy/index.ts'
import { paths } from '../paths.ts'
import { takePlaceOut, viewPlaces } from './place-actions.ts'
import { standings } from './rules.ts'
import { receivedKinds, shelterKinds } from './schema.ts'
import { viewLocation } from './shelter-actions.ts'

const Shelter = z
  .object({
    id: z.guid(),
    name: z.string(),
    kind: z.enum(shelterKinds),
    receives: z.array(z.enum(receivedKinds)),
    accepts: z.array(z.enum(meetables)),
    languages: z.array(z.string()),
    security: z.enum(securityLevels),
    takesRequests: z.boolean(),
    revision: z.number().int(),
  })
  .meta({ id: 'Shelter' })

const Place = z
  .object({
    id: z.guid(),
    number: z.number().int(),
    fits: z.enum(fits),
    turnaroundHours: z.number().int(),
    room: z.object({ id: z.guid(), name: z.string() }),
    standing: z.enum(standings),
    byDay: z.array(z.enum(standings)),
  })
  .meta({ id: 'ShelterPlace' })

const Location = z
  .object({
    address: z.string(),
    property: z.string().nullable(),
    municipality: z.string(),
    county: z.string(),
    revision: z.number().int(),
  })
  .meta({ id: 'ShelterLocation' })

/** Shelters for programs of their own staff. */
export const shelterApi: readonly ApiRoute[] = [
  apiGet(paths.apiPlaces, viewPlaces, {
    summary: 'The places of a shelter of one’s own, now and for four weeks, a standing for each day',
    output: z.object({
      shelters: z.array(Shelter),
      seen: z.object({ shelter: Shelter, places: z.array(Place), waiting: z.number().int() }).optional(),
    }),
  }),
  apiGet(paths.apiLocation, viewLocation, {
    summary: 'Where a shelter of one’s own is; each look is recorded',
    output: z.object({ location: Location.optional() }),
  }),
  apiPost(paths.apiTakePlaceOut, takePlaceOut, {
    summary: 'Takes a place out of service',
    output: z.object({ shelterId: z.guid(), placeId: z.guid() }),
    status: 201,
  }),
]
