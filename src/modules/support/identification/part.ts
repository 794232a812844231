import type { CasePart } from '../cases/offer.ts'
import { checklistApi } from './api.ts'
import { identificationRefusals } from './messages.ts'
import { checklistOffer } from './offer.ts'
import { checklistRoutes } from './pages/routes.tsx'

/** Identification: checklists that end in a person's own judgement, and advice without a case. */
export const identificationPart: CasePart = {
  routes: checklistRoutes,
  api: checklistApi,
  refusals: [identificationRefusals],
  offers: [checklistOffer],
}
