import { form, page } from '../../../web/pages.tsx'
import type { CasePart } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { addActivity, prepareActivity, viewCapacity } from './actions.ts'
import { CapacityPage, NewActivityPage } from './pages/capacity-pages.tsx'
import { capacitySeries } from './series.ts'

const newPage = page(paths.newActivity, prepareActivity, NewActivityPage)

/** Capacity building with partners: trainings, visits, agreements, as counts. */
export const capacityPart: CasePart = {
  routes: [
    page(paths.capacity, viewCapacity, CapacityPage),
    newPage,
    form(paths.newActivity, addActivity, { page: newPage, done: () => paths.capacity() }),
  ],
  api: [],
  series: capacitySeries,
}
