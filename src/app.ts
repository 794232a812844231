import type { Hono } from 'hono'
import { apiPages } from './api-page.tsx'
import { homeRoom } from './home.tsx'
import { accessibilityRoom } from './modules/accessibility/room.ts'
import { accountRoom } from './modules/account/room.ts'
import { arrivalsRoomWith } from './modules/arrivals/room.ts'
import { arrivalRowsOf } from './modules/arrivals/rows.ts'
import { thingWord } from './modules/auditing/action-words.ts'
import { auditingRoomWith } from './modules/auditing/room.tsx'
import { childrenOffers, childrenRoom } from './modules/children/room.ts'
import { childrenSubjectParts } from './modules/children/subject-parts.ts'
import { conductRoom } from './modules/conduct/room.ts'
import { cooperationRoom } from './modules/cooperation/room.ts'
import { directoryRoomWith } from './modules/directory/room.ts'
import { disclosureRestsOnSections } from './modules/disclosure/rests-on-law.ts'
import { disclosureOffers, disclosureRoom } from './modules/disclosure/room.ts'
import { disclosureSubjectParts } from './modules/disclosure/subject-parts.ts'
import { disclosureLaw } from './modules/disclosure/under-the-law.ts'
import { fundingRoom } from './modules/funding/room.ts'
import { helpRoom } from './modules/help/room.ts'
import { housingOffers, housingRoom } from './modules/housing/room.ts'
import { housingSubjectParts } from './modules/housing/subject-parts.ts'
import { authenticate } from './modules/identity/authenticate.ts'
import { lateForms } from './modules/identity/kept/late-forms.ts'
import { identityRoom } from './modules/identity/room.ts'
import { incidentsRoom } from './modules/incidents/room.tsx'
import { installationRoom } from './modules/installation/room.tsx'
import { knowledgeRoom } from './modules/knowledge/room.ts'
import { lawRoomWith } from './modules/law/room.ts'
import { pagesCiteLaw } from './modules/learning/index.ts'
import { learningRoom } from './modules/learning/room.ts'
import { legislationRoom } from './modules/legislation/room.ts'
import { monitoringRoomWith } from './modules/monitoring/room.ts'
import { onCallRoom } from './modules/on-call/room.ts'
import { contactSheet, outreachRoom } from './modules/outreach/room.ts'
import { bodyOffers } from './modules/plan/body-offers.ts'
import { planRoomWith } from './modules/plan/room.ts'
import { recommendationsRoom } from './modules/recommendations/room.ts'
import { redressOffers, redressRoom } from './modules/redress/room.ts'
import { redressSubjectParts } from './modules/redress/subject-parts.ts'
import { remindersRoomWith } from './modules/reminders/room.ts'
import { returningOffers, returningRoom } from './modules/return/room.ts'
import { returningSubjectParts } from './modules/return/subject-parts.ts'
import { seriesRoomWith } from './modules/series/room.ts'
import { inspectSeries } from './modules/statistics/index.ts'
import { statisticsRoom } from './modules/statistics/room.ts'
import { supportRoomWith } from './modules/support/room.ts'
import { supportLaw } from './modules/support/under-the-law.ts'
import { surveysRoom } from './modules/surveys/room.ts'
import { typeInWords, webhookWords } from './modules/webhooks/index.ts'
import { webhooksRoom } from './modules/webhooks/room.ts'
import { groupOf, navigationFor } from './navigation.ts'
import type { House } from './platform/access/action.ts'
import { letsThrough } from './platform/access/policy.ts'
import { roleMessages } from './platform/access/role-messages.ts'
import { apiRooms } from './platform/access/token-scopes.ts'
import { wayBackTo } from './platform/access/way-back.ts'
import type { ArrivalKind } from './platform/arrivals/kind.ts'
import { listWaiting } from './platform/arrivals/store.ts'
import { type NotTaken, whyNotTaken } from './platform/database/away.ts'
import type { Resting } from './platform/ends/rests.ts'
import type { ApiRoute } from './platform/http/api.ts'
import { apiInfo } from './platform/http/api-info.ts'
import type { Entered } from './platform/http/entered.ts'
import { healthRoutes } from './platform/http/health.ts'
import { type KeptAnswers, keepAnswers } from './platform/http/kept-answers.ts'
import { readLargeForm } from './platform/http/large-form.ts'
import { type ApiDescription, apiDescription, describeApi } from './platform/http/openapi.ts'
import { type Problem, problemOf } from './platform/http/problem.ts'
import { enteredIn, enteredOf, isFromElsewhere } from './platform/http/read-entered.ts'
import type { Room } from './platform/http/room.ts'
import type { RequestContext, RequestVariables, Surroundings } from './platform/http/route.ts'
import { createServer } from './platform/http/server.ts'
import type { Catalogue } from './platform/i18n/catalogue.ts'
import { translator } from './platform/i18n/catalogue.ts'
import type { Locale } from './platform/i18n/locale.ts'
import type { Log } from './platform/log/log.ts'
import { Refusal } from './platform/refusal.ts'
import { refusalMessages } from './platform/refusal-messages.ts'
import type { Series } from './platform/series/series.ts'
import { readinessOf } from './platform/watch/readiness.ts'
import { type Failure, type RequestWatch, watchRequests } from './platform/watch/requests.ts'
import { AwayPage } from './web/away-page.tsx'
import { joinForms } from './web/beside/join-forms.ts'
import { answerPressed, pressedIn } from './web/beside/pressed.ts'
import type { SentForm } from './web/entered/entered-form.tsx'
import { pageContextOf } from './web/pages.tsx'
import { ProblemPage } from './web/problem-page.tsx'
import { shellPaths } from './web/shell-paths.ts'

