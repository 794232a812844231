import { path } from '../../platform/http/path.ts'
import { registerPaths } from '../../web/registers/paths.ts'

/** Every address of the room of learning, for routes, links and tests. */
export const paths = {
  // materials: courses and lesson packs
  courses: path('/courses'),
  course: path('/courses/:materialId'),
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
  // occasions
  occasions: path('/occasions'),
  newOccasion: path('/occasions/new'),
  participation: path('/occasions/participation'),
  participationFile: path('/occasions/participation/file'),
  occasion: path('/occasions/:occasionId'),
  invitation: path('/occasions/:occasionId/calendar'),
  changeOccasion: path('/occasions/:occasionId/change'),
  cancelOccasion: path('/occasions/:occasionId/cancel'),
  book: path('/occasions/:occasionId/book'),
  bookGroup: path('/occasions/:occasionId/book-group'),
  withdraw: path('/occasions/:occasionId/bookings/:bookingId/withdraw'),
  attendance: path('/occasions/:occasionId/attendance'),
  // completions and badges
  own: path('/learning'),
  say: path('/learning/web-courses/:materialId'),
  certificate: path('/learning/:completionId/certificate'),
  badge: path('/learning/:completionId/badge'),
  show: path('/learning/:completionId/show'),
  bodyPeople: path('/learning/body'),
  importTable: path('/learning/body/import'),
  takeBack: path('/learning/body/take-back'),
  // public, for whoever is shown a badge
  badgeStatus: path('/badges/:completionId'),
  badgeIssuer: path('/badges/issuer'),
  badgeKeys: path('/badges/keys'),
  badgeKey: path('/badges/keys/:keyId'),
  badgesTakenBack: path('/badges/taken-back'),
}
