import type { Room } from '../../../platform/http/room.ts'
import { paths } from '../paths.ts'
import { completionApi } from './api.ts'
import { completionRefusals, completionWords } from './messages.ts'
import { completionRoutes } from './pages/routes.tsx'

/** What people have learnt: theirs, with certificates and badges; for their body as counts. */
export const completionsPart: Omit<Room, 'name'> = {
  routes: completionRoutes,
  api: completionApi,
  refusals: completionRefusals,
  navigation: [
    {
      href: paths.own(),
      label: (locale) => completionWords(locale)('myLearning'),
      shownTo: (actor) => actor.kind === 'person',
      order: 87,
    },
  ],
}
