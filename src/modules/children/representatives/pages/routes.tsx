import type { Route } from '../../../../platform/http/route.ts'
import { form, page } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import { needRepresentative, takeStep, viewRepresentative, viewRepresentatives } from '../actions.ts'
import { liftSuspected, noteSuspected } from '../suspicion-actions.ts'
import { RepresentativesPage } from './list-page.tsx'
import { RepresentativePage } from './one-page.tsx'

const listPage = page(paths.representatives, viewRepresentatives, RepresentativesPage)
const onePage = page(paths.representative, viewRepresentative, RepresentativePage)
const toList = ({ caseId }: { caseId: string }) => paths.representatives({ caseId })
const toOne = (one: { caseId: string; representativeId: string }) => paths.representative(one)

/** The pages of who represents a child. */
export const representativeRoutes: readonly Route[] = [
  listPage,
  form(paths.representatives, needRepresentative, { page: listPage, done: toOne }),
  onePage,
  form(paths.representative, takeStep, { page: onePage, done: toOne }),
  form(paths.suspectedGuardians, noteSuspected, { page: listPage, done: toList }),
  form(paths.liftSuspicion, liftSuspected, { page: listPage, done: toList }),
]
