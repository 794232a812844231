import { actsAs } from '../../../platform/access/policy.ts'
import type { Room } from '../../../platform/http/room.ts'
import { holdsNothing } from '../../../platform/http/route.ts'
import { bySystem } from '../../../platform/jobs/by-system.ts'
import { form, page } from '../../../web/pages.tsx'
import { outreachWorkers } from '../contacts/policy.ts'
import { paths } from '../paths.ts'
import {
  answerMan,
  askMan,
  countMen,
  leavingTask,
  openLeaving,
  readResult,
  sayOfResult,
  viewLeaving,
  viewResults,
  workOutChange,
} from './actions.ts'
import { leavingRefusals, leavingWords } from './messages.ts'
import { AnsweredPage, ManPage } from './pages/man-page.tsx'
import { ResultsPage } from './pages/results-page.tsx'
import { LeavingPage } from './pages/unit-page.tsx'
import { leavingSeries } from './series.ts'

const asked = { ...page(paths.answer, askMan, ManPage), asNobody: true as const }
const unitPage = page(paths.leaving, viewLeaving, LeavingPage)
const resultsPage = page(paths.results, viewResults, ResultsPage)
const toUnit = () => paths.leaving()
const toResults = () => paths.results()

/** Men who want to stop buying sex, before and after (measure 8). */
export const leavingPart: Omit<Room, 'name'> = {
  routes: [
    asked,
    {
      ...form(paths.answer, answerMan, { page: asked, done: (sent) => paths.answered(sent) }),
      asNobody: true,
      tokenless: true,
      holdsNothing: true,
    },
    { ...page(paths.answered, askMan, AnsweredPage), asNobody: true },
    unitPage,
    form(paths.leaving, countMen, { page: unitPage, done: toUnit }),
    holdsNothing(form(paths.openLeaving, openLeaving, { page: unitPage, done: toUnit })),
    resultsPage,
    form(paths.sayOfResult, sayOfResult, { page: resultsPage, done: toResults }),
    holdsNothing(form(paths.readResult, readResult, { page: resultsPage, done: toResults })),
  ],
  api: [],
  refusals: [leavingRefusals],
  series: leavingSeries,
  tasks: bySystem({ [leavingTask]: workOutChange }),
  schedules: [{ task: leavingTask, crontab: '50 1 * * *', catchUp: 24 * 3_600_000 }],
  navigation: [
    {
      href: paths.leaving(),
      label: (locale) => leavingWords(locale)('title'),
      shownTo: (actor) => actsAs(actor, ...outreachWorkers),
      order: 18,
    },
    {
      href: paths.results(),
      label: (locale) => leavingWords(locale)('results'),
      shownTo: (actor) => actsAs(actor, 'body_officer', 'national_coordinator', 'evaluator', 'rapporteur'),
      order: 69,
    },
  ],
}
