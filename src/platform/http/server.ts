import { randomBytes } from 'node:crypto'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import { type House, PROOF_NEEDED, requirePermissions } from '../access/action.ts'
import { anonymous } from '../access/actor.ts'
import { missingScope } from '../access/token-scopes.ts'
import { sideBySide } from '../database/together.ts'
import { chooseLocale } from '../i18n/locale.ts'
import type { Log } from '../log/log.ts'
import { Refusal } from '../refusal.ts'
import type { RequestWatch } from '../watch/requests.ts'
import { shareOut } from './api-limit.ts'
import type { Beside, PageForms } from './beside.ts'
import { type Entered, formDataOf } from './entered.ts'
import { isFormToken, writerIn } from './form-token.ts'
import type { KeptAnswers } from './kept-answers.ts'
import { keptRoute, rememberHead, requireForEverybody } from './kept-route.ts'
import { noteMisfits } from './misfits.ts'
import { methodsAt, refuseKeyInAddress, requireJsonAccepted } from './negotiation.ts'
import { keepOwnCookie, readOwnCookie } from './own-cookie.ts'
import { isFromElsewhere, tokenIn } from './read-entered.ts'
import type { Authentication, RequestContext, RequestVariables, Route, Surroundings } from './route.ts'
import { securityHeaders } from './security-headers.ts'
import { traceContextOf, traceparent } from './trace-context.ts'
import { undeclared } from './watched.ts'
import { watchedOf } from './watched-routes.ts'

const USUAL_BODY_LIMIT = 1_000_000
const ASSETS = '/assets/*'
const API = '/v1/*'

export interface ServerParts {
  readonly house: House
  readonly log: Log
  readonly watch: RequestWatch
  readonly surroundings: Surroundings
  readonly routes: readonly Route[]
  /** Finds who sends a request; makes the secret of a visit where there is no session. */
  readonly authenticate: (context: RequestContext) => Promise<Authentication>
  /** Turns an error into a page or a problem, as the client asked. */
  readonly explain: (context: RequestContext, error: unknown) => Response | Promise<Response>
  /** Folder of the built style sheets and islands. */
  readonly assetsFolder: string
  /** Whether the address that people use is https: cookies are then sent over https alone. */
  readonly secure: boolean
  /** What everybody reads alike. */
  readonly kept: KeptAnswers
  readonly lateForms: LateForms
  readonly pageForms: PageForms
}

/** Keeps a secret for the forms of a visitor who has not signed in. */
export const visitSecret = (context: RequestContext): string => {
  const known = readOwnCookie(context, visitCookie)
  if (known && known.length >= 43) return known
  const secret = randomBytes(32).toString('base64url')
  keepVisit(context, secret)
  return secret
}

const visitCookie = 'samlad_visit'

/** Gives the visit another secret: what comes next cannot be reached with one that somebody else has planted. */
export const keepVisit = (context: RequestContext, secret: string): void =>
  keepOwnCookie(context, visitCookie, secret)

/**
 * Whether a form came from a page of this session, opened for the body that it acts for. Bearer tokens are not sent by browsers on their own.
 *
 * @throws Refusal 403 for a form that another site sends.
 */
const hasFormToken = async (context: RequestContext, route: Route): Promise<boolean> => {
  const authentication = context.get('authentication')
  if (route.tokenless && authentication.actor.kind === 'anonymous') {
    if (isFromElsewhere(context)) throw new Refusal('form_from_elsewhere', 403)
    return true
  }
  const { formSecret } = authentication
  if (formSecret === undefined) return true
  if (isFromElsewhere(context)) throw new Refusal('form_from_elsewhere', 403)
  const given = context.req.header('x-form-token') ?? (await tokenIn(context))
  return isFormToken(formSecret, given) && (route.holdsNothing === true || isOfThisBody(context, given))
}

/** Whether a form was opened for the body and role that its session acts for now: another window may have changed them. */
const isOfThisBody = (context: RequestContext, given: unknown): boolean => {
  const { person } = context.get('authentication')
  const writer = person && writerIn(context.get('house').settings, given)
  return writer === undefined || writer.membershipId === person?.actor.membershipId
}

