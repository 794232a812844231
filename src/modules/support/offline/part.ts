import { actsAs } from '../../../platform/access/policy.ts'
import type { CasePart } from '../cases/offer.ts'
import { paths } from '../paths.ts'
import { caseworkRoles } from '../roles.ts'
import { offlineWords } from './messages.ts'
import { offlineRoutesWith } from './pages/routes.tsx'
import type { Sheet } from './sheet.ts'

/** Work without a connection: pages that are kept on the device, and what they need to be kept. */
export const offlinePartWith = (sheets: readonly Sheet[]): CasePart => ({
  routes: offlineRoutesWith(sheets),
  api: [],
  navigation: [
    {
      href: paths.offline(),
      label: (locale) => offlineWords(locale)('title'),
      shownTo: (actor) => actsAs(actor, ...caseworkRoles),
      order: 900,
    },
  ],
})