/** What every room says of its own rows: asked when something ends, once all rooms are there. */
const everythingThatRests = (): readonly Resting[] => rooms.flatMap(({ ends }) => ends?.rests ?? [])

/** Rooms below the plan: it reads the series that they offer. */
const belowThePlan: readonly Room[] = [
  identityRoom,
  directoryRoomWith(bodyOffers, everythingThatRests),
  helpRoom,
  supportRoomWith({
    offers: [...disclosureOffers, ...housingOffers, ...childrenOffers, ...returningOffers, ...redressOffers],
    subjectParts: [
      ...disclosureSubjectParts,
      ...housingSubjectParts,
      ...childrenSubjectParts,
      ...returningSubjectParts,
      ...redressSubjectParts,
    ],
    rests: everythingThatRests,
    sheets: [contactSheet],
  }),
  lawRoomWith({
    ...disclosureLaw,
    sections: disclosureRestsOnSections,
    rests: [...disclosureLaw.rests, ...supportLaw.rests],
    texts: [...supportLaw.texts, pagesCiteLaw],
  }),
  onCallRoom,
  disclosureRoom,
  housingRoom,
  childrenRoom,
  returningRoom,
  redressRoom,
  learningRoom,
  legislationRoom,
  outreachRoom,
  conductRoom,
  cooperationRoom,
  knowledgeRoom,
  auditingRoomWith((code, locale) => plainReason(code, locale)),
  incidentsRoom,
  accessibilityRoom,
  statisticsRoom,
  surveysRoom,
]

const monitoringRoom = monitoringRoomWith(() => offeredSeries)

/** Rooms whose series and material the plan reads: those below it, and those that know the plan: the money that is applied for, and recommendations. */
const offering: readonly Room[] = [...belowThePlan, fundingRoom, recommendationsRoom, monitoringRoom]

const offeredSeries: readonly Series[] = offering.flatMap(({ series }) => [...(series ?? [])])

/** Rooms whose deadlines people are reminded of. */
const withDeadlines: readonly Room[] = [
  ...belowThePlan,
  seriesRoomWith(offeredSeries, inspectSeries),
  planRoomWith({
    series: offeredSeries,
    materials: offering.flatMap(({ materials }) => [...(materials ?? [])]),
  }),
  accountRoom,
  fundingRoom,
  recommendationsRoom,
  monitoringRoom,
]

/** Everything that can come to wait for somebody. */
export const arrivalKinds: readonly ArrivalKind[] = [...withDeadlines, webhooksRoom].flatMap(
  ({ arrivals }) => [...(arrivals ?? [])],
)

/** Every room of the house, lowest first. */
export const rooms: readonly Room[] = [
  ...withDeadlines,
  webhooksRoom,
  installationRoom,
  arrivalsRoomWith(arrivalKinds),
  remindersRoomWith(withDeadlines.flatMap(({ deadlines }) => [...(deadlines ?? [])])),
  homeRoom,
]

/** Rooms that a token is not made for by themselves: series and accounts are told with the plan that they are of. */
const SCOPE: Readonly<Record<string, string>> = { account: 'plan', series: 'plan' }

