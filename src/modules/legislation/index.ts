import { assessments, decideAssessment } from './assessment/registers.ts'
import { judgements } from './convention/judgements.ts'
import { matters, takeOverMatter } from './matters/registers.ts'
import { keepAnswers, proposals, releaseAnswers, respondents } from './referral/actions.ts'
import { lawTexts } from './texts/actions.ts'
import { steps } from './tracker/steps.ts'

export { listStepsOfAll } from './matters/store.ts'
export { stepWords } from './tracker/messages.ts'

/** What the stories of a demonstration are played with. */
export const legislationActions = {
  addMatter: matters.add,
  takeOverMatter,
  judgeArticle: judgements.add,
  addAssessment: assessments.add,
  decideAssessment,
  addText: lawTexts.add,
  noteStep: steps.add,
  addProposal: proposals.add,
  addRespondent: respondents.add,
  keepAnswers,
  releaseAnswers,
}
