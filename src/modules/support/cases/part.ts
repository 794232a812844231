import type { CaseOffer, CasePart } from './offer.ts'
import { caseRefusals } from './refusals.ts'

/** Cases themselves: opening, finding, reading, writing, who works on them. Other parts show lines on their page. */
export const casesPartWith = (_offers: readonly CaseOffer[]): CasePart => ({
  routes: [],
  api: [],
  refusals: [caseRefusals],
})
