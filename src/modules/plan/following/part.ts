import type { Room } from '../../../platform/http/room.ts'
import { forEverybody } from '../../../platform/http/route.ts'
import { form, page } from '../../../web/pages.tsx'
import { paths } from '../paths.ts'
import { followingRefusals } from '../standing/messages.ts'
import { words } from '../standing/pages/words.tsx'
import {
  followPlan,
  listPlansAction,
  searchAll,
  setProgress,
  viewDependencies,
  viewMeasure,
  viewPlan,
  viewTimeline,
} from './actions.ts'
import { followingApi } from './api.ts'
import { DependenciesPage } from './pages/dependencies.tsx'
import { MeasurePage } from './pages/measure.tsx'
import { pictureRoutesOfPlan } from './pages/picture-routes.tsx'
import { PlanPage, PlansPage } from './pages/plan.tsx'
import { SearchPage } from './pages/search.tsx'
import { TimelinePage } from './pages/timeline.tsx'

const planPage = forEverybody(page(paths.plan, viewPlan, PlanPage))
export const measurePage = forEverybody(page(paths.measure, viewMeasure, MeasurePage))

/** Following a plan: the overview, the plan, its measures, its time, its dependencies, and the search. */
export const followingPart: Omit<Room, 'name'> = {
  routes: [
    forEverybody(page(paths.plans, listPlansAction, PlansPage)),
    planPage,
    form(paths.followPlan, followPlan, {
      page: planPage,
      done: ({ planId }) => paths.plan({ planId }),
    }),
    forEverybody(page(paths.timeline, viewTimeline, TimelinePage)),
    forEverybody(page(paths.dependencies, viewDependencies, DependenciesPage)),
    ...pictureRoutesOfPlan,
    forEverybody(page(paths.search, searchAll, SearchPage)),
    measurePage,
    form(paths.setProgress, setProgress, {
      page: measurePage,
      done: (_, { planId, measureId }) => paths.measure({ planId, measureId }),
    }),
  ],
  api: followingApi,
  refusals: [followingRefusals],
  navigation: [
    { href: paths.plans(), label: (locale) => words(locale)('plans'), shownTo: () => true, order: 20 },
    {
      href: paths.search(),
      label: (locale) => words(locale)('search'),
      shownTo: () => true,
      order: 90,
    },
  ],
}
