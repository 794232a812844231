import { path } from '../../../platform/http/path.ts'

export const runPaths = {
  runs: path('/statistics/linkages'),
  encoder: path('/statistics/encoder.html'),
  newRun: path('/statistics/linkages/new'),
  run: path('/statistics/linkages/:linkageId'),
  handIn: path('/statistics/linkages/:linkageId/keys'),
  withdraw: path('/statistics/linkages/:linkageId/withdraw'),
  witness: path('/statistics/linkages/:linkageId/witness'),
  close: path('/statistics/linkages/:linkageId/close'),
  protocol: path('/statistics/linkages/:linkageId/protocol.json'),
  unit: path('/statistics/linkages/:linkageId/unit'),
  link: path('/statistics/linkages/:linkageId/unit/link'),
  estimate: path('/statistics/linkages/:linkageId/unit/estimate'),
  destroy: path('/statistics/linkages/:linkageId/unit/destroy'),
} as const
