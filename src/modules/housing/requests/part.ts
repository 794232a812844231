import { actsAs } from '../../../platform/access/policy.ts'
import type { CasePart } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { requestApi } from './api.ts'
import { requestArrivals } from './arrivals.ts'
import { requestWords } from './messages.ts'
import { requestOffer } from './offer.ts'
import { requestRoutes } from './pages/routes.tsx'
import { askers, deciders } from './policy.ts'
import { requestRefusals } from './refusals.ts'
import { requestSeries } from './series.ts'
import { requestSchedules, requestTasks } from './tasks.ts'

/** Requests to the blind pool: asked in a case, answered by shelters that nobody sees, shown at fixed times. */
export const requestsPart: CasePart = {
  routes: requestRoutes,
  api: requestApi,
  refusals: [requestRefusals],
  navigation: [
    {
      href: paths.ownRequests(),
      label: (locale) => requestWords(locale)('requests'),
      shownTo: (actor) => actsAs(actor, ...askers),
      order: 7,
    },
    {
      href: paths.pool(),
      label: (locale) => requestWords(locale)('pool'),
      shownTo: (actor) => actsAs(actor, 'shelter_staff'),
      order: 2,
    },
    {
      href: paths.handed(),
      label: (locale) => requestWords(locale)('hand'),
      shownTo: (actor) => actsAs(actor, ...deciders),
      order: 9,
    },
  ],
  offers: [requestOffer],
  arrivals: requestArrivals,
  series: requestSeries,
  tasks: requestTasks,
  schedules: requestSchedules,
}
