import { policy } from '../../../platform/access/policy.ts'
import { surveyKeepers } from './registers.ts'

const byKeepers = { people: surveyKeepers } as const
const nobody = { people: 'all', anyone: true } as const

/** What is done with a round beside writing it: `surveys.keeps` says of which. */
export const surveyPolicy = policy({
  'survey.questions': nobody,
  'survey.read_questions': byKeepers,
  'survey.use_shipped': byKeepers,
  'survey.read_sites': byKeepers,
  'survey.print_slips': byKeepers,
  'survey.open': byKeepers,
  'survey.settle': { people: [], system: true },
})
