import type { Room } from '../../../platform/http/room.ts'
import { occasionApi } from './api.ts'
import { bookedDeadlines, occasionSchedules, occasionTasks } from './deadlines.ts'
import { occasionRefusals } from './messages.ts'
import { occasionRoutes } from './pages/routes.tsx'

/** When and where courses are held: places, the line for them, who was there. */
export const occasionsPart: Omit<Room, 'name'> = {
  routes: occasionRoutes,
  api: occasionApi,
  refusals: occasionRefusals,
  deadlines: [bookedDeadlines],
  tasks: occasionTasks,
  schedules: occasionSchedules,
}
