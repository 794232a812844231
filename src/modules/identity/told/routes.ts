import type { Route } from '../../../platform/http/route.ts'
import { form, page } from '../../../web/pages.tsx'
import { identityPaths } from '../paths.ts'
import { noteChangeAtBody, viewChange } from './actions.ts'
import { ChangePage } from './pages/change-page.tsx'

const changePage = page(identityPaths.bodyChange, viewChange, ChangePage)

/** What was ended or changed at a body, told to those who lead it and to those who watch. */
export const toldRoutes: readonly Route[] = [
  changePage,
  form(identityPaths.bodyChange, noteChangeAtBody, { page: changePage, done: () => '/' }),
]
