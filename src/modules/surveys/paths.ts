import { path } from '../../platform/http/path.ts'
import { registerPaths } from '../../web/registers/paths.ts'

/** Every address of the room of surveys. */
export const paths = {
  round: registerPaths('/surveys'),
  questions: path('/surveys/:id/questions'),
  sites: path('/surveys/:id/sites'),
  slips: path('/surveys/:id/slips'),
  useShipped: path('/surveys/:id/questions/shipped'),
  open: path('/surveys/:id/open'),
  results: path('/surveys/:id/results'),
  release: path('/surveys/:id/results/release'),
  resultsCsv: path('/surveys/:id/results/csv'),
  resultsMetadata: path('/surveys/:id/results/csv-metadata'),
  codebook: path('/surveys/:id/codebook'),
  // questions over rounds, and what others told before
  series: path('/survey-series'),
  point: registerPaths('/survey-series/points'),
  // whoever answers comes as nobody, and no address says to what
  answer: path('/q'),
  answerQuestions: path('/q/questions'),
  answerSent: path('/q/sent'),
  answerLater: path('/q/later'),
}