/** What becomes of forms that come after the session in which they were opened. */
export interface LateForms {
  /** Answers a form without the token of this session: it carries nothing out, and loses nothing. */
  readonly expired: (context: RequestContext, route: Route) => Promise<Response>
  /** Asks the person of a session for a fresh proof, and keeps what they entered until they are back. */
  readonly proof: (context: RequestContext) => Promise<Response>
  /** Keeps a form that stood beside the one that was pressed; a page with all of it, where it cannot be kept. */
  readonly beside: (context: RequestContext, route: Route, beside: Beside) => Promise<Response>
  /** Lets go of what was kept of a form that has now been sent. */
  readonly sent: (context: RequestContext) => Promise<void>
}

/** What a request that the house makes to itself is for. */
interface Inner {
  /** The request that somebody sent, of which a form is carried out here. */
  readonly outer?: RequestContext
  /** Shows a form again as if it had just come back, at the address that the reader is at. */
  readonly shownAt?: string
  /** Keeps a form and does not carry it out. */
  readonly beside?: Beside | undefined
}

/** Marks a request that the house makes to itself; nobody outside can set it. */
const inner = Symbol('inner')

const innerOf = (context: RequestContext): Inner | undefined =>
  (context.env as Record<symbol, Inner> | undefined)?.[inner]

/** The cookies of a request after an answer has set others. */
const withCookies = (sent: string | null, set: readonly string[]): string =>
  [
    ...new Map(
      [...(sent ?? '').split('; '), ...set.map((one) => one.split(';')[0] ?? '')].map((one) => [
        one.split('=')[0],
        one,
      ]),
    ).values(),
  ].join('; ')

/** A request to the house itself with a form, and all else that came with this one. */
const innerRequest = (
  context: RequestContext,
  address: string,
  body: FormData,
  { beside }: Inner,
): Request => {
  const headers = new Headers(context.req.raw.headers)
  for (const name of ['content-type', 'content-length', 'transfer-encoding']) headers.delete(name)
  if (beside !== undefined) headers.set('cookie', withCookies(headers.get('cookie'), beside.cookies))
  return new Request(new URL(address, context.req.url), { method: 'POST', headers, body })
}

const again = async (context: RequestContext, route: Route): Promise<Response> => {
  if (route.again === undefined) throw new Refusal('not_found', 404, { what: 'form' })
  return context.html(await route.again(context))
}

/**
 * The way of a request: trace, limits, who it is, then one route and its one action.
 *
 * @throws Error at start-up where an address would have no action, or an action no permission.
 */
