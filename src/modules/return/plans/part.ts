import { actsAs } from '../../../platform/access/policy.ts'
import type { CasePart } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { planApi } from './api.ts'
import { returnArrivals } from './arrivals.ts'
import { planWords } from './messages.ts'
import { preparingWords } from './messages-preparing.ts'
import { planRoutes } from './pages/routes.tsx'
import { planRefusals } from './refusals.ts'

/** Returns: told, decided by the person, prepared, confirmed by two, travelled. */
export const plansPart: CasePart = {
  routes: planRoutes,
  api: planApi,
  refusals: [planRefusals],
  arrivals: returnArrivals,
  navigation: [
    {
      href: paths.returns(),
      label: (locale) => planWords(locale)('returns'),
      shownTo: (actor) => actsAs(actor, 'regional_coordinator'),
      order: 12,
    },
    {
      href: paths.questions(),
      label: (locale) => preparingWords(locale)('questions'),
      shownTo: (actor) => actsAs(actor, 'ngo_officer'),
      order: 14,
    },
  ],
}
