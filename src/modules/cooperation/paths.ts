import { path } from '../../platform/http/path.ts'
import { picturePaths } from '../../web/pictures/addresses.ts'
import { registerPaths } from '../../web/registers/paths.ts'

/** Every address of the room of cooperation, for routes, links and tests. */
export const paths = {
  counties: path('/counties'),
  county: path('/counties/:county'),
  countyMap: picturePaths('/counties/pictures/plans'),
  countyPlan: registerPaths('/county-plans'),
  setGoal: path('/county-plans/:id/goals'),
  followGoal: path('/county-plans/:id/goals/:goalId'),
  noteOwnWork: path('/county-plans/:id/work'),
  member: registerPaths('/network-members'),
  meeting: registerPaths('/network-meetings'),
  giveTask: path('/network-meetings/:id/tasks'),
  endTask: path('/network-meetings/:id/tasks/:taskId'),
  tradeAgreement: registerPaths('/trade-agreements'),
  strategy: registerPaths('/strategies'),
  markStrategy: path('/strategies/:id/reading'),
  settleStrategy: path('/strategies/:id/mark'),
  strategyGaps: path('/strategy-gaps'),
  strategyIati: path('/strategy-gaps/iati.xml'),
  guidance: registerPaths('/strategy-guidance'),
  taskApi: path('/v1/network-tasks/:taskId'),
}
