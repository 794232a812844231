import type { CasePart } from '../../support/index.ts'
import { paymentRoutes } from './pages/routes.tsx'
import { paymentRefusals } from './refusals.ts'
import { paymentSeries } from './series.ts'

/** Routes and payouts: until the person says that the money is in their hand. */
export const paymentsPart: CasePart = {
  routes: paymentRoutes,
  api: [],
  refusals: [paymentRefusals],
  series: paymentSeries,
}