/** Every route of the JSON API. */
export const apiRoutes: readonly ApiRoute[] = [
  apiInfo,
  // What a token needs a scope for is said by the room. Whom a token stands for, it may always ask.
  ...rooms.flatMap((room) =>
    room.api.map((route) =>
      room === identityRoom ? route : { ...route, room: SCOPE[room.name] ?? room.name },
    ),
  ),
]

/** The catalogue that has the words of a refusal, among those of all rooms. */
const catalogueOf = (code: string): Catalogue | undefined =>
  ([refusalMessages, ...rooms.flatMap((room) => room.refusals ?? [])] as Catalogue[]).find(
    ({ sv }) => code in sv,
  )

/** Looks a refusal's code up in the catalogues of all rooms. */
const refusalText = ({ code, parameters }: Refusal, locale: Locale): string => {
  const catalogue = catalogueOf(code)
  return catalogue === undefined
    ? code
    : translator(catalogue, locale)(code as never, ...([parameters] as never))
}

/**
 * The sentence of a refusal of which the code alone is known, with dots for what else it said; nothing where the sentence itself depends
 * on that.
 */
const plainReason = (code: string, locale: Locale): string | undefined => {
  const message: unknown = catalogueOf(code)?.[locale][code]
  return typeof message === 'string' ? message.replaceAll(/\{\w+\}/g, '…') : undefined
}

const surroundings = (demo: boolean): Surroundings => ({
  demo,
  refusalText,
  roleName: (role, locale) => translator(roleMessages, locale)(role),
  apiRoomsOf: (actor) =>
    apiRooms.filter((name) =>
      apiRoutes.some(({ room, action }) => {
        const rule = action.policy.rules[action.name]
        return room === name && rule !== undefined && rule.anyone !== true && letsThrough(rule, actor)
      }),
    ),
  navigation: (actor, locale, path) => {
    const offers = navigationFor(
      rooms.flatMap((room) => room.navigation ?? []),
      actor,
    )
    // Where one link's address begins another's, the closer one is where the reader is.
    const [current] = offers
      .map(({ href, within = href }) => ({ href, within }))
      .filter(({ within }) => path === within || path.startsWith(`${within}/`))
      .sort((first, second) => second.within.length - first.within.length)
    return offers.map((offer) => ({
      href: offer.href,
      label: offer.label(locale),
      group: groupOf(offer),
      current: offer.href === current?.href,
    }))
  },
  waiting: async (database, person) => {
    const found = new Map<string, number>()
    for (const { href, waiting, shownTo } of rooms.flatMap((room) => room.navigation ?? []))
      if (waiting !== undefined && shownTo(person)) found.set(href, await waiting(database, person))
    return found
  },
  arrivals: async (database, person, now, locale) =>
    arrivalRows(await listWaiting(database, person, now), person, now, locale),
})

const arrivalRows = arrivalRowsOf(arrivalKinds)

const isApi = (context: RequestContext): boolean => context.req.path.startsWith('/v1/')

/** After how many seconds it is worth while to send the same again. */
const RETRY_AFTER = { away: '5', busy: '5', full: '60' } as const

/** What was entered in the form of a request that is refused; of one that is too large, all but its files. */
const enteredInRefused = async (context: RequestContext, code: string): Promise<Entered | undefined> => {
  if (code === 'too_large') {
    const form = isFromElsewhere(context) ? undefined : await readLargeForm(context.req.raw)
    return form && enteredOf(context.req.path, form)
  }
  // Reading it may cost no more than its address takes.
  return context.get('isLimited') ? enteredIn(context) : undefined
}

/** The form of a request that is refused, to be given back. */
const sentFormOf = async (context: RequestContext, code: string): Promise<SentForm | undefined> => {
  if (isApi(context) || context.req.method !== 'POST') return undefined
  const entered = await enteredInRefused(context, code).catch(() => undefined)
  if (entered === undefined) return undefined
  const { pathname, search } = new URL(context.req.url)
  return { entered, sentTo: pathname + search }
}

/** Whether a request has a line of its own in the log. */
const isTold = (context: RequestContext): boolean => context.get('watched')?.told === 'line'

/** The message of an unforeseen error may quote data, so the log gets its kind and place alone. */
const failureOf = (error: unknown): Failure => ({
  kind: error instanceof Error ? error.name : typeof error,
  place:
    error instanceof Error
      ? error.stack
          ?.split('\n')
          .find((line) => line.trim().startsWith('at '))
          ?.trim()
      : undefined,
  code: (error as { code?: string }).code,
})

