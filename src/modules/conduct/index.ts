import { checkAgreement } from './agreements/actions.ts'
import { agreements } from './agreements/registers.ts'
import { agreeToAnswers, answerQuestions, askBodies, countStaff } from './guidelines/actions.ts'
import { attestations } from './guidelines/attestations.ts'
import { clauses, takeOver, texts } from './texts/registers.ts'

/** What the stories of a demonstration are played with. */
export const conductActions = {
  askBodies,
  answerQuestions,
  agreeToAnswers,
  countStaff,
  addAttestation: attestations.add,
  addText: texts.add,
  changeText: texts.change,
  takeOver,
  addClause: clauses.add,
  changeClause: clauses.change,
  addAgreement: agreements.add,
  checkAgreement,
}
