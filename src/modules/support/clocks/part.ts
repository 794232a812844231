import { actsAs } from '../../../platform/access/policy.ts'
import type { CasePart } from '../cases/offer.ts'
import { paths } from '../paths.ts'
import { caseworkRoles } from '../roles.ts'
import { clockApi } from './api.ts'
import { clockArrivals } from './arrivals.ts'
import { clockDeadlines } from './deadlines.ts'
import { clockRefusals, clockWords } from './messages.ts'
import { clockTasks, morningTask } from './morning.ts'
import { clockOffer } from './offer.ts'
import { clockRoutes } from './pages/routes.tsx'

/** Clocks of the law: started by a person, warning and escalating by themselves. */
export const clocksPart: CasePart = {
  routes: clockRoutes,
  api: clockApi,
  refusals: [clockRefusals],
  navigation: [
    {
      href: paths.clocks(),
      label: (locale) => clockWords(locale)('clocks'),
      shownTo: (actor) => actsAs(actor, ...caseworkRoles),
      order: 4,
    },
  ],
  tasks: clockTasks,
  // Four in the morning in UTC, before the working day; a morning that the house was down is made up for.
  schedules: [{ task: morningTask, crontab: '0 4 * * *', catchUp: 12 * 3_600_000 }],
  offers: [clockOffer],
  deadlines: [clockDeadlines],
  arrivals: clockArrivals,
}
