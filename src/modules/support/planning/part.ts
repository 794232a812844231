import type { CasePart } from '../cases/offer.ts'
import { planApi } from './api.ts'
import { planRefusals } from './messages.ts'
import { planOffer } from './offer.ts'
import { planRoutes } from './pages/routes.tsx'

/** The support plan: what the person wants, what is done about it, how it goes, and what the person carries of it. */
export const planningPart: CasePart = {
  routes: planRoutes,
  api: planApi,
  refusals: [planRefusals],
  offers: [planOffer],
}
