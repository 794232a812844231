import type { Room } from '../../platform/http/room.ts'
import { invitationRoutes } from './pages/invitation.tsx'
import { signInRoutes } from './pages/sign-in-routes.ts'
import { identityRefusals } from './refusals.ts'

/** People, how they sign in, and for whom they act. */
export const identityRoom: Room = {
  name: 'identity',
  routes: [...signInRoutes, ...invitationRoutes],
  api: [],
  refusals: identityRefusals,
}
