import { actsAs } from '../../../platform/access/policy.ts'
import type { CasePart } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { jointApi } from './api.ts'
import { jointArrivals } from './arrivals.ts'
import { disposeTask, jointTasks } from './disposal.ts'
import { replayJoint } from './memory.ts'
import { jointWords } from './messages.ts'
import { jointOffer } from './offer.ts'
import { jointRoutes } from './pages/routes.tsx'
import { jointRefusals } from './refusals.ts'

/** Joint investigations under one roof: one layer for each authority, a calendar in common. */
export const jointPart: CasePart = {
  routes: jointRoutes,
  api: jointApi,
  arrivals: jointArrivals,
  refusals: [jointRefusals],
  keys: [
    {
      kind: 'layer',
      table: 'children.layer',
      column: 'key_id',
      sample: `select key_id as key, sealed, 'children.entry_version:' || id as place from children.entry_version order by written_at desc`,
    },
  ],
  navigation: [
    {
      href: paths.joints(),
      label: (locale) => jointWords(locale)('joints'),
      shownTo: (actor) => actsAs(actor, 'police_prosecutor', 'caseworker'),
      order: 6,
    },
  ],
  tasks: jointTasks,
  // In the night, after cases have been disposed of: their layers are gone by then.
  schedules: [{ task: disposeTask, crontab: '40 3 * * *', catchUp: 12 * 3_600_000 }],
  replay: replayJoint,
  offers: [jointOffer],
}
