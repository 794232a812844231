import { registerApi } from '../../../platform/http/register-api.ts'
import type { Room } from '../../../platform/http/room.ts'
import { bySystem } from '../../../platform/jobs/by-system.ts'
import { form, page } from '../../../web/pages.tsx'
import { registerPages } from '../../../web/registers/register-pages.tsx'
import { paths } from '../paths.ts'
import {
  prepareReferences,
  readReferencesIn,
  screenStudy,
  settleStudy,
  tellDueSearches,
  viewNext,
} from './actions.ts'
import { searchDue } from './arrivals.ts'
import { searchRefusals, searchWords } from './messages.ts'
import { ReadInPage, ScreenPage, SearchBelow } from './pages.tsx'
import { searches } from './registers.ts'

const pages = registerPages(searches, {
  paths: paths.search,
  words: searchWords,
  name: 'title',
  columns: ['searchedOn', 'dueOn'],
  Below: SearchBelow,
})
const readInPage = page(paths.readIn, prepareReferences, ReadInPage)
const screenPage = page(paths.screen, viewNext, ScreenPage)

/** Searches for studies, with what they found and how it was screened. */
export const searchPart: Omit<Room, 'name'> = {
  routes: [
    ...pages.routes,
    readInPage,
    form(paths.readIn, readReferencesIn, {
      page: readInPage,
      bodyLimit: 10_000_000,
      done: ({ id, ...read }) => paths.readIn({ id }, read),
    }),
    screenPage,
    form(paths.screen, screenStudy, { page: screenPage, done: ({ id }) => paths.screen({ id }) }),
    form(paths.settle, settleStudy, { page: pages.one, done: ({ id }) => paths.search.one({ id }) }),
  ],
  api: registerApi(searches, {
    base: '/v1/knowledge-searches',
    name: 'searches',
    one: 'a search',
    summary: 'Searches for studies, with all that is needed to do them again',
  }),
  ends: searches.endings,
  refusals: [searchRefusals],
  arrivals: [searchDue],
  tasks: bySystem({ 'knowledge.watch_searches': tellDueSearches }),
  schedules: [{ task: 'knowledge.watch_searches', crontab: '50 4 * * *', catchUp: 24 * 3_600_000 }],
}
