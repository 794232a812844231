import { z } from 'zod'
import { type ApiRoute, apiList, apiPost } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { ageBands, meetables, receivables, securityLevels } from '../matching/wanted.ts'
import { acceptOffer, declineOffer } from './choice-actions.ts'
import { declineMatch, offerPlace, takeBack, viewMatches } from './match-actions.ts'
import { endRequest, makeRequest, viewCaseRequests, viewOwnRequests } from './request-actions.ts'
import {
  AskedFor,
  declineReasons,
  matchStates,
  noReasons,
  offerStates,
  requestStates,
  urgencies,
} from './schema.ts'

const moment = z.date().transform((at) => at.toISOString())

const Request = z.object({
  id: z.guid(),
  number: z.string(),
  madeAt: moment,
  urgency: z.enum(urgencies),
  fromDay: z.iso.date(),
  untilDay: z.iso.date().nullable(),
  receives: z.enum(receivables),
  adults: z.number().int(),
  childAges: z.array(z.enum(ageBands)),
  needs: z.array(z.enum(meetables)),
  languages: z.array(z.string()),
  security: z.enum(securityLevels),
  areas: z.array(z.string()),
  nearWhom: z.string(),
  state: z.enum(requestStates),
  nextReleaseAt: moment,
  endReason: z.string().nullable(),
  revision: z.number().int(),
})
const Offer = z.object({
  id: z.guid(),
  requestId: z.guid(),
  releasedAt: moment,
  heldUntil: moment,
  state: z.enum(offerStates),
  declineReason: z.enum(noReasons).nullable(),
})
const Match = z.object({
  id: z.guid(),
  askedFor: AskedFor,
  matchedAt: moment,
  answerBy: moment,
  state: z.enum(matchStates),
  declineReason: z.enum(declineReasons).nullable(),
  revision: z.number().int(),
})
const Made = z.object({ caseId: z.guid(), requestId: z.guid() })
const Answered = z.object({ matchId: z.guid() })

/** Requests and answers for programs: the same walls, the same times. */
export const requestApi: readonly ApiRoute[] = [
  apiList(path('/v1/housing-requests'), viewOwnRequests, {
    summary: 'Requests of the cases that one works on, with when answers are shown next',
    name: 'requests',
    record: z.object({
      id: z.guid(),
      caseId: z.guid(),
      caseNumber: z.string(),
      number: z.string(),
      urgency: z.enum(urgencies),
      state: z.enum(requestStates),
      fromDay: z.iso.date(),
      nextReleaseAt: moment,
    }),
    found: ({ requests }) => ({ rows: requests }),
  }),
  apiList(path('/v1/cases/:caseId/housing-requests'), viewCaseRequests, {
    summary: 'Requests of a case with the offers that have been shown',
    name: 'requests',
    record: Request,
    found: ({ requests }) => ({ rows: requests }),
    beside: { shape: { offers: z.array(Offer) }, of: ({ offers }) => ({ offers }) },
  }),
  apiPost(path('/v1/cases/:caseId/housing-requests'), makeRequest, {
    summary: 'Asks the pool for a place',
    output: Made,
    status: 201,
  }),
  apiPost(path('/v1/cases/:caseId/housing-requests/:requestId/end'), endRequest, {
    summary: 'Ends a request',
    output: Made,
  }),
  apiPost(path('/v1/cases/:caseId/housing-requests/:requestId/offers/:offerId/accept'), acceptOffer, {
    summary: 'The person says yes to an offer',
    output: Made,
  }),
  apiPost(path('/v1/cases/:caseId/housing-requests/:requestId/offers/:offerId/decline'), declineOffer, {
    summary: 'The person does not want an offer',
    output: Made,
  }),
  apiList(path('/v1/housing-pool'), viewMatches, {
    summary: 'Requests that reach one’s own shelters, the oldest clock first',
    name: 'matches',
    record: Match,
    found: ({ matches }) => ({ rows: matches }),
  }),
  apiPost(path('/v1/housing-pool/:matchId/offer'), offerPlace, {
    summary: 'Offers the places that are free for the whole household; they are held',
    output: Answered,
  }),
  apiPost(path('/v1/housing-pool/:matchId/take-back'), takeBack, {
    summary: 'Takes an offer back before answers are collected',
    output: Answered,
  }),
  apiPost(path('/v1/housing-pool/:matchId/decline'), declineMatch, {
    summary: 'Declines, with a coded reason that whoever asked never learns',
    output: Answered,
  }),
]
