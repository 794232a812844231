import type { Room } from '../../platform/http/room.ts'
import { translator } from '../../platform/i18n/catalogue.ts'
import { accountMessages } from './account-messages.ts'
import { identityApi } from './api.ts'
import { accountRoutes } from './pages/account-routes.ts'
import { invitationRoutes } from './pages/invitation.tsx'
import { signInRoutes } from './pages/sign-in-routes.ts'
import { identityPaths } from './paths.ts'
import { identityRefusals } from './refusals.ts'

/** People, how they sign in, and for whom they act. */
export const identityRoom: Room = {
  name: 'identity',
  routes: [...signInRoutes, ...invitationRoutes, ...accountRoutes],
  api: identityApi,
  navigation: [
    {
      href: identityPaths.account(),
      label: (locale) => translator(accountMessages, locale)('title'),
      shownTo: (actor) => actor.kind === 'person',
      order: 1000,
    },
  ],
  refusals: identityRefusals,
}
