import { policy } from '../../platform/access/policy.ts'
import { surveyKeepers } from './rounds/registers.ts'

const byKeepers = { people: surveyKeepers } as const
const nobody = { people: 'all', anyone: true } as const

/** What is done with a round beside writing it: `surveys.keeps` says of which. */
export const surveyPolicy = policy({
  'survey.questions': nobody,
  'survey.read_questions': byKeepers,
  'survey.read_sites': byKeepers,
  'survey.print_slips': byKeepers,
  'survey.open': byKeepers,
  'survey.settle': { people: [], system: true },
})

/** Those who answer: nothing says that they were here, nor when. */
export const answerPolicy = policy({
  'survey_answer.begin': nobody,
  'survey_answer.look': nobody,
  'survey_answer.redeem': { ...nobody, untraced: true },
  'survey_answer.send': { ...nobody, untraced: true },
  'survey_answer.keep': { ...nobody, untraced: true },
})
