import { formatter } from '../../../platform/i18n/format.ts'
import type { CaseOffer, CasePart } from '../cases/offer.ts'
import { supervisionRefusals, supervisionWords } from './messages.ts'
import { supervisionRoutes } from './pages/routes.tsx'
import { supervisionSeries } from './series.ts'
import { listReadingNow } from './store.ts'

/** On the page of a case: who reads along in it now. */
const readersOffer: CaseOffer = {
  key: 'co_reading',
  tables: ['support.co_reading'],
  heading: (locale) => supervisionWords(locale)('readsHere'),
  group: 'sharing',
  order: 69,
  items: async ({ tx, now }, { file, works, rows }) => {
    if (!works) return undefined
    const readers = await rows('support.co_reading', () => listReadingNow(tx, file.id, now))
    if (readers.length === 0) return undefined
    return readers.map(({ name, untilAt }) => ({
      label: () => name,
      detail: (locale) => supervisionWords(locale)('until', { until: formatter(locale).instant(untilAt) }),
    }))
  },
}

/** Supervision: whoever leads reads along in a case for some days, and sees how the casework of the body stands. */
export const supervisionPart: CasePart = {
  routes: supervisionRoutes,
  api: [],
  refusals: [supervisionRefusals],
  offers: [readersOffer],
  series: supervisionSeries,
}
