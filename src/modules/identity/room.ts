import { actsAs } from '../../platform/access/policy.ts'
import type { Room } from '../../platform/http/room.ts'
import { translator } from '../../platform/i18n/catalogue.ts'
import { accountMessages } from './account-messages.ts'
import { identityApi } from './api.ts'
import { byTwoArrivals } from './by-two/arrivals.ts'
import { byTwoRefusals, byTwoWords } from './by-two/messages.ts'
import { byTwoRoutes } from './by-two/pages/routes.tsx'
import { CASE_ROLES, HOUSE_ROLES } from './by-two/rules.ts'
import { identityEndings } from './endings.ts'
import { keptMessages } from './kept/messages.ts'
import { keptRoutes } from './kept/pages/routes.ts'
import { manyRefusals } from './many/messages.ts'
import { accountRoutes } from './pages/account-routes.ts'
import { agencyRoutes } from './pages/agency-routes.ts'
import { deviceRoutes } from './pages/device-routes.ts'
import { invitationRoutes } from './pages/invitation.tsx'
import { peopleRoutes } from './pages/people-routes.ts'
import { proofRoutes } from './pages/proof-routes.ts'
import { registrationRoutes } from './pages/registration.tsx'
import { signInRoutes } from './pages/sign-in-routes.ts'
import { identityPaths } from './paths.ts'
import { peopleMessages } from './people-messages.ts'
import { identityRefusals } from './refusals.ts'
import { serviceArrivals } from './services/arrivals.ts'
import { tokenDeadlines } from './services/deadlines.ts'
import { serviceRefusals, serviceWords } from './services/messages.ts'
import { serviceRoutes } from './services/pages/routes.ts'
import { identityTasks } from './tasks.ts'
import { toldArrivals } from './told/arrivals.ts'
import { toldRoutes } from './told/routes.ts'
import { wayInArrivals } from './ways-in.ts'

/** Whom these refuse is told more loudly to those who run the house. */
const waysIn = [...signInRoutes, ...agencyRoutes, ...proofRoutes].map((route) => ({
  ...route,
  signsIn: true as const,
}))

/** People, how they sign in, and for whom they act. */
export const identityRoom: Room = {
  name: 'identity',
  ends: identityEndings,
  routes: [
    ...waysIn,
    ...invitationRoutes,
    ...registrationRoutes,
    ...accountRoutes,
    ...deviceRoutes,
    ...keptRoutes,
    ...peopleRoutes,
    ...byTwoRoutes,
    ...toldRoutes,
    ...serviceRoutes,
  ],
  api: identityApi,
  arrivals: [...byTwoArrivals, ...toldArrivals, ...wayInArrivals, ...serviceArrivals],
  deadlines: [tokenDeadlines],
  navigation: [
    {
      href: identityPaths.people(),
      label: (locale) => translator(peopleMessages, locale)('title'),
      shownTo: (actor) => actsAs(actor, 'administrator'),
      order: 10,
    },
    {
      href: identityPaths.colleagues(),
      label: (locale) => byTwoWords(locale)('title'),
      shownTo: (actor) => actsAs(actor, ...CASE_ROLES, ...HOUSE_ROLES),
      order: 900,
    },
    {
      href: identityPaths.services(),
      label: (locale) => serviceWords(locale)('title'),
      shownTo: (actor) => actsAs(actor, 'administrator', 'case_manager'),
      order: 910,
    },
    {
      href: identityPaths.account(),
      label: (locale) => translator(accountMessages, locale)('title'),
      shownTo: (actor) => actor.kind === 'person',
      order: 1000,
    },
  ],
  refusals: [identityRefusals, byTwoRefusals, serviceRefusals, manyRefusals, keptMessages],
  keys: [
    {
      kind: 'kept_form',
      table: 'identity.kept_form',
      column: 'key_id',
      sample: `select key_id as key, sealed, 'identity.kept_form:' || person_id || ':' || id as place from identity.kept_form order by kept_at desc`,
    },
  ],
  tasks: identityTasks,
  schedules: [{ task: 'identity.forget', crontab: '17 * * * *' }],
}
