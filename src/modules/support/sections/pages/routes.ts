import type { Route } from '../../../../platform/http/route.ts'
import { form, page } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import { viewSection, viewSectionHistory } from '../section-actions.ts'
import { writeSection } from '../write-actions.ts'
import { SectionHistoryPage } from './history-page.tsx'
import { inputOf, SectionPage } from './section-page.tsx'

const sectionPage = page(paths.section, viewSection, SectionPage)

/** The pages of the sections of a case. */
export const sectionRoutes: readonly Route[] = [
  sectionPage,
  form(paths.section, writeSection, {
    page: sectionPage,
    input: (context, fields) => inputOf(fields, context.req.param('section') ?? ''),
    done: ({ caseId }) => paths.case({ caseId }),
  }),
  page(paths.sectionHistory, viewSectionHistory, SectionHistoryPage),
]
