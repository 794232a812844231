import { acceptAnswer, answerAsked, askAll, askBody } from './asking-actions.ts'
import { changeQuestion, viewQuestion, writeAnswer } from './question-actions.ts'
import { sendReply } from './reply-actions.ts'
import { rounds } from './round.ts'
import { drawFrom, layOut, readAgain, readNightly } from './source-actions.ts'

/** What the stories of a demonstration are played with. */
export const monitoringActions = {
  addRound: rounds.add,
  listRounds: rounds.list,
  viewRound: rounds.view,
  layOut,
  readAgain,
  readNightly,
  drawFrom,
  changeQuestion,
  viewQuestion,
  writeAnswer,
  askBody,
  askAll,
  answerAsked,
  acceptAnswer,
  sendReply,
}
