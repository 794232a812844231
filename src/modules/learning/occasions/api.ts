import { z } from 'zod'
import { type ApiRoute, apiPost } from '../../../platform/http/api.ts'
import { attendanceApi } from '../api-paths.ts'
import { noteAttendance } from './booking-actions.ts'

/** What a trainer's device sends when it has a connection again. */
export const occasionApi: readonly ApiRoute[] = [
  apiPost(attendanceApi, noteAttendance, {
    summary: 'Say who was at an occasion',
    description:
      'By booking; whoever is not named was not there. Of people who were booked as a number it is said how many came. For the person who leads it.',
    output: z.object({ occasionId: z.guid() }),
    example: { there: { '7b0c4d52-9c1e-4f5a-8a3d-2e6f1b9d0c47': 1 } },
  }),
]
