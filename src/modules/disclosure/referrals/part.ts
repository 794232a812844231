import { actsAs } from '../../../platform/access/policy.ts'
import { type CasePart, caseworkRoles } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { referralApi } from './api.ts'
import { referralArrivals } from './arrivals.ts'
import { referralSchedules, referralTasks } from './escalate-actions.ts'
import { referralRefusals, referralWords } from './messages.ts'
import { referralOffer } from './offer.ts'
import { referralRoutes } from './pages/routes.tsx'
import { referralSeries } from './series.ts'

/** Referrals between bodies: sent with what is disclosed by them, answered in time, followed until their outcome is known. */
export const referralsPart: CasePart = {
  routes: referralRoutes,
  api: referralApi,
  refusals: [referralRefusals],
  keys: [
    {
      kind: 'referral',
      table: 'disclosure.referral',
      column: 'key_id',
      sample: `select key_id as key, sealed_message as sealed, 'disclosure.referral.message:' || id as place from disclosure.referral
        where sealed_message is not null`,
    },
  ],
  offers: [referralOffer],
  series: referralSeries,
  arrivals: referralArrivals,
  navigation: [
    {
      href: paths.referrals(),
      label: (locale) => referralWords(locale)('referrals'),
      shownTo: (actor) => actsAs(actor, ...caseworkRoles),
      order: 3,
    },
  ],
  tasks: referralTasks,
  schedules: referralSchedules,
}
