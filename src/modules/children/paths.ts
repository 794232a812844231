import { path } from '../../platform/http/path.ts'

/** Every address of the children's room, for routes, links and tests. */
export const paths = {
  // concern
  child: path('/cases/:caseId/child'),
  newReport: path('/cases/:caseId/child/reports/new'),
  report: path('/cases/:caseId/child/reports/:reportId'),
  sendReport: path('/cases/:caseId/child/reports/:reportId/sent'),
  withdrawReport: path('/cases/:caseId/child/reports/:reportId/withdraw'),
  reportFile: path('/cases/:caseId/child/reports/:reportId/file'),
  receivedConcern: path('/children/received'),
  newConcern: path('/cases/:caseId/child/concerns/new'),
  concern: path('/cases/:caseId/child/concerns/:concernId'),
  assessProtection: path('/cases/:caseId/child/concerns/:concernId/protection'),
  extendPreliminary: path('/cases/:caseId/child/concerns/:concernId/preliminary'),
  decideConcern: path('/cases/:caseId/child/concerns/:concernId/decision'),
  askAnswer: path('/cases/:caseId/child/concerns/:concernId/asked'),
  answerReporter: path('/cases/:caseId/child/concerns/:concernId/answered'),
  extendInvestigation: path('/cases/:caseId/child/concerns/:concernId/investigation'),
  endInvestigation: path('/cases/:caseId/child/concerns/:concernId/outcome'),
  voice: path('/cases/:caseId/child/voice'),
  bestInterest: path('/cases/:caseId/child/best-interest'),
  // representatives
  representatives: path('/cases/:caseId/child/representatives'),
  representative: path('/cases/:caseId/child/representatives/:representativeId'),
  suspectedGuardians: path('/cases/:caseId/child/suspected-guardians'),
  liftSuspicion: path('/cases/:caseId/child/suspected-guardians/:suspicionId/lift'),
  // missing
  missing: path('/children/missing'),
  agreements: path('/children/agreements'),
  agreement: path('/children/agreements/:agreementId'),
  agreementParts: path('/children/agreements/:agreementId/parts'),
  agreementPart: path('/children/agreements/:agreementId/parts/:partId'),
  signPart: path('/children/agreements/:agreementId/parts/:partId/signature'),
  endAgreement: path('/children/agreements/:agreementId/end'),
  disappearances: path('/cases/:caseId/child/missing'),
  disappearancePlan: path('/cases/:caseId/child/missing/plan'),
  alarm: path('/cases/:caseId/child/missing/:alarmId'),
  alarmStep: path('/cases/:caseId/child/missing/:alarmId/steps/:stepId'),
  childFound: path('/cases/:caseId/child/missing/:alarmId/found'),
  endSearch: path('/cases/:caseId/child/missing/:alarmId/search'),
  followUp: path('/cases/:caseId/child/missing/:alarmId/follow-up'),
} as const
