import { path } from '../../../platform/http/path.ts'

/** Every address of the amendments. */
export const amendmentPaths = {
  amendments: path('/law/amendments'),
  newAmendment: path('/law/amendments/new'),
  enacted: path('/law/amendments/enacted/:sfs'),
  amendment: path('/law/amendments/:amendmentId'),
  change: path('/law/amendments/:amendmentId/changes/:kind'),
  takeChangeAway: path('/law/amendments/:amendmentId/changes/:changeId/away'),
  correct: path('/law/amendments/:amendmentId/correct'),
  ask: path('/law/amendments/:amendmentId/ask'),
  confirm: path('/law/amendments/:amendmentId/confirm'),
  withdraw: path('/law/amendments/:amendmentId/withdraw'),
  looked: path('/law/amendments/:amendmentId/looked-at'),
} as const
