import { anonymous } from '../access/actor.ts'
import { encodingFor, hasAlready, type KeptAnswer } from './kept-answer.ts'
import type { KeptAnswers } from './kept-answers.ts'
import type { Authentication, RequestContext, Route } from './route.ts'

/** Rendering a page for everybody: as nobody, and watched for anything that is made for one browser. */
const renderForAll = async (
  context: RequestContext,
  route: Route,
  authenticate: (context: RequestContext) => Promise<Authentication>,
): Promise<{ response: Response; personal: boolean }> => {
  const visitor = await authenticate(context)
  let personal = visitor.actor.kind !== 'anonymous'
  context.set('authentication', {
    actor: anonymous,
    get formSecret() {
      personal = true
      return visitor.formSecret as string
    },
  })
  const response = await route.handle(context)
  return { response, personal }
}

/** The long way to what is kept: the same bytes and headers as the quick one. */
const send = async (context: RequestContext, answer: KeptAnswer, cacheControl: string): Promise<Response> => {
  const encoding = encodingFor(context.req.header('accept-encoding'))
  const { bytes, etag } = await answer.form(encoding)
  const headers: Record<string, string> = {
    ...Object.fromEntries(answer.headers),
    'content-type': answer.type,
    'cache-control': cacheControl,
    vary: 'Accept-Encoding, Accept-Language, Cookie',
    etag,
  }
  if (hasAlready(context.req.header('if-none-match'), etag)) return context.body(null, 304, headers)
  headers['content-length'] = String(bytes.length)
  if (encoding !== 'identity') headers['content-encoding'] = encoding
  return context.body(new Uint8Array(bytes), 200, headers)
}

/**
 * Answers from what is kept for everybody, which is made first where it is not there. Nothing where the request must go
 * the usual way: it says who it comes from, or what it asks for cannot be kept.
 */
export const keptRoute = async (
  context: RequestContext,
  route: Route,
  kept: KeptAnswers,
  authenticate: (context: RequestContext) => Promise<Authentication>,
): Promise<Response | undefined> => {
  const { pathname, search } = new URL(context.req.url)
  const name = kept.nameFor({
    address: pathname + search,
    cookie: context.req.header('cookie'),
    language: context.req.header('accept-language'),
    authorization: context.req.header('authorization'),
  })
  if (name === undefined) return undefined
  const answer = await kept.answer(name, () => renderForAll(context, route, authenticate))
  if (answer === undefined || answer instanceof Response) return answer
  context.set('kept', answer)
  return send(context, answer, kept.cacheControl)
}

const ofOneForm = new Set(['content-length', 'content-encoding', 'etag'])

/** Remembers the headers of a whole answer, the house's own included, for the quick way. */
export const rememberHead = (context: RequestContext): void => {
  const answer = context.get('kept')
  if (answer === undefined) return
  answer.watched = context.get('watched')
  const shared = [...context.res.headers].filter(([name]) => !ofOneForm.has(name)).flat()
  for (const [encoding, form] of Object.entries(answer.ready)) {
    if (form.head !== undefined) continue
    const unchanged = [...shared, 'etag', form.etag]
    const whole = [...unchanged, 'content-length', String(form.bytes.length)]
    if (encoding !== 'identity') whole.push('content-encoding', encoding)
    form.head = { whole, unchanged }
  }
}

/** @throws Error naming the routes that are declared for everybody but are not. */
export const requireForEverybody = (routes: readonly Route[]): void => {
  const wrong = routes.filter(({ forEverybody, method, action }) => {
    const rule = action.policy.rules[action.name]
    return forEverybody && (method !== 'get' || action.effect !== 'read' || rule?.anyone !== true)
  })
  if (wrong.length > 0)
    throw new Error(
      `addresses for everybody that not everybody may read: ${wrong.map(({ pattern }) => pattern).join(', ')}`,
    )
}
