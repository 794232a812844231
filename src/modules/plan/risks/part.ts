import type { Room } from '../../../platform/http/room.ts'
import type { PageRoute } from '../../../web/pages.tsx'
import { form, page } from '../../../web/pages.tsx'
import { paths } from '../paths.ts'
import { lookAtRisk, raiseRisk, viewRisk } from './actions.ts'
import { riskRefusals } from './messages.ts'
import { RiskPage } from './pages/risk-page.tsx'

const riskPage = page(paths.risk, viewRisk, RiskPage)

/** What may stand in the way of measures. `measurePage` is where risks are raised. */
export const risksPartWith = (measurePage: PageRoute): Omit<Room, 'name'> => ({
  routes: [
    form(paths.raiseRisk, raiseRisk, {
      page: measurePage,
      done: (_, { planId, measureId }) => `${paths.measure({ planId, measureId })}#risks`,
    }),
    riskPage,
    form(paths.risk, lookAtRisk, { page: riskPage, done: (_, { riskId }) => paths.risk({ riskId }) }),
  ],
  api: [],
  refusals: [riskRefusals],
})
