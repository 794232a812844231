import type { Route } from '../../../../platform/http/route.ts'
import { form, page } from '../../../../web/pages.tsx'
import { houseRoutes } from '../../joint/pages/routes.tsx'
import { paths } from '../../paths.ts'
import { giveAnswer, prepareAnswer, viewEvaluation } from '../actions.ts'
import { AnswerPage, EvaluationPage } from './evaluation-pages.tsx'

const answerPage = page(paths.houseAnswers, prepareAnswer, AnswerPage)

/** The pages of the evaluation, then those of the houses: a word in the place of an identifier stands first. */
export const evaluationRoutes: readonly Route[] = [
  page(paths.evaluation, viewEvaluation, EvaluationPage),
  ...houseRoutes,
  answerPage,
  form(paths.houseAnswers, giveAnswer, {
    page: answerPage,
    pageInput: (context, { who }) => ({ ...context.req.param(), who }),
    done: ({ houseId }) => paths.house({ houseId }),
  }),
]
