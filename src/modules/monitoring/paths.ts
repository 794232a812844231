import { path } from '../../platform/http/path.ts'
import { registerPaths } from '../../web/registers/paths.ts'

/** Every address of the room of monitoring, for routes, links and tests. */
export const paths = {
  round: registerPaths('/monitoring'),
  layOut: path('/monitoring/:id/questions/lay-out'),
  readAgain: path('/monitoring/:id/read-again'),
  askAll: path('/monitoring/:id/ask'),
  draft: path('/monitoring/:id/draft'),
  draftFile: path('/monitoring/:id/draft/file'),
  send: path('/monitoring/:id/send'),
  reply: path('/monitoring/:id/reply'),
  replyFile: path('/monitoring/:id/reply/file'),
  replyApi: path('/v1/monitoring-rounds/:id/reply'),
  question: {
    add: path('/monitoring/:id/questions/new'),
    one: path('/monitoring/:id/questions/:questionId'),
    change: path('/monitoring/:id/questions/:questionId/change'),
    answer: path('/monitoring/:id/questions/:questionId/answer'),
    draw: path('/monitoring/:id/questions/:questionId/sources'),
    undraw: path('/monitoring/:id/questions/:questionId/sources/:drawId/remove'),
    ask: path('/monitoring/:id/questions/:questionId/ask'),
    accept: path('/monitoring/:id/questions/:questionId/asked/:askingId/accept'),
    sendBack: path('/monitoring/:id/questions/:questionId/asked/:askingId/send-back'),
  },
  asked: path('/monitoring/asked/:askingId/answer'),
}
