import { z } from 'zod'
import { type ApiRoute, apiGet, apiList } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { PROCEEDINGS } from '../../law/index.ts'
import { paymentStates, sources } from '../payments/codes.ts'
import { claimStates, contributedAnswers, outcomes, reportedAnswers } from './codes.ts'
import { viewClaim, viewClaims } from './view-actions.ts'

const Day = z.iso.date().nullable()
const Ore = z.int().nullable()

const Claim = z.object({
  id: z.guid(),
  state: z.enum(claimStates),
  proceedings: z.enum(PROCEEDINGS),
  /** Whether the crime was reported, or why not is a valid reason; null where it is not known. */
  reported: z.enum(reportedAnswers).nullable(),
  /** Whether the person has contributed to the investigation of what was reported; null where it is not known. */
  contributed: z.enum(contributedAnswers).nullable(),
  limitOn: Day,
  awardedOre: Ore,
  appliedOn: Day,
  appliedOre: Ore,
  decidedOn: Day,
  outcome: z.enum(outcomes).nullable(),
  grantedOre: Ore,
  revision: z.int(),
})

/** Claims for programs, by codes, days and amounts: no reasons, no account, nobody's name. */
export const claimApi: readonly ApiRoute[] = [
  apiList(path('/v1/cases/:caseId/claims'), viewClaims, {
    summary: 'The claims of a case, amounts in öre',
    name: 'claims',
    record: Claim,
    found: ({ claims }) => ({ rows: claims }),
  }),
  apiGet(path('/v1/cases/:caseId/claims/:claimId'), viewClaim, {
    summary: 'A claim with its limit and its payouts, amounts in öre',
    output: z.object({
      claim: Claim,
      late: z.boolean(),
      payments: z.array(
        z.object({
          id: z.guid(),
          source: z.enum(sources),
          ore: z.int(),
          state: z.enum(paymentStates),
          sentOn: Day,
          toldOn: Day,
        }),
      ),
    }),
  }),
]
