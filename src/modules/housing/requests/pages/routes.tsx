import type { Route } from '../../../../platform/http/route.ts'
import { form, page } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import { confirmAreas } from '../areas-of-case.ts'
import { acceptOffer, declineOffer } from '../choice-actions.ts'
import { decideHanded, viewHanded, viewHandedRequest } from '../hand-actions.ts'
import { declineMatch, offerPlace, takeBack, viewMatch, viewMatches } from '../match-actions.ts'
import {
  changeRequest,
  endRequest,
  makeRequest,
  prepareChange,
  prepareRequest,
  viewCaseRequests,
  viewOwnRequests,
  viewRequest,
} from '../request-actions.ts'
import { RequestFormPage } from './form-page.tsx'
import { HandedPage, HandedRequestPage } from './hand-pages.tsx'
import { CaseRequestsPage, OwnRequestsPage } from './list-pages.tsx'
import { MatchPage, PoolPage } from './pool-pages.tsx'
import { RequestPage } from './request-page.tsx'

const casePage = page(paths.caseRequests, viewCaseRequests, CaseRequestsPage)
const newPage = page(paths.newRequest, prepareRequest, RequestFormPage)
const changePage = page(paths.changeRequest, prepareChange, RequestFormPage)
const requestPage = page(paths.request, viewRequest, RequestPage)
const matchPage = page(paths.match, viewMatch, MatchPage)
const handedPage = page(paths.handedRequest, viewHandedRequest, HandedRequestPage)
const toRequest = ({ caseId, requestId }: { caseId: string; requestId: string }) =>
  paths.request({ caseId, requestId })
const toMatch = ({ matchId }: { matchId: string }) => paths.match({ matchId })

/** The pages of requests and of the pool; `new` stands before a request's identifier. */
export const requestRoutes: readonly Route[] = [
  page(paths.ownRequests, viewOwnRequests, OwnRequestsPage),
  casePage,
  form(paths.confirmAreas, confirmAreas, {
    page: casePage,
    done: ({ caseId }) => paths.caseRequests({ caseId }),
  }),
  newPage,
  form(paths.newRequest, makeRequest, { page: newPage, done: toRequest }),
  requestPage,
  changePage,
  form(paths.changeRequest, changeRequest, { page: changePage, done: toRequest }),
  form(paths.endRequest, endRequest, { page: requestPage, done: toRequest }),
  form(paths.acceptOffer, acceptOffer, { page: requestPage, done: toRequest }),
  form(paths.declineOffer, declineOffer, { page: requestPage, done: toRequest }),
  page(paths.pool, viewMatches, PoolPage),
  matchPage,
  form(paths.offerPlace, offerPlace, { page: matchPage, done: toMatch }),
  form(paths.takeBack, takeBack, { page: matchPage, done: toMatch }),
  page(paths.handed, viewHanded, HandedPage),
  handedPage,
  form(paths.handedRequest, decideHanded, { page: handedPage, done: () => paths.handed() }),
  form(paths.declineMatch, declineMatch, { page: matchPage, done: () => paths.pool() }),
]
