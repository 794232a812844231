import type { CasePart } from '../../support/index.ts'
import { concernApi } from './api.ts'
import { childInDanger } from './arrivals.ts'
import { concernOffer } from './offer.ts'
import { concernRoutes } from './pages/routes.tsx'
import { concernRefusals } from './refusals.ts'
import { concernSeries } from './series.ts'

/** Concern for a child: reports made and received, protection, investigation, the child's voice and best interest. */
export const concernPart: CasePart = {
  routes: concernRoutes,
  api: concernApi,
  refusals: [concernRefusals],
  arrivals: [childInDanger],
  series: concernSeries,
  offers: [concernOffer],
}
