import { actsAs } from '../../../platform/access/policy.ts'
import type { CasePart } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { studyApi } from './api.ts'
import { studyWords } from './messages.ts'
import { studyRoutes } from './pages/routes.ts'

/** The study of measure 24: whether compensation arrives, compared between countries, with proposals for the report-back. */
export const studyPart: CasePart = {
  routes: studyRoutes,
  api: studyApi,
  navigation: [
    {
      href: paths.study(),
      label: (locale) => studyWords(locale)('study'),
      shownTo: (actor) => actsAs(actor, 'body_officer', 'national_coordinator', 'ministry_officer'),
      order: 55,
    },
  ],
}
