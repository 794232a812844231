import { actsAs } from '../../../platform/access/policy.ts'
import type { Room } from '../../../platform/http/room.ts'
import { page } from '../../../web/pages.tsx'
import { paths } from '../paths.ts'
import { viewOverview } from './actions.ts'
import { worklistApi } from './api.ts'
import { worklistWords } from './messages.ts'
import { OverviewPage } from './pages/overview.tsx'

/** The coordinator's first page: what waits, over all plans, in one list. */
export const worklistPart: Omit<Room, 'name'> = {
  routes: [page(paths.overview, viewOverview, OverviewPage)],
  api: worklistApi,
  navigation: [
    {
      href: paths.overview(),
      label: (locale) => worklistWords(locale)('overview'),
      shownTo: (actor) => actsAs(actor, 'national_coordinator', 'ministry_officer'),
      order: 10,
    },
  ],
}
