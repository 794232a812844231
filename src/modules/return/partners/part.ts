import { actsAs } from '../../../platform/access/policy.ts'
import type { CasePart } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { partnerApi } from './api.ts'
import { partnerRefusals, partnerWords } from './messages.ts'
import { partnerRoutes } from './pages/routes.tsx'
import { partnerKeepers } from './policy.ts'
import { partnerRegister } from './register.ts'

/** Partners in countries of origin: a directory with competence and agreements. */
export const partnersPart: CasePart = {
  routes: partnerRoutes,
  api: partnerApi,
  ends: partnerRegister.endings,
  refusals: [partnerRefusals],
  navigation: [
    {
      href: paths.partner.list(),
      label: (locale) => partnerWords(locale)('short'),
      shownTo: (actor) => actsAs(actor, ...partnerKeepers),
      order: 18,
    },
  ],
}
