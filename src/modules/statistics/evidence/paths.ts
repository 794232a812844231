import { path } from '../../../platform/http/path.ts'

export const evidencePaths = {
  table: path('/statistics/evidence'),
  file: path('/statistics/evidence/table.csv'),
  annex: path('/statistics/evidence/annex'),
  register: path('/statistics/evidence/new'),
  contrasts: path('/statistics/evidence/contrasts'),
  endContrast: path('/statistics/evidence/contrasts/end'),
  evidence: path('/statistics/evidence/:evidenceId'),
  change: path('/statistics/evidence/:evidenceId/change'),
} as const
