import type { CasePart } from '../cases/offer.ts'
import { taskDeclined, taskGiven } from './arrivals.ts'
import { taskRefusals } from './messages.ts'
import { taskOffer } from './offer.ts'
import { taskRoutes } from './pages/tasks-page.tsx'

/** Tasks within a case and between those who work on it. */
export const tasksPart: CasePart = {
  routes: taskRoutes,
  api: [],
  refusals: [taskRefusals],
  offers: [taskOffer],
  arrivals: [taskGiven, taskDeclined],
}
