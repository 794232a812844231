import type { Room } from '../../../platform/http/room.ts'
import { bySystem } from '../../../platform/jobs/by-system.ts'
import { form, page } from '../../../web/pages.tsx'
import { paths } from '../paths.ts'
import {
  answerCheck,
  checksTask,
  removeQuestion,
  saveQuestion,
  viewCheck,
  viewCheckResults,
  viewQuestions,
  workOutChecks,
} from './actions.ts'
import { laterChecks } from './later.ts'
import { checkRefusals } from './messages.ts'
import { CheckPage, SentPage } from './pages/check-page.tsx'
import { QuestionsPage } from './pages/questions-page.tsx'
import { CheckResultsPage } from './pages/results-page.tsx'

const asked = { ...page(paths.check, viewCheck, CheckPage), asNobody: true as const }
const newQuestion = page(paths.checkQuestions, viewQuestions, QuestionsPage)
const oldQuestion = page(paths.checkQuestion, viewQuestions, QuestionsPage)
const toQuestions = ({ versionId }: { versionId: string }): string => paths.checkQuestions({ versionId })

/** Knowledge checks: the same questions before a course, after it and half a year later, answered by nobody in particular. */
export const checksPart: Omit<Room, 'name'> = {
  routes: [
    asked,
    {
      ...form(paths.check, answerCheck, { page: asked, done: (answered) => paths.checkSent(answered) }),
      asNobody: true,
      tokenless: true,
    },
    { ...page(paths.checkSent, viewCheck, SentPage), asNobody: true },
    page(paths.checkResults, viewCheckResults, CheckResultsPage),
    newQuestion,
    form(paths.checkQuestions, saveQuestion, { page: newQuestion, done: toQuestions }),
    oldQuestion,
    form(paths.checkQuestion, saveQuestion, { page: oldQuestion, done: toQuestions }),
    form(paths.removeQuestion, removeQuestion, { page: newQuestion, done: toQuestions }),
  ],
  api: [],
  refusals: [checkRefusals],
  deadlines: [laterChecks],
  tasks: bySystem({ [checksTask]: workOutChecks }),
  // A quarter to two in the morning in UTC: the week has ended in Sweden.
  schedules: [{ task: checksTask, crontab: '45 1 * * *', catchUp: 24 * 3_600_000 }],
}