export const createServer = (parts: ServerParts): Hono<{ Variables: RequestVariables }> => {
  requirePermissions(parts.routes.map((route) => route.action))
  requireForEverybody(parts.routes)
  requireUntraced(parts.routes)
  const server = new Hono<{ Variables: RequestVariables }>()
  const askInner = async (context: RequestContext, address: string, body: FormData, why: Inner) =>
    server.request(innerRequest(context, address, body, why), undefined, {
      ...(context.env as object),
      [inner]: why,
    })
  const showAgainFor = (context: RequestContext) => (entered: Entered) =>
    askInner(context, entered.address, formDataOf(entered), { shownAt: context.req.path })
  server.use(async (context, next) => {
    const began = performance.now()
    await next()
    rememberHead(context as RequestContext)
    await joinFormsOf(context as RequestContext, parts.pageForms)
    if (innerOf(context as RequestContext) !== undefined) return
    const { method } = context.req
    const { watched = undeclared, trace, traceContext } = context.var
    parts.watch.answered({
      watched,
      method,
      status: context.res.status,
      took: performance.now() - began,
      trace,
      traceContext,
    })
  })
  server.use(securityHeaders(parts.secure))
  const noteMisfit = noteMisfits(parts.house, parts.log)
  server.use(async (context, next) => {
    context.set('trace', randomBytes(9).toString('base64url'))
    context.set('house', parts.house)
    context.set('log', parts.log)
    context.set('watch', parts.watch)
    context.set('surroundings', parts.surroundings)
    context.set('showAgain', showAgainFor(context as RequestContext))
    context.set('locale', chooseLocale(getCookie(context, 'language'), context.req.header('accept-language')))
    // Nobody waits for it.
    void noteMisfit(context as RequestContext)
    await next()
    // Pages hold what one person may see; no cache on the way may keep them. Assets carry their hash and may stay, and
    // what everybody reads alike, or a program reads by a secret of its own, says so itself.
    // On the headers themselves: `context.header` would make the finished answer anew, as a stream.
    if (context.get('kept') === undefined && !context.res.headers.has('cache-control'))
      context.res.headers.set('cache-control', 'no-store')
  })
  const take = shareOut(parts.house.settings)
  const largest = limitOf(Math.max(USUAL_BODY_LIMIT, ...parts.routes.map((route) => route.bodyLimit ?? 0)))
  server.use(async (context, next) => {
    const asked = context as RequestContext
    const nth = innerOf(asked) === undefined ? parts.pageForms.pressedIn(asked) : undefined
    if (nth === undefined) return next()
    return largest(context, async () => {
      context.res = await parts.pageForms.answer(asked, nth, (address, data, beside) =>
        askInner(asked, address, data, beside === undefined ? { outer: asked } : { beside }),
      )
    })
  })
  server.use(API, async (context, next) => {
    const traceContext = traceContextOf(context.req.header('traceparent'), context.req.header('tracestate'))
    context.set('traceContext', traceContext)
    context.header('traceparent', traceparent(traceContext))
    if (traceContext.state !== undefined) context.header('tracestate', traceContext.state)
    context.header('vary', 'Accept, Accept-Language, Authorization, Cookie')
    refuseKeyInAddress(context as RequestContext)
    requireJsonAccepted(context as RequestContext)
    await next()
  })
  server.onError((error, context) => parts.explain(context as RequestContext, error))
  /** Who must first prove who they are is asked for that. */
  const orProof =
    (context: RequestContext) =>
    (error: unknown): Promise<Response> => {
      if (!(error instanceof Refusal) || error.code !== PROOF_NEEDED) throw error
      return parts.lateForms.proof(context)
    }
  const speakAs = (context: RequestContext, { person }: Authentication): void => {
    if (person && !getCookie(context, 'language')) context.set('locale', person.language)
  }
  /** What stands around a page for whoever is signed in; a program is shown no header. */
  const surround = async (context: RequestContext, authentication: Authentication): Promise<void> => {
    speakAs(context, authentication)
    if (authentication.person === undefined) return
    const { database, clock } = parts.house
    const { actor, session } = authentication.person
    const [waiting, arrivals] = await sideBySide(database, (one) => [
      parts.surroundings.waiting(one, actor),
      parts.surroundings.arrivals(one, actor, clock.now(), context.get('locale')),
    ])
    context.set('waiting', waiting)
    // Whoever is in by the yes of two is not told that somebody was let in: it is they.
    context.set(
      'arrivals',
      arrivals.filter(({ href }) => href === undefined || href !== session.letInAt),
    )
  }
  const methodsOf = methodsAt(parts.routes.filter(({ pattern }) => pattern.startsWith('/v1/')))
  server.notFound(async (context) => {
    const methods = methodsOf(context.req.path)
    if (methods.length === 0) {
      const asked = context as RequestContext
      // Whoever is signed in still is: a page that offers to sign in would say otherwise.
      if (!context.req.path.startsWith('/v1/')) {
        const authentication = await parts.authenticate(asked)
        asked.set('authentication', authentication)
        await surround(asked, authentication)
      }
      return parts.explain(asked, new Refusal('not_found', 404, { what: 'address' }))
    }
    context.header('allow', methods.join(', '))
    return parts.explain(context as RequestContext, new Refusal('method_not_allowed', 405))
  })
  server.get(
    ASSETS,
    serveStatic({
      root: parts.assetsFolder,
      precompressed: true,
      rewriteRequestPath: (path) => path.replace(/^\/assets/, ''),
      onFound: (_, context) => void context.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  )
  for (const [route, watched] of watchedOf(parts.routes)) {
    const limit = limitOf(route.bodyLimit ?? USUAL_BODY_LIMIT)
    const noteAddress: MiddlewareHandler<{ Variables: RequestVariables }> = (context, next) => {
      context.set('watched', watched)
      innerOf(context as RequestContext)?.outer?.set('watched', watched)
      return next()
    }
    server.on(route.method.toUpperCase(), route.pattern, noteAddress, limit, async (context) => {
      const asked = context as RequestContext
      asked.set('isLimited', true)
      if (route.embeddable) asked.set('embeddable', true)
      const ready = route.forEverybody
        ? await keptRoute(asked, route, parts.kept, parts.authenticate)
        : undefined
      if (ready !== undefined) return ready
      writeJoined(asked, parts.pageForms)
      const authentication = route.asNobody ? { actor: anonymous } : await parts.authenticate(asked)
      asked.set('authentication', authentication)
      if (route.pattern.startsWith('/v1/') && !route.asNobody) take(asked)
      requireScope(route, authentication)
      if (!route.quiet && !route.pattern.startsWith('/v1/')) await surround(asked, authentication)
      else speakAs(asked, authentication)
      if (route.method === 'get') return route.handle(asked).catch(orProof(asked))
      const { shownAt, beside } = innerOf(asked) ?? {}
      if (shownAt !== undefined) {
        asked.set('shownAt', shownAt)
        return again(asked, route)
      }
      if (beside !== undefined) return parts.lateForms.beside(asked, route, beside)
      if (!(await hasFormToken(asked, route))) return parts.lateForms.expired(asked, route)
      try {
        const answer = await route.handle(asked)
        if (answer.status < 400) await parts.lateForms.sent(asked)
        return answer
      } catch (error) {
        return await orProof(asked)(error)
      } finally {
        parts.kept.doubt()
      }
    })
  }
  requireDeclared(server, parts.routes)
  return server
}

/** @throws Refusal naming the scope that the token of a program lacks for the room of a route. What is open needs none. */
const requireScope = ({ room, action: of }: Route, { actor }: Authentication): void => {
  const isOpen = of.effect === 'read' && of.policy.rules[of.name]?.anyone === true
  const scope = room === undefined || isOpen ? undefined : missingScope(of, room, actor)
  if (scope !== undefined) throw new Refusal('scope_missing', 403, { scope })
}

/** @throws Error where what somebody sends as nobody would be known by the moment in the trail. */
const requireUntraced = (routes: readonly Route[]): void => {
  const traced = routes.filter(
    ({ asNobody, action: of }) => asNobody && of.effect !== 'read' && !of.policy.rules[of.name]?.untraced,
  )
  if (traced.length > 0)
    throw new Error(`sent as nobody, and recorded: ${traced.map((route) => route.action.name).join(', ')}`)
}

const limitOf = (maxSize: number): MiddlewareHandler =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new Refusal('too_large', 413, { megabytes: Math.floor(maxSize / 1_000_000) })
    },
  })

