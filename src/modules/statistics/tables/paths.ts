import { path } from '../../../platform/http/path.ts'

export const tablePaths = {
  tables: path('/statistics/tables'),
  newTable: path('/statistics/tables/new'),
  table: path('/statistics/tables/:tableId'),
  cell: path('/statistics/tables/:tableId/cells/:cell'),
  note: path('/statistics/tables/:tableId/figures'),
  release: path('/statistics/tables/:tableId/release'),
  withdraw: path('/statistics/releases/:releaseId/withdraw'),
  comparable: path('/statistics/comparable'),
  releases: path('/statistics/releases'),
  releasePage: path('/statistics/releases/:releaseId'),
  releaseCsv: path('/statistics/releases/:releaseId/table.csv'),
  releaseCodebook: path('/statistics/releases/:releaseId/codebook.csv'),
  releaseR: path('/statistics/releases/:releaseId/table.R'),
  releaseStata: path('/statistics/releases/:releaseId/table.do'),
  releaseJson: path('/statistics/releases/:releaseId/table.json'),
} as const
