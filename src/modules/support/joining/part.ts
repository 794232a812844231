import type { CasePart } from '../cases/offer.ts'
import { joiningProposed } from './arrivals.ts'
import { joiningRefusals } from './messages.ts'
import { joiningOffer } from './offer.ts'
import { joiningRoutes } from './pages/routes.tsx'

/** Two cases of one body that are the same person's: joined by two, and parted again. */
export const joiningPart: CasePart = {
  routes: joiningRoutes,
  api: [],
  refusals: [joiningRefusals],
  offers: [joiningOffer],
  arrivals: [joiningProposed],
}
