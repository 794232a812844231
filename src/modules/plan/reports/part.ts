import { actsAs } from '../../../platform/access/policy.ts'
import { reporting } from '../../../platform/access/roles.ts'
import type { Room } from '../../../platform/http/room.ts'
import type { MaterialSource } from '../../../platform/series/material.ts'
import type { Series } from '../../../platform/series/series.ts'
import type { PageRoute } from '../../../web/pages.tsx'
import { paths } from '../paths.ts'
import { reportApi } from './api.ts'
import { reportArrivals } from './arrivals.ts'
import { reportDeadlines } from './deadlines.ts'
import { materialRoutes } from './material/routes.ts'
import { reportRefusals, reportWords } from './messages.ts'
import { linkRoutesWith } from './pages/link-routes.tsx'
import { reportRoutesWith } from './pages/routes.tsx'

/** Report-backs, one-time links, evidence, and activities outside any measure. */
export const reportsPartWith = (
  series: readonly Series[],
  sources: readonly MaterialSource[],
  assignmentPage: PageRoute,
): Omit<Room, 'name'> => ({
  routes: [
    ...reportRoutesWith(assignmentPage),
    ...materialRoutes(series, sources),
    ...linkRoutesWith(assignmentPage),
  ],
  api: reportApi,
  refusals: [reportRefusals],
  arrivals: reportArrivals,
  navigation: [
    {
      href: paths.reportBacks(),
      label: (locale) => reportWords(locale)('reports'),
      shownTo: (actor) => actsAs(actor, ...reporting, 'evaluator'),
      order: 40,
    },
  ],
  deadlines: [reportDeadlines],
})
