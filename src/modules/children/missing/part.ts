import { actsAs } from '../../../platform/access/policy.ts'
import { type CasePart, caseworkRoles } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { missingApi } from './api.ts'
import { childMissing } from './arrivals.ts'
import { lateStepsTask, missingTasks } from './list-actions.ts'
import { missingRefusals, missingWords } from './messages.ts'
import { missingOffer } from './offer.ts'
import { missingRoutes } from './pages/routes.tsx'
import { missingSeries } from './series.ts'

/** Children who may disappear, and who have: agreed plans among bodies, the alarm with its steps, the follow-up of each. */
export const missingPart: CasePart = {
  routes: missingRoutes,
  api: missingApi,
  refusals: [missingRefusals],
  navigation: [
    {
      href: paths.missing(),
      label: (locale) => missingWords(locale)('missing'),
      shownTo: (actor) => actsAs(actor, ...caseworkRoles),
      order: 7,
    },
  ],
  arrivals: [childMissing],
  series: missingSeries,
  tasks: missingTasks,
  schedules: [{ task: lateStepsTask, crontab: '*/5 * * * *' }],
  offers: [missingOffer],
}
