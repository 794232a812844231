import type { Actor } from '../../../platform/access/actor.ts'
import { actsAs } from '../../../platform/access/policy.ts'
import { type CasePart, caseworkRoles } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { requestsApi } from './api.ts'
import { compelledArrivals } from './compelled/arrivals.ts'
import { compelledWords } from './compelled/messages.ts'
import { compelledRoutes } from './compelled/pages/routes.tsx'
import { compelledRefusals } from './compelled/refusals.ts'
import { documentRoutes } from './documents/pages/routes.tsx'
import { documentRefusals } from './documents/refusals.ts'
import { requestsOffer } from './offer.ts'

const takesRequests = (actor: Actor): boolean => actsAs(actor, ...caseworkRoles, 'lawyer')

/** Requests: those that a law obliges to answer, and those for official documents. */
export const requestsPart: CasePart = {
  routes: [...compelledRoutes, ...documentRoutes],
  api: requestsApi,
  arrivals: compelledArrivals,
  refusals: [compelledRefusals, documentRefusals],
  keys: [
    {
      kind: 'request',
      table: 'disclosure.compelled_request',
      column: 'key_id',
      sample: `select key_id as key, sealed_request as sealed, 'disclosure.compelled_request.request:' || id as place
        from disclosure.compelled_request`,
    },
  ],
  offers: [requestsOffer],
  navigation: [
    {
      href: paths.requests(),
      label: (locale) => compelledWords(locale)('requests'),
      shownTo: takesRequests,
      order: 6,
    },
  ],
}
