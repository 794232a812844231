import { actsAs } from '../../../platform/access/policy.ts'
import type { Room } from '../../../platform/http/room.ts'
import { form, page } from '../../../web/pages.tsx'
import { paths } from '../paths.ts'
import { keepJudgement, prepareEvaluation, publishJudgement, viewEvaluations } from './actions.ts'
import { evaluationApi } from './api.ts'
import { evaluationRefusals, evaluationWords } from './messages.ts'
import { JudgePage } from './pages/judge-page.tsx'
import { EvaluationsPage } from './pages/list-page.tsx'

const judgePage = page(paths.evaluation, prepareEvaluation, JudgePage)

/** Where an evaluator works: judgements of their own, beside the coordinator's. */
export const evaluationPart: Omit<Room, 'name'> = {
  routes: [
    page(paths.evaluations, viewEvaluations, EvaluationsPage),
    judgePage,
    form(paths.evaluation, keepJudgement, {
      page: judgePage,
      done: ({ planId, measureId }) => paths.evaluation({ planId, measureId }),
    }),
    form(paths.publishEvaluation, publishJudgement, {
      page: judgePage,
      done: ({ planId, measureId }) => paths.measure({ planId, measureId }),
    }),
  ],
  api: evaluationApi,
  refusals: [evaluationRefusals],
  navigation: [
    {
      href: paths.evaluations(),
      label: (locale) => evaluationWords(locale)('evaluation'),
      shownTo: (actor) => actsAs(actor, 'evaluator'),
      order: 10,
    },
  ],
}
