import { z } from 'zod'
import { apiGet, apiPost } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { form, page } from '../../../web/pages.tsx'
import { Field } from '../cases/api.ts'
import type { CasePart } from '../cases/offer.ts'
import { paths } from '../paths.ts'
import { SectionHistoryPage } from './pages/history-page.tsx'
import { inputOf, SectionPage } from './pages/section-page.tsx'
import { viewSection, viewSectionHistory } from './section-actions.ts'
import { writeSection } from './write-actions.ts'

const sectionPage = page(paths.section, viewSection, SectionPage)

/** The sections of a case: read, written, and what they said before. */
export const sectionPagesPart: CasePart = {
  routes: [
    sectionPage,
    form(paths.section, writeSection, {
      page: sectionPage,
      input: (context, fields) => inputOf(fields, context.req.param('section') ?? ''),
      done: ({ caseId }) => paths.case({ caseId }),
    }),
    page(paths.sectionHistory, viewSectionHistory, SectionHistoryPage),
  ],
  api: [
    apiGet(path('/v1/cases/:caseId/sections/:section'), viewSection, {
      summary: 'What is known in a section of a case, with the revision of each field',
      output: z.object({ section: z.string(), values: z.array(Field) }),
    }),
    apiPost(path('/v1/cases/:caseId/sections/:section'), writeSection, {
      summary: 'Write fields of a section; a field that a colleague has changed meanwhile is refused',
      output: z.object({ caseId: z.guid(), written: z.array(z.string()) }),
    }),
  ],
}
