import type { CasePart } from '../../support/index.ts'
import { paymentRefusals } from '../payments/refusals.ts'
import { paymentSeries } from '../payments/series.ts'
import { paymentArrivals } from './arrivals.ts'
import { paymentRoutes } from './pages/routes.tsx'

/** Routes and payouts: until the person says that the money is in their hand. */
export const paymentsPart: CasePart = {
  routes: paymentRoutes,
  api: [],
  refusals: [paymentRefusals],
  arrivals: paymentArrivals,
  series: paymentSeries,
}
