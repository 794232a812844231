import type { CasePart } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { guidelineRefusals, guidelineWords } from './messages.ts'
import { guidelineOffer } from './offer.ts'
import { guidelineRoutes } from './pages/routes.tsx'
import { readsGuidelines } from './policy.ts'
import { guidelineSeries } from './series.ts'

/** Common guidelines by version: who has them, who follows them, what is said of them. */
export const guidelinesPart: CasePart = {
  routes: guidelineRoutes,
  api: [],
  refusals: [guidelineRefusals],
  series: guidelineSeries,
  navigation: [
    {
      href: paths.guidelines(),
      label: (locale) => guidelineWords(locale)('guidelines'),
      shownTo: readsGuidelines,
      order: 55,
    },
  ],
  offers: [guidelineOffer],
}
