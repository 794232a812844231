import { actsAs } from '../../../platform/access/policy.ts'
import type { CasePart } from '../cases/offer.ts'
import { paths } from '../paths.ts'
import { caseworkRoles } from '../roles.ts'
import { checklistApi } from './api.ts'
import { consultationWords } from './consultations/messages.ts'
import { consultationRoutes } from './consultations/pages/routes.ts'
import { identificationRefusals } from './messages.ts'
import { checklistOffer } from './offer.ts'
import { checklistRoutes } from './pages/routes.tsx'
import { identificationSeries } from './series.ts'

/** Identification: checklists that end in a person's own judgement, and advice without a case. */
export const identificationPart: CasePart = {
  routes: [...checklistRoutes, ...consultationRoutes],
  api: checklistApi,
  refusals: [identificationRefusals],
  navigation: [
    {
      href: paths.consultations(),
      label: (locale) => consultationWords(locale)('advice'),
      shownTo: (actor) => actsAs(actor, ...caseworkRoles),
      order: 8,
    },
  ],
  offers: [checklistOffer],
  series: identificationSeries,
}
