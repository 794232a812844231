import type { CasePart } from '../../support/index.ts'
import { representativeApi } from './api.ts'
import { representativeRefusals } from './messages.ts'
import { representativeOffer } from './offer.ts'
import { representativeRoutes } from './pages/routes.tsx'
import { replaySuspicions } from './replay.ts'

/** Who represents a child: guardian ad litem, special representative, victim counsel; and the guardian who may not. */
export const representativesPart: CasePart = {
  routes: representativeRoutes,
  api: representativeApi,
  refusals: [representativeRefusals],
  offers: [representativeOffer],
  replay: replaySuspicions,
}
