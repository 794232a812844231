import { z } from 'zod'
import { type ApiRoute, apiList } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { viewProgrammes } from './register-actions.ts'
import { capacities, settings } from './schema.ts'

const Programme = z.object({
  id: z.guid(),
  bodyId: z.guid(),
  bodyName: z.string(),
  name: z.string(),
  setting: z.enum(settings),
  description: z.string(),
  meets: z.array(z.string()),
  serves: z.array(z.string()),
  languages: z.array(z.string()),
  counties: z.array(z.string()),
  capacity: z.enum(capacities),
  capacityOn: z.iso.date(),
})

/** Programmes for programs: the register, never a shelter in it. */
export const programmeApi: readonly ApiRoute[] = [
  apiList(path('/v1/programmes'), viewProgrammes, {
    summary: 'Programmes with what they can meet, for whom and where; never a shelter',
    name: 'programmes',
    record: Programme,
    found: ({ programmes }) => ({ rows: programmes }),
  }),
]
