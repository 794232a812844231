import { path } from '../../platform/http/path.ts'

/** Where each part of the room begins: the rapporteur's steps, and what everybody reads. */
export const statisticsPaths = {
  overview: path('/statistics'),
  collections: path('/statistics/collections'),
  linkages: path('/statistics/linkages'),
  estimates: path('/statistics/estimates'),
  tables: path('/statistics/tables'),
  situationReports: path('/statistics/reports'),
  publishedEstimates: path('/statistics/published'),
  releases: path('/statistics/releases'),
  publishedReports: path('/statistics/situation'),
  evidence: path('/statistics/evidence'),
} as const
