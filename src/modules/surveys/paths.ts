import { path } from '../../platform/http/path.ts'
import { registerPaths } from '../../web/registers/paths.ts'

/** Every address of the room of surveys. */
export const paths = {
  round: registerPaths('/surveys'),
  questions: path('/surveys/:id/questions'),
  sites: path('/surveys/:id/sites'),
  slips: path('/surveys/:id/slips'),
  open: path('/surveys/:id/open'),
  // whoever answers comes as nobody, and no address says to what
  answer: path('/q'),
  answerQuestions: path('/q/questions'),
  answerSent: path('/q/sent'),
  answerLater: path('/q/later'),
}
