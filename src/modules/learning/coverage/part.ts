import { actsAs } from '../../../platform/access/policy.ts'
import type { Room } from '../../../platform/http/room.ts'
import { forEverybody } from '../../../platform/http/route.ts'
import { bySystem } from '../../../platform/jobs/by-system.ts'
import { form, page } from '../../../web/pages.tsx'
import { paths } from '../paths.ts'
import {
  reachTask,
  stateStaff,
  viewBodies,
  viewOwnReach,
  viewParity,
  viewReach,
  workOutReach,
} from './actions.ts'
import { reachedApi } from './api.ts'
import { coverageRefusals, coverageWords } from './messages.ts'
import { ReachedBodiesPage } from './pages/bodies-page.tsx'
import { OwnReachPage } from './pages/own-page.tsx'
import { ParityPage } from './pages/parity-page.tsx'
import { ReachPage } from './pages/reach-page.tsx'
import { learningSeries } from './series.ts'

const ownPage = page(paths.ownReach, viewOwnReach, OwnReachPage)

/** Whom training has reached and whom not, over what bodies state of themselves; and the series of the room. */
export const coveragePart: Omit<Room, 'name'> = {
  routes: [
    forEverybody(page(paths.reach, viewReach, ReachPage)),
    forEverybody(page(paths.parity, viewParity, ParityPage)),
    forEverybody(page(paths.reachedBodies, viewBodies, ReachedBodiesPage)),
    ownPage,
    form(paths.stateStaff, stateStaff, { page: ownPage, done: () => paths.ownReach() }),
  ],
  api: reachedApi,
  refusals: [coverageRefusals],
  series: learningSeries,
  navigation: [
    {
      href: paths.reach(),
      label: (locale) => coverageWords(locale)('reach'),
      shownTo: (actor) =>
        actsAs(
          actor,
          'national_coordinator',
          'ministry_officer',
          'evaluator',
          'rapporteur',
          'county_coordinator',
          'body_officer',
          'regional_coordinator',
        ),
      order: 87,
    },
  ],
  tasks: bySystem({ [reachTask]: workOutReach }),
  // Two in the morning in UTC, before series are counted.
  schedules: [{ task: reachTask, crontab: '0 2 * * *', catchUp: 24 * 3_600_000 }],
}
