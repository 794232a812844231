import { actsAs } from '../../../platform/access/policy.ts'
import { type CasePart, caseworkRoles } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { claimApi } from './api.ts'
import { claimWords } from './messages.ts'
import { claimOffer } from './offer.ts'
import { claimRoutes } from './pages/routes.tsx'
import { claimRefusals } from './refusals.ts'
import { claimSeries } from './series.ts'

/** Claims: from a crime, an investigation or a judgment to the decision, with the time that the law gives. */
export const claimsPart: CasePart = {
  routes: claimRoutes,
  api: claimApi,
  refusals: [claimRefusals],
  offers: [claimOffer],
  series: claimSeries,
  navigation: [
    {
      href: paths.claims(),
      label: (locale) => claimWords(locale)('redress'),
      shownTo: (actor) => actsAs(actor, ...caseworkRoles),
      order: 10,
    },
    {
      href: paths.lateClaims(),
      label: (locale) => claimWords(locale)('lateClaims'),
      shownTo: (actor) => actsAs(actor, 'lawyer'),
      order: 12,
    },
  ],
}
