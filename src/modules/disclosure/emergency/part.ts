import type { Actor } from '../../../platform/access/actor.ts'
import { actsAs } from '../../../platform/access/policy.ts'
import { type CasePart, caseworkRoles } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { emergencyApi } from './api.ts'
import { emergencyArrivals } from './arrivals.ts'
import { emergencyWords } from './messages.ts'
import { accessOffer } from './offer.ts'
import { accessRoutes } from './pages/access-routes.tsx'
import { emergencyRoutes } from './pages/emergency-routes.tsx'
import { emergencyRefusals } from './refusals.ts'
import { replayDenials } from './replay.ts'
import { emergencyTasks } from './tasks.ts'

const watches = (actor: Actor): boolean => actsAs(actor, ...caseworkRoles, 'auditor')

/** Ways that are watched: emergency access, the deny list, declared numbers, alerts, and who sees a case. */
export const emergencyPart: CasePart = {
  routes: [...emergencyRoutes, ...accessRoutes],
  api: emergencyApi,
  refusals: [emergencyRefusals],
  offers: [accessOffer],
  arrivals: emergencyArrivals,
  tasks: emergencyTasks,
  replay: replayDenials,
  navigation: [
    {
      href: paths.emergencies(),
      label: (locale) => emergencyWords(locale)('emergencies'),
      shownTo: watches,
      order: 14,
    },
    {
      href: paths.alerts(),
      label: (locale) => emergencyWords(locale)('alerts'),
      shownTo: watches,
      order: 15,
    },
  ],
}
