import { actsAs } from '../../../platform/access/policy.ts'
import { reporting } from '../../../platform/access/roles.ts'
import type { Room } from '../../../platform/http/room.ts'
import { paths } from '../paths.ts'
import { assignmentApi } from './api.ts'
import { assignmentArrivals } from './arrivals.ts'
import { assignmentRefusals, assignmentWords } from './messages.ts'
import { assignmentRoutes } from './pages/routes.tsx'

/** Assignments: given, decided on, followed. */
export const assignmentsPart: Omit<Room, 'name'> = {
  routes: assignmentRoutes,
  api: assignmentApi,
  refusals: [assignmentRefusals],
  arrivals: assignmentArrivals,
  navigation: [
    {
      href: paths.assignments(),
      label: (locale) => assignmentWords(locale)('assignments'),
      shownTo: (actor) => actsAs(actor, 'national_coordinator', 'ministry_officer', 'evaluator', 'auditor'),
      order: 30,
    },
    {
      href: paths.ownAssignments(),
      label: (locale) => assignmentWords(locale)('ownAssignments'),
      shownTo: (actor) =>
        actsAs(actor, ...reporting) && !actsAs(actor, 'national_coordinator', 'ministry_officer'),
      // An officer begins with what is theirs to do.
      order: 12,
    },
  ],
}
