import { actsAs } from '../../../platform/access/policy.ts'
import type { CasePart } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { placementApi } from './api.ts'
import { placementArrivals } from './arrivals.ts'
import { lapseTask, placementTasks } from './lapse.ts'
import { placementOffer } from './offer.ts'
import { placementRoutes } from './pages/routes.tsx'
import { placementRefusals } from './refusals.ts'
import { residentWords } from './resident-messages.ts'
import { placementSeries } from './series.ts'

/** Placements: decided, begun, reviewed, ended; and who lives in a shelter, for its staff. */
export const placementsPart: CasePart = {
  routes: placementRoutes,
  api: placementApi,
  refusals: [placementRefusals],
  series: placementSeries,
  navigation: [
    {
      href: paths.residents(),
      label: (locale) => residentWords(locale)('residents'),
      shownTo: (actor) => actsAs(actor, 'shelter_staff'),
      order: 3,
    },
  ],
  tasks: placementTasks,
  // Before the round of the clocks; a morning that the house was down is made up for.
  schedules: [{ task: lapseTask, crontab: '30 3 * * *', catchUp: 12 * 3_600_000 }],
  offers: [placementOffer],
  arrivals: placementArrivals,
}