/** Pages whose forms were made one before they became an answer. */
const joinedAnswers = new WeakSet<Response>()

/** Makes the forms of a page one while it is a text: of an answer it would have to be read again, which takes longer than the page. */
const writeJoined = (context: RequestContext, { join }: PageForms): void => {
  if (innerOf(context) !== undefined) return
  const write = context.html
  const writeWhole = (page: unknown, ...how: []): unknown => {
    if (typeof page !== 'string') return write(page as string, ...how)
    const answer = write(join(page), ...how)
    joinedAnswers.add(answer)
    return answer
  }
  context.html = writeWhole as typeof write
}

/** Makes the forms of a page one on its way out of the house, where it came from elsewhere. What everybody reads alike has none to lose. */
const joinFormsOf = async (context: RequestContext, { join }: PageForms): Promise<void> => {
  const { res } = context
  if (innerOf(context) !== undefined || context.get('kept') !== undefined || joinedAnswers.has(res)) return
  if (!res.headers.get('content-type')?.startsWith('text/html')) return
  const html = await res.text()
  const { status, headers } = res
  context.res = undefined
  context.res = new Response(join(html), { status, headers })
}

/** Every address that answers must be one of the declared routes, or the assets. */
const requireDeclared = (server: Hono<{ Variables: RequestVariables }>, routes: readonly Route[]): void => {
  const declared = new Set(routes.map((route) => `${route.method.toUpperCase()} ${route.pattern}`))
  const open = server.routes.filter(
    ({ method, path }) => method !== 'ALL' && path !== ASSETS && !declared.has(`${method} ${path}`),
  )
  if (open.length > 0)
    throw new Error(
      `addresses without an action: ${open.map(({ method, path }) => `${method} ${path}`).join(', ')}`,
    )
  if (declared.size !== routes.length) throw new Error('two routes share a method and an address')
}
