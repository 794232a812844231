import { z } from '@hono/zod-openapi'
import { apiPost } from '../../../platform/http/api.ts'
import { form, page } from '../../../web/pages.tsx'
import type { CasePart } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { viewWithdrawal, withdrawConsent } from './actions.ts'
import { consentArrivals } from './arrivals.ts'
import { WithdrawPage } from './pages/withdraw-page.tsx'
import { replayWithdrawals } from './replay.ts'

const withdrawPage = page(paths.withdrawConsent, viewWithdrawal, WithdrawPage)

const Withdrawn = z
  .object({
    ended: z.int(),
    copies: z.array(z.object({ copyId: z.guid(), toBody: z.guid().nullable(), handedAt: z.date() })),
  })
  .openapi('WithdrawnConsent')

/** A consent is withdrawn at once, and all that rested on it ends: disclosures, copies, referrals. */
export const withdrawalPart: CasePart = {
  arrivals: consentArrivals,
  routes: [
    withdrawPage,
    form(paths.withdrawConsent, withdrawConsent, {
      page: withdrawPage,
      done: (_, { caseId, consentId }) => paths.withdrawConsent({ caseId, consentId }),
    }),
  ],
  api: [
    apiPost(paths.apiWithdrawConsent, withdrawConsent, {
      summary: 'Withdraw a consent at once; the answer lists the copies that cannot be recalled',
      output: Withdrawn,
    }),
  ],
  replay: replayWithdrawals,
}
