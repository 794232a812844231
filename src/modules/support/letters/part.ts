import { actsAs } from '../../../platform/access/policy.ts'
import type { CasePart } from '../cases/offer.ts'
import { paths } from '../paths.ts'
import { letterApi } from './api.ts'
import { letterArrivals } from './arrivals.ts'
import { letterRefusals, letterWords } from './messages.ts'
import { lettersOffer } from './offer.ts'
import { letterRoutes } from './pages/routes.tsx'

/** Letters, certificates and decisions of a case, from the texts of the body. */
export const lettersPart: CasePart = {
  routes: letterRoutes,
  api: letterApi,
  refusals: [letterRefusals],
  offers: [lettersOffer],
  arrivals: letterArrivals,
  navigation: [
    {
      href: paths.letterTexts(),
      label: (locale) => letterWords(locale)('texts'),
      shownTo: (actor) => actsAs(actor, 'case_manager'),
      order: 17,
    },
  ],
}
