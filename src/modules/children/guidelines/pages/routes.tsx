import type { Route } from '../../../../platform/http/route.ts'
import { form, page } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import {
  answerGuideline,
  followGuideline,
  takeGuideline,
  viewGuideline,
  viewGuidelines,
  viewUses,
} from '../actions.ts'
import { GuidelinePage } from './guideline-page.tsx'
import { GuidelinesPage } from './list-page.tsx'
import { UsesPage } from './uses-page.tsx'

const guidelinePage = page(paths.guideline, viewGuideline, GuidelinePage)
const usesPage = page(paths.caseGuidelines, viewUses, UsesPage)
// The version stands in the form, and comes back with it where it was refused.
const again = (
  context: { req: { param(): Record<string, string> } },
  { version }: Record<string, unknown>,
) => ({
  ...context.req.param(),
  version,
})
const toGuideline = ({ guideline, version }: { guideline: string; version: string }) =>
  paths.guideline({ guideline }, { version })

/** The pages of common guidelines. */
export const guidelineRoutes: readonly Route[] = [
  page(paths.guidelines, viewGuidelines, GuidelinesPage),
  guidelinePage,
  form(paths.takeGuideline, takeGuideline, { page: guidelinePage, pageInput: again, done: toGuideline }),
  form(paths.answerGuideline, answerGuideline, { page: guidelinePage, pageInput: again, done: toGuideline }),
  usesPage,
  form(paths.caseGuidelines, followGuideline, {
    page: usesPage,
    done: ({ caseId }) => paths.caseGuidelines({ caseId }),
  }),
]
