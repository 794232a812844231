import { actsAs } from '../../../platform/access/policy.ts'
import type { CasePart } from '../cases/offer.ts'
import { paths } from '../paths.ts'
import { caseworkRoles } from '../roles.ts'
import { programmeApi } from './api.ts'
import { programmeRefusals, programmeWords } from './messages.ts'
import { programmeOffer } from './offer.ts'
import { programmeSeries } from './offered-series.ts'
import { programmeRoutes } from './pages/routes.tsx'
import { overseers } from './policy.ts'

/** Programmes: the register, what fits a case, opt-in questions, times in programmes and what became of them. */
export const programmesPart: CasePart = {
  routes: programmeRoutes,
  api: programmeApi,
  refusals: [programmeRefusals],
  navigation: [
    {
      href: paths.programmes(),
      label: (locale) => programmeWords(locale)('programmes'),
      shownTo: (actor) => actsAs(actor, ...caseworkRoles),
      order: 9,
    },
    {
      href: paths.programmes(),
      label: (locale) => programmeWords(locale)('programmes'),
      // Whoever follows the plan comes to the programmes after it.
      shownTo: (actor) => actsAs(actor, ...overseers),
      order: 50,
    },
    {
      href: paths.followUps(),
      label: (locale) => programmeWords(locale)('dueFollowUps'),
      shownTo: (actor) => actsAs(actor, ...caseworkRoles),
      order: 11,
    },
  ],
  offers: [programmeOffer],
  series: programmeSeries,
}
