import type { CasePart } from '../cases/offer.ts'
import { rightsRefusals } from './messages.ts'
import { rightsOffer } from './offer.ts'
import { rightsRoutesWith } from './pages/routes.tsx'
import { supportSubjectParts } from './parts/index.ts'
import type { SubjectPart } from './subject-part.ts'

/** What a person may ask by right: to read everything, to have it corrected or restricted, to know who has seen it. */
export const rightsPartWith = (others: readonly SubjectPart[]): CasePart => ({
  routes: rightsRoutesWith([...supportSubjectParts, ...others]),
  api: [],
  refusals: [rightsRefusals],
  offers: [rightsOffer],
})
