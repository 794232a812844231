import { actsAs } from '../../../platform/access/policy.ts'
import { form, page } from '../../../web/pages.tsx'
import type { CasePart } from '../../support/index.ts'
import { paths } from '../paths.ts'
import {
  answerRound,
  competenceTask,
  openRound,
  proposeMeasure,
  viewQuestions,
  viewRound,
  viewRounds,
  withdrawProposal,
  workOut,
} from './actions.ts'
import { competenceApi } from './api.ts'
import { competenceRefusals, competenceWords } from './messages.ts'
import { AnswerPage } from './pages/answer-page.tsx'
import { ResultsPage } from './pages/results-page.tsx'
import { RoundsPage } from './pages/rounds-page.tsx'
import { overseers } from './policy.ts'
import { competenceMaterials, competenceSeries } from './series.ts'

const roundsPage = page(paths.competence, viewRounds, RoundsPage)
const answerPage = page(paths.competenceAnswer, viewQuestions, AnswerPage)
const resultsPage = page(paths.competenceRound, viewRound, ResultsPage)
const toRound = ({ roundId }: { roundId: string }): string =>
  `${paths.competenceRound({ roundId })}#proposals`

/** Competence: what the staff of housing say that they can and need to learn, without names (measure 3). */
export const competencePart: CasePart = {
  routes: [
    roundsPage,
    form(paths.competence, openRound, { page: roundsPage, done: () => paths.competence() }),
    answerPage,
    form(paths.competenceAnswer, answerRound, {
      page: answerPage,
      done: ({ roundId }) => paths.competenceAnswer({ roundId }),
    }),
    resultsPage,
    form(paths.competenceProposals, proposeMeasure, { page: resultsPage, done: toRound }),
    form(paths.withdrawCompetenceProposal, withdrawProposal, { page: resultsPage, done: toRound }),
  ],
  api: competenceApi,
  refusals: [competenceRefusals],
  series: competenceSeries,
  materials: competenceMaterials,
  navigation: [
    {
      href: paths.competence(),
      label: (locale) => competenceWords(locale)('competence'),
      shownTo: (actor) => actsAs(actor, 'shelter_staff'),
      order: 7,
    },
    {
      href: paths.competence(),
      label: (locale) => competenceWords(locale)('competence'),
      shownTo: (actor) => actsAs(actor, ...overseers),
      order: 52,
    },
  ],
  tasks: (house) => ({ [competenceTask]: workOut(house) }),
  // Half past one in the morning in UTC: a round closes at the end of its last Swedish day.
  schedules: [{ task: competenceTask, crontab: '30 1 * * *', catchUp: 24 * 3_600_000 }],
}
