import { actsAs } from '../../../platform/access/policy.ts'
import type { CasePart } from '../cases/offer.ts'
import { paths } from '../paths.ts'
import { caseworkRoles } from '../roles.ts'
import { appointmentHours } from './calendar.ts'
import { appointmentRefusals, appointmentWords } from './messages.ts'
import { appointmentOffer } from './offer.ts'
import { appointmentRoutes } from './pages/routes.tsx'

/** Appointments and visits of a case, with the interpreter that is ordered: booked, in the own calendar, and what came of them. */
export const appointmentsPart: CasePart = {
  routes: appointmentRoutes,
  api: [],
  refusals: [appointmentRefusals],
  navigation: [
    {
      href: paths.appointments(),
      label: (locale) => appointmentWords(locale)('appointments'),
      shownTo: (actor) => actsAs(actor, ...caseworkRoles),
      order: 3,
    },
  ],
  offers: [appointmentOffer],
  deadlines: [appointmentHours],
}
