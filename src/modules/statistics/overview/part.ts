import { actsAs } from '../../../platform/access/policy.ts'
import type { Room } from '../../../platform/http/room.ts'
import { page } from '../../../web/pages.tsx'
import { statisticsWords } from '../messages.ts'
import { statisticsPaths } from '../paths.ts'
import { statisticians } from '../roles.ts'
import { viewOverview } from './actions.ts'
import { OverviewPage } from './page.tsx'

/** Where those who work with the statistics begin. */
export const overviewPart: Omit<Room, 'name'> = {
  routes: [page(statisticsPaths.overview, viewOverview, OverviewPage)],
  api: [],
  navigation: [
    {
      href: statisticsPaths.overview(),
      label: (locale) => statisticsWords(locale)('statistics'),
      shownTo: (actor) => actsAs(actor, ...statisticians),
      order: 58,
    },
  ],
}
