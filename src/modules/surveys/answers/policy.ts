import { policy } from '../../../platform/access/policy.ts'

const nobody = { people: 'all', anyone: true } as const

/** Those who answer: nothing says that they were here, nor when. */
export const answerPolicy = policy({
  'survey_answer.begin': nobody,
  'survey_answer.look': nobody,
  'survey_answer.redeem': { ...nobody, untraced: true },
  'survey_answer.send': { ...nobody, untraced: true },
  'survey_answer.keep': { ...nobody, untraced: true },
})
