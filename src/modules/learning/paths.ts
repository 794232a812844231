import { path } from '../../platform/http/path.ts'

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
}