const noteFailure = (context: RequestContext, error: unknown): void => {
  const failure = failureOf(error)
  if (isTold(context)) {
    const traceId = context.get('traceContext')?.traceId
    context.get('log').error({ trace: context.get('trace'), traceId, ...failure }, 'a request failed')
  } else context.get('watch').failed(failure)
}

/** A full disk is told at most so often, in milliseconds: the log may lie on it. */
const TOLD_AGAIN = 60_000
let toldFull = Number.NEGATIVE_INFINITY
const tellFull = (log: Log): void => {
  if (performance.now() - toldFull < TOLD_AGAIN) return
  toldFull = performance.now()
  log.error({}, 'the disk is full: nothing can be saved; free some space')
}

/** What could not be taken now, for people with all that they entered. */
const explainNotTaken = async (
  context: RequestContext,
  problem: Problem,
  why: NotTaken,
): Promise<Response> => {
  context.header('retry-after', RETRY_AFTER[why])
  // That it is away is told once, by whoever watches it.
  if (why === 'busy' && isTold(context))
    context.get('log').warn({ trace: problem.trace }, 'a request was not taken: too busy')
  if (why === 'full') tellFull(context.get('log'))
  if (isApi(context)) return context.json(problem, 503, { 'content-type': 'application/problem+json' })
  const page = AwayPage({
    context: pageContextOf(context),
    why,
    sent: await sentFormOf(context, problem.code),
  })
  return context.html(String(page), 503)
}

/** An error as a page for people and as a problem (RFC 9457) for programs. */
const explain = async (context: RequestContext, error: unknown): Promise<Response> => {
  const trace = context.get('trace')
  const locale = context.get('locale')
  const why = whyNotTaken(error)
  const told = why === undefined ? error : new Refusal(`database_${why}`, 503)
  const problem = problemOf(told, trace, (refusal) => refusalText(refusal, locale), locale)
  if (why !== undefined) return explainNotTaken(context, problem, why)
  if (problem.status === 500) noteFailure(context, error)
  if (isApi(context)) {
    if (problem.status === 401) context.header('www-authenticate', 'Bearer')
    return context.json(problem, problem.status as 400, { 'content-type': 'application/problem+json' })
  }
  const sent = await sentFormOf(context, problem.code)
  if (problem.status === 401 && sent === undefined) {
    const back = context.req.method === 'GET' ? wayBackTo(new URL(context.req.url)) : '/'
    return context.redirect(`${shellPaths.signIn}?${new URLSearchParams({ return: back })}`, 303)
  }
  const page = ProblemPage({
    context: pageContextOf(context),
    status: problem.status,
    trace,
    detail: error instanceof Refusal ? problem.detail : undefined,
    sent,
  })
  return context.html(String(page), problem.status as 404)
}

let description: ApiDescription | undefined
/** The description of the API, worked out once, when somebody first asks: it is a quarter of what a start would take. */
const describedApi = (): ApiDescription => {
  description ??= apiDescription(
    apiRoutes,
    (tag) => thingWord(tag, 'en'),
    (type) => typeInWords(webhookWords('en'), type),
  )
  return description
}

export interface AppParts {
  readonly house: House
  readonly log: Log
  readonly assetsFolder: string
  /** What everybody reads alike; one that asks the database at every request, where it is not given. */
  readonly kept?: KeptAnswers
  /** Who is told of requests; the log, where it is not given. */
  readonly watch?: RequestWatch
  /** Whether this process runs jobs; it does not, where it is not given. */
  readonly runsJobs?: () => boolean
}

/** Puts the house together: every room's addresses behind one door. */
export const createApp = ({
  house,
  log,
  assetsFolder,
  kept,
  watch = watchRequests(log),
  runsJobs = () => false,
}: AppParts): Hono<{ Variables: RequestVariables }> => {
  const secure = house.settings.baseUrl?.startsWith('https:') ?? false
  return createServer({
    house,
    log,
    watch,
    surroundings: surroundings(house.settings.demo),
    routes: [
      ...rooms.flatMap((room) => [...room.routes]),
      ...apiRoutes,
      describeApi(describedApi),
      ...apiPages(describedApi),
      ...healthRoutes(readinessOf(house, runsJobs)),
    ],
    authenticate,
    explain,
    assetsFolder,
    secure,
    kept: kept ?? keepAnswers(house),
    lateForms,
    pageForms: { join: joinForms, pressedIn, answer: answerPressed },
  })
}
