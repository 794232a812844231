import { path } from '../../platform/http/path.ts'

/** Every address of the plan room, for routes, links and tests. */
export const paths = {
  // following
  overview: path('/overview'),
  plans: path('/plans'),
  plan: path('/plans/:planId'),
  timeline: path('/plans/:planId/timeline'),
  dependencies: path('/plans/:planId/dependencies'),
  versions: path('/plans/:planId/versions'),
  measure: path('/plans/:planId/measures/:measureId'),
  setProgress: path('/plans/:planId/measures/:measureId/progress'),
  search: path('/search'),
  // review
  importDocument: path('/import'),
  readings: path('/readings'),
  reading: path('/readings/:readingId'),
  // assignments
  assignments: path('/assignments'),
  newAssignment: path('/plans/:planId/assignments/new'),
  assignment: path('/assignments/:assignmentId'),
  // reports
  reportBacks: path('/report-backs'),
  reportBack: path('/report-backs/:reportBackId'),
  activities: path('/plans/:planId/activities'),
  // account
  accounts: path('/plans/:planId/accounts'),
  account: path('/accounts/:accountId'),
  publishedAccount: path('/published/:publishedId'),
} as const
