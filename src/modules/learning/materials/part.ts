import type { Room } from '../../../platform/http/room.ts'
import { paths } from '../paths.ts'
import { lawHasChanged } from './arrivals.ts'
import { materialRefusals, materialWords } from './messages.ts'
import type { CourseOffer } from './offers.ts'
import { materialSchedules, materialTasks } from './own-actions.ts'
import { materialRoutes } from './pages/routes.ts'
import { isMaker } from './policy.ts'
import { materialSeries } from './series.ts'

/** Courses and lesson packs, by version, with what the parts that stand on courses offer. */
export const materialsPartWith = (offers: readonly CourseOffer[]): Omit<Room, 'name'> => ({
  routes: materialRoutes(offers),
  api: [],
  refusals: [materialRefusals],
  series: materialSeries,
  arrivals: [lawHasChanged],
  tasks: materialTasks,
  schedules: materialSchedules,
  navigation: [
    {
      href: paths.courses(),
      label: (locale) => materialWords(locale)('courses'),
      shownTo: () => true,
      order: 86,
    },
    {
      href: paths.packs(),
      label: (locale) => materialWords(locale)('packs'),
      shownTo: () => true,
      order: 87,
    },
    {
      href: paths.desk(),
      label: (locale) => materialWords(locale)('desk'),
      shownTo: isMaker,
      order: 88,
    },
  ],
})
