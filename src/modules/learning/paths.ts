import { path } from '../../platform/http/path.ts'
import { registerPaths } from '../../web/registers/paths.ts'

/** Every address of the room of learning, for routes, links and tests. */
export const paths = {
  // materials: courses and lesson packs
  courses: path('/courses'),
  // knowledge checks: who answers comes as nobody
  check: path('/training/checks/:versionId/at/:moment'),
  checkSent: path('/training/checks/:versionId/at/:moment/sent'),
  checkResults: path('/training/checks/:versionId'),
  checkQuestions: path('/training/checks/:versionId/questions'),
  checkQuestion: path('/training/checks/:versionId/questions/:key'),
  removeQuestion: path('/training/checks/:versionId/questions/:key/remove'),
  // registers beside the courses
  localPlan: registerPaths('/local-plans'),
  need: registerPaths('/learning-needs'),
  support: registerPaths('/learning-support'),
  // the network of those who were trained together
  network: path('/network'),
  membership: path('/network/own'),
  renewMembership: path('/network/own/renew'),
  leaveNetwork: path('/network/own/leave'),
  writeExchange: path('/network/exchange/new'),
  exchange: path('/network/exchange/:exchangeId'),
  withdrawExchange: path('/network/exchange/:exchangeId/withdraw'),
}
