import { beginClaim } from './claims/begin-actions.ts'
import { applyForCompensation, recordDecision } from './claims/compensation-actions.ts'
import { recordJudgment } from './claims/court-actions.ts'
import { representClaim, translateJudgment } from './claims/side-actions.ts'
import { viewClaim } from './claims/view-actions.ts'
import { tellByTelephone } from './paying/confirm-actions.ts'
import { planPayment, stepPayment, viewPayment } from './paying/payment-actions.ts'
import { addRoute } from './paying/route-actions.ts'
import { addProposal, writeText } from './study/actions.ts'

/** What is done about redress in the made-up stories of a demonstration: the actions that the pages use, and no others. */
export const redressActions = {
  beginClaim,
  viewClaim,
  recordJudgment,
  applyForCompensation,
  recordDecision,
  representClaim,
  translateJudgment,
  addRoute,
  planPayment,
  stepPayment,
  viewPayment,
  tellByTelephone,
  writeText,
  addProposal,
} as const
