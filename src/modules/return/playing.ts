import { addActivity } from './capacity/actions.ts'
import { chooseFollowUp, recordFollowUp, viewFollowUps } from './follow-up/actions.ts'
import { addAgreement } from './partners/actions.ts'
import { partnerRegister } from './partners/register.ts'
import { sides, topics } from './plans/codes.ts'
import { answerQuestion, askOrganiser, confirmReturn, viewQuestions } from './plans/confirmation-actions.ts'
import { beginReturn, recordDecision, recordJourney, writePlan } from './plans/plan-actions.ts'
import { answerReception, askPartner } from './plans/reception-actions.ts'
import { assessRisks, prepareRisks, reviewRisks } from './plans/risk-actions.ts'
import { viewReturn } from './plans/view-actions.ts'

/** What is done about returns in the made-up stories of a demonstration: the actions that the pages use, and no others. */
export const returnActions = {
  addPartner: partnerRegister.add,
  addAgreement,
  addActivity,
  beginReturn,
  recordDecision,
  writePlan,
  assessRisks,
  prepareRisks,
  reviewRisks,
  askPartner,
  answerReception,
  askOrganiser,
  viewQuestions,
  answerQuestion,
  confirmReturn,
  viewReturn,
  recordJourney,
  chooseFollowUp,
  viewFollowUps,
  recordFollowUp,
} as const
/** The two sides on which risks are looked at, and what is looked at on each. */
export const returnRisks = { sides, topics } as const
