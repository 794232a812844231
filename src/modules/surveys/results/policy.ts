import { policy } from '../../../platform/access/policy.ts'
import { surveyKeepers } from '../rounds/registers.ts'

/** What is told of a round: everybody reads what is released, those who keep the round what is worked out. */
export const resultPolicy = policy({
  'survey_result.view': { people: 'all', anyone: true },
  'survey_result.series': { people: 'all', anyone: true },
  'survey_result.say_how': { people: surveyKeepers },
  'survey_result.release': { people: surveyKeepers },
  'survey_result.work_out': { people: [], system: true },
})
