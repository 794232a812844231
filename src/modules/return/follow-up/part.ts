import { actsAs } from '../../../platform/access/policy.ts'
import type { CasePart } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { followUpApi } from './api.ts'
import { followUpArrivals } from './arrivals.ts'
import { followUpRefusals, followUpWords } from './messages.ts'
import { returnOffer } from './offer.ts'
import { followUpRoutes } from './pages/routes.tsx'
import { replayFollowUp } from './replay.ts'
import { followUpTasks, roundTask } from './round.ts'
import { returnSeries } from './series.ts'

/** Follow-up abroad: at set times, if the person wants, through a partner's narrow link or on paper. */
export const followUpPart: CasePart = {
  routes: followUpRoutes,
  api: followUpApi,
  refusals: [followUpRefusals],
  arrivals: followUpArrivals,
  navigation: [
    {
      href: paths.dueAbroad(),
      label: (locale) => followUpWords(locale)('dueTitle'),
      shownTo: (actor) => actsAs(actor, 'regional_coordinator'),
      order: 13,
    },
  ],
  series: returnSeries,
  tasks: followUpTasks,
  // Early in the morning in UTC, before the working day; a morning that the house was down is made up for.
  schedules: [{ task: roundTask, crontab: '20 4 * * *', catchUp: 12 * 3_600_000 }],
  offers: [returnOffer],
  replay: replayFollowUp,
}
