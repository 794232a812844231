import { z } from 'zod'
import { type ApiRoute, apiList, apiPost } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { attendanceApi } from '../api-paths.ts'
import { viewOccasions } from './actions.ts'
import { noteAttendance } from './booking-actions.ts'

const Occasion = z.object({
  id: z.uuid(),
  materialId: z.uuid(),
  title: z.string(),
  startsAt: z.date(),
  endsAt: z.date(),
  place: z.string(),
  isRemote: z.boolean(),
  language: z.string(),
  places: z.int(),
  booked: z.int(),
  waiting: z.int(),
  bodyName: z.string().nullable(),
})

/** Occasions for programs, and what a trainer's device sends when it has a connection again. */
export const occasionApi: readonly ApiRoute[] = [
  apiList(path('/v1/occasions'), viewOccasions, {
    summary: 'When and where courses are held, and how many places are free',
    name: 'occasions',
    record: Occasion,
    found: ({ occasions }) => ({ rows: occasions }),
  }),
  apiPost(attendanceApi, noteAttendance, {
    summary: 'Say who was at an occasion',
    description: 'By booking; whoever is not named was not there. For the person who leads it.',
    output: z.object({ occasionId: z.uuid() }),
    example: { there: { '7b0c4d52-9c1e-4f5a-8a3d-2e6f1b9d0c47': 1 } },
  }),
]
