import { path } from '../../platform/http/path.ts'
import { registerPaths } from '../../web/registers/paths.ts'

/** Every address of the return room, for routes, links and tests. */
export const paths = {
  // plans
  returns: path('/returns'),
  ofCase: path('/cases/:caseId/returns'),
  begin: path('/cases/:caseId/returns/begin'),
  plan: path('/cases/:caseId/returns/:returnId'),
  decision: path('/cases/:caseId/returns/:returnId/decision'),
  leave: path('/cases/:caseId/returns/:returnId/leave'),
  risks: path('/cases/:caseId/returns/:returnId/risks/:side'),
  reviewRisks: path('/cases/:caseId/returns/:returnId/risks/:side/review'),
  bestInterest: path('/cases/:caseId/returns/:returnId/best-interest'),
  write: path('/cases/:caseId/returns/:returnId/plan'),
  reception: path('/cases/:caseId/returns/:returnId/reception'),
  answerReception: path('/cases/:caseId/returns/:returnId/reception/:receptionId'),
  confirmation: path('/cases/:caseId/returns/:returnId/confirmation'),
  askOrganiser: path('/cases/:caseId/returns/:returnId/confirmation/ask'),
  takeBackQuestion: path('/cases/:caseId/returns/:returnId/confirmation/take-back'),
  questions: path('/returns/confirmations'),
  question: path('/returns/confirmations/:questionId'),
  journey: path('/cases/:caseId/returns/:returnId/journey'),
  rightJourney: path('/cases/:caseId/returns/:returnId/journey/day'),
  end: path('/cases/:caseId/returns/:returnId/end'),
  money: path('/cases/:caseId/returns/:returnId/money'),
  payout: path('/cases/:caseId/returns/:returnId/money/:allowanceId'),
  takeBackAllowance: path('/cases/:caseId/returns/:returnId/money/:allowanceId/take-back'),
  takeBackPayout: path('/cases/:caseId/returns/:returnId/money/:allowanceId/:payoutId/take-back'),
  own: path('/cases/:caseId/returns/:returnId/own'),
  ownFile: path('/cases/:caseId/returns/:returnId/own/file'),
  // follow-up abroad
  followUps: path('/cases/:caseId/returns/:returnId/follow-ups'),
  choose: path('/cases/:caseId/returns/:returnId/follow-ups/choice'),
  openLink: path('/cases/:caseId/returns/:returnId/follow-ups/link'),
  endLink: path('/cases/:caseId/returns/:returnId/follow-ups/link/:accessId/end'),
  paper: path('/cases/:caseId/returns/:returnId/follow-ups/:followUpId/file'),
  followUp: path('/cases/:caseId/returns/:returnId/follow-ups/:followUpId'),
  dueAbroad: path('/returns/follow-ups'),
  // the partner's own pages: nothing in their addresses but what the link itself is
  enter: path('/follow-up/open/:secret'),
  partnerStart: path('/follow-up'),
  partnerAnswer: path('/follow-up/answers/:followUpId'),
  // partners and capacity
  partner: registerPaths('/return-partners'),
  capacity: path('/return-partners/capacity'),
  newActivity: path('/return-partners/capacity/new'),
  addAgreement: path('/return-partners/:id/agreements'),
  endAgreement: path('/return-partners/:id/agreements/:agreementId/end'),
}
