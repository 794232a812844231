import type { CasePart } from '../cases/offer.ts'
import { noteApi } from './api.ts'
import { documentsOffer, notesOffer, timelineOffer } from './offers.ts'
import { noteRefusals } from './refusals.ts'
import { noteRoutes } from './routes.ts'

/** Notes, the drafts of whatever is written long, documents, and the timeline. */
export const notesPart: CasePart = {
  routes: noteRoutes,
  api: noteApi,
  refusals: [noteRefusals],
  offers: [notesOffer, documentsOffer, timelineOffer],
}
